import { Button, Checkbox } from '@mantine/core'
import { IconDatabaseImport } from '@tabler/icons-react'
import { useState } from 'react'
import { alarmsOf } from '#domain/intake/alarms.rules.ts'
import type { Batch } from '#domain/intake/batch.ts'
import { listKinds } from '#domain/intake/list-kinds.ts'
import { m } from '#messages'
import { Deeds } from '../../design/data/Deeds.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { Stacked } from '../../design/frame/Split.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { ActionBar } from '../../design/work/ActionBar.tsx'
import { formatNumber } from '../../platform/format.ts'
import { useBatchDeed } from '../batch-deed.ts'
import type { BatchPlace } from '../batch-steps.ts'
import { quarterWords } from '../batch.words.ts'
import { Alarms } from '../changes/Alarms.tsx'
import { useOddVillages } from '../changes/odd-villages.ts'
import { VillageNotice } from '../changes/VillageNotice.tsx'
import { DiscardButton } from '../DiscardButton.tsx'
import { sendApply } from '../intake.queries.ts'
import { deedsOf } from './deeds.ts'

interface Shown {
  batch: Batch
  mayApply: boolean
  go: (place: BatchPlace) => void
}

/** What will happen, in numbers, and the button that does it. Where something is alarming, only after a second look. */
export function ApplyStep({ batch, mayApply, go }: Shown) {
  const [looked, setLooked] = useState(false)
  const applying = useBatchDeed(batch.id, () => sendApply(batch))
  const { odd, regencies } = useOddVillages(batch)
  const { counts } = batch
  if (counts === null) return null
  const { effect } = listKinds[batch.source]
  const alarming = odd > 0 || regencies.length > 0 || alarmsOf(counts, batch.limits, effect).length > 0
  const where = { regency: batch.regency.name, period: quarterWords(batch.period) }

  return (
    <Stacked>
      <Alarms batch={batch} counts={counts} />
      <VillageNotice batch={batch} onLook={() => go({ langkah: 'perubahan', menurut: 'desa' })} />
      <Sheet title={m.intake_will_happen(where)}>
        <Deeds label={m.intake_will_happen(where)} deeds={deedsOf(batch.source, counts)} />
      </Sheet>
      <Notice>{m.intake_can_be_undone()}</Notice>
      {applying.problem !== null && <ProblemNotice problem={applying.problem} />}
      {mayApply ? (
        <ActionBar
          words={
            alarming && (
              <Checkbox
                label={m.intake_looked_at_alarms()}
                checked={looked}
                onChange={(event) => setLooked(event.currentTarget.checked)}
              />
            )
          }
        >
          <DiscardButton batch={batch} />
          <Button variant="default" onClick={() => go({ langkah: 'perubahan' })}>
            {m.intake_back_to_changes()}
          </Button>
          <Button
            leftSection={<IconDatabaseImport size={18} aria-hidden="true" />}
            disabled={alarming && !looked}
            loading={applying.busy}
            onClick={() => applying.run()}
          >
            {effect === 'register' ? m.intake_apply({ n: formatNumber(counts.persons) }) : m.intake_apply_list()}
          </Button>
        </ActionBar>
      ) : (
        <Notice tone="waiting">{m.intake_apply_not_yours()}</Notice>
      )}
    </Stacked>
  )
}
