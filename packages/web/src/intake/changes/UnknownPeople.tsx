import { Button } from '@mantine/core'
import type { Batch, BatchCounts } from '#domain/intake/batch.ts'
import { listKinds } from '#domain/intake/list-kinds.ts'
import { m } from '#messages'
import { Notice } from '../../design/state/Notice.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { formatNumber } from '../../platform/format.ts'
import { useBatchDeed } from '../batch-deed.ts'
import { sendUnknown } from '../intake.queries.ts'

/** Whether people whom nobody knows come in is for an officer to say, where the list leaves it open. */
export function UnknownPeople({ batch, counts, mayImport }: { batch: Batch; counts: BatchCounts; mayImport: boolean }) {
  const saying = useBatchDeed(batch.id, (add: boolean) => sendUnknown(batch, add))
  const add = !batch.addsUnknown
  const concerned = batch.addsUnknown ? counts.changes.new : counts.changes.unknown
  if (listKinds[batch.source].effect !== 'match' || batch.state !== 'checked' || concerned === 0) return null

  const n = formatNumber(concerned)
  return (
    <>
      <Notice
        tone="waiting"
        action={
          mayImport && (
            <Button variant="default" size="xs" loading={saying.busy} onClick={() => saying.run(add)}>
              {add ? m.intake_unknown_add() : m.intake_unknown_leave()}
            </Button>
          )
        }
      >
        {add ? m.intake_unknown_question({ n }) : m.intake_unknown_added({ n })}
      </Notice>
      {saying.problem !== null && <ProblemNotice problem={saying.problem} />}
    </>
  )
}
