import { Button, SegmentedControl } from '@mantine/core'
import { type Batch, ChangeKind } from '#domain/intake/batch.ts'
import { m } from '#messages'
import { Counters } from '../../design/data/Counters.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { Stacked } from '../../design/frame/Split.tsx'
import { ActionBar } from '../../design/work/ActionBar.tsx'
import type { BatchPlace } from '../batch-steps.ts'
import { usePermitted } from '../../access/session.queries.ts'
import { Alarms } from './Alarms.tsx'
import { ChangeRows } from './ChangeRows.tsx'
import { kindCounters, markCounters } from './change-counters.ts'
import { KeptValues } from './KeptValues.tsx'
import { UnknownPeople } from './UnknownPeople.tsx'
import { VillageChanges } from './VillageChanges.tsx'
import { VillageNotice } from './VillageNotice.tsx'

interface Shown {
  batch: Batch
  place: BatchPlace
  go: (place: BatchPlace) => void
}

/** What the file would do to the registry: alarms, then counts by kind, then the people behind a kind. */
export function ChangesStep({ batch, place, go }: Shown) {
  const mayImport = usePermitted('intake.import')
  const { counts } = batch
  if (counts === null) return null
  const kinds = kindCounters(batch.source, counts)
  const marks = markCounters(batch.source, counts)
  const withRows = kinds.filter((kind) => kind.opens && kind.count > 0)
  const usual = withRows.find((kind) => kind.key === 'changed') ?? withRows[0]
  const chosen = place.jenis ?? (usual && ChangeKind.parse(usual.key))

  const by = (
    <SegmentedControl
      size="xs"
      aria-label={m.intake_by()}
      data={[
        { value: 'orang', label: m.intake_by_person() },
        { value: 'desa', label: m.intake_by_village() },
      ]}
      value={place.menurut ?? 'orang'}
      onChange={(value) => go({ langkah: 'perubahan', ...(value === 'desa' && { menurut: 'desa' as const }) })}
    />
  )

  return (
    <Stacked>
      <Alarms batch={batch} counts={counts} />
      <VillageNotice batch={batch} onLook={() => go({ langkah: 'perubahan', menurut: 'desa' })} />
      <UnknownPeople batch={batch} counts={counts} mayImport={mayImport} />
      <Counters
        label={m.intake_changes_by_kind()}
        counters={kinds}
        chosen={chosen}
        onChoose={(key) => go({ langkah: 'perubahan', jenis: ChangeKind.parse(key) })}
      />
      {marks.length > 0 && (
        <Sheet title={m.intake_among_changed()}>
          <Counters bare label={m.intake_among_changed()} counters={marks} />
        </Sheet>
      )}
      <KeptValues counts={counts} onLook={() => go({ langkah: 'perubahan', jenis: 'kept' })} />
      {place.menurut === 'desa' ? (
        <VillageChanges batch={batch} tools={by} />
      ) : (
        chosen !== undefined && <ChangeRows key={chosen} batch={batch} kind={chosen} place={place} go={go} tools={by} />
      )}
      <ActionBar words={batch.state === 'applied' ? m.intake_changes_done() : m.intake_changes_nothing_yet()}>
        <Button variant="default" onClick={() => go({ langkah: 'periksa' })}>
          {m.intake_back_to_faults()}
        </Button>
        <Button onClick={() => go({ langkah: 'terapkan' })}>
          {batch.state === 'applied' ? m.intake_to_result() : m.intake_to_apply()}
        </Button>
      </ActionBar>
    </Stacked>
  )
}
