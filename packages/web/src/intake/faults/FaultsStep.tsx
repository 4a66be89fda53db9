import { Button } from '@mantine/core'
import type { Batch } from '#domain/intake/batch.ts'
import { faultLabels } from '#domain/intake/fault-labels.ts'
import { FaultCode } from '#domain/intake/faults.ts'
import { listKinds } from '#domain/intake/list-kinds.ts'
import { m } from '#messages'
import { usePermitted } from '../../access/session.queries.ts'
import { Counters } from '../../design/data/Counters.tsx'
import { CountBars } from '../../design/data/CountBars.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { Split, Stacked } from '../../design/frame/Split.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { ActionBar } from '../../design/work/ActionBar.tsx'
import { currentLocale } from '../../platform/i18n/locale.ts'
import type { BatchPlace } from '../batch-steps.ts'
import { PlacesSheet } from '../places/PlacesSheet.tsx'
import { countedIcons } from '../kind-icons.tsx'
import { FaultRows } from './FaultRows.tsx'
import { FaultsDownload } from './FaultsDownload.tsx'

interface Shown {
  batch: Batch
  place: BatchPlace
  go: (place: BatchPlace) => void
}

/** What is wrong in the file, by kind, and the rows behind each kind. Nothing of it stops the import. */
export function FaultsStep({ batch, place, go }: Shown) {
  const mayImport = usePermitted('intake.import')
  const bars = barsOf(batch)
  const chosen = place.galat ?? bars[0]?.key
  const total = bars.reduce((sum, bar) => sum + bar.count, 0)

  return (
    <Stacked>
      <Counters label={m.intake_counted()} counters={countersOf(batch, total)} />
      {total > 0 && (
        <Notice>
          {listKinds[batch.source].effect === 'register' ? m.intake_fault_is_warning() : m.intake_fault_skips_row()}
        </Notice>
      )}
      {chosen === undefined ? (
        <EmptyState drawing="desk" title={m.intake_no_faults()}>
          {m.intake_no_faults_meaning()}
        </EmptyState>
      ) : (
        <Split
          choice={
            <Sheet title={m.intake_faults_by_kind()}>
              <CountBars
                label={m.intake_faults_by_kind()}
                bars={bars}
                chosen={chosen}
                onChoose={(key) => go({ langkah: 'periksa', galat: FaultCode.parse(key) })}
              />
            </Sheet>
          }
        >
          <FaultRows key={chosen} batch={batch} code={chosen} place={place} go={go} />
        </Split>
      )}
      <PlacesSheet key={batch.version} batch={batch} mayImport={mayImport} />
      <ActionBar words={m.intake_faults_next()}>
        {total > 0 && <FaultsDownload batch={batch} />}
        <Button onClick={() => go({ langkah: 'perubahan' })}>{m.intake_see_changes()}</Button>
      </ActionBar>
    </Stacked>
  )
}

/** The kinds that occur, the most frequent first. */
function barsOf({ counts }: Batch) {
  return FaultCode.options
    .map((key) => ({ key, label: faultLabels[key][currentLocale()], count: counts?.faults[key] ?? 0 }))
    .filter((bar) => bar.count > 0)
    .sort((one, other) => other.count - one.count)
}

function countersOf({ counts }: Batch, faults: number) {
  return [
    { key: 'rows', icon: countedIcons.rows, label: m.intake_rows(), count: counts?.rows ?? 0 },
    { key: 'persons', icon: countedIcons.persons, label: m.intake_persons(), count: counts?.persons ?? 0 },
    { key: 'families', icon: countedIcons.families, label: m.intake_families(), count: counts?.families ?? 0 },
    { key: 'faults', icon: countedIcons.faults, label: m.intake_faults(), count: faults, tone: 'waiting' as const },
  ]
}
