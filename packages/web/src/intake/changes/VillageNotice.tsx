import { Button } from '@mantine/core'
import type { Batch } from '#domain/intake/batch.ts'
import { m } from '#messages'
import { Notice } from '../../design/state/Notice.tsx'
import { formatNumber } from '../../platform/format.ts'
import { useOddVillages } from './odd-villages.ts'

/** Villages that are out of line with the past, however quiet the whole file is. */
export function VillageNotice({ batch, onLook }: { batch: Batch; onLook: () => void }) {
  const { odd, of, regencies } = useOddVillages(batch)
  if (odd === 0 && regencies.length === 0) return null
  return (
    <Notice
      tone="harm"
      action={
        <Button variant="default" size="xs" onClick={onLook}>
          {m.intake_villages()}
        </Button>
      }
    >
      {regencies.length > 0 && <p>{m.intake_regency_alarms({ names: regencies.join(', ') })}</p>}
      {odd > 0 && <p>{m.intake_village_alarms({ n: formatNumber(odd), of: formatNumber(of) })}</p>}
    </Notice>
  )
}
