import { Button } from '@mantine/core'
import type { BatchCounts } from '#domain/intake/batch.ts'
import { strengthHoldsYears } from '#domain/intake/precedence.ts'
import { m } from '#messages'
import { CountBars } from '../../design/data/CountBars.tsx'
import { Facts } from '../../design/data/Facts.tsx'
import { Unfold } from '../../design/data/Verdicts.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { fieldWord } from '../value.words.ts'
import { keptWords, ordersOfSources } from './kept.words.ts'

/** What the file says and does not change, by field and reason, with the rule behind it. */
export function KeptValues({ counts: { kept }, onLook }: { counts: BatchCounts; onLook: () => void }) {
  if (kept.length === 0) return null
  return (
    <Sheet
      title={m.intake_kind_kept()}
      beside={
        <Button variant="default" size="xs" onClick={onLook}>
          {m.intake_kept_look()}
        </Button>
      }
    >
      <CountBars
        label={m.intake_kind_kept_meaning()}
        bars={kept.map(({ field, reason, n }) => ({
          key: `${field}:${reason}`,
          label: m.intake_kept_line({ field: fieldWord(field), why: keptWords[reason]() }),
          count: n,
          tone: 'brand',
        }))}
      />
      <Unfold line={m.intake_kept_rule()}>
        <p>{m.intake_kept_rule_words({ n: strengthHoldsYears })}</p>
        <Facts facts={ordersOfSources().map(({ fields, order }) => ({ label: fields, value: order }))} />
      </Unfold>
    </Sheet>
  )
}
