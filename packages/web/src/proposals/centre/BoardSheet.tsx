import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Output } from '#domain/platform/endpoint.ts'
import type { getCentreBoard } from '#domain/proposals/centre.api.ts'
import type { ClaimStream } from '#domain/proposals/claim-kind.ts'
import { isFileRegion } from '#domain/proposals/centre-file.rules.ts'
import { m } from '#messages'
import { usePermitted } from '../../access/session.queries.ts'
import { Deeds } from '../../design/data/Deeds.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { formatDate } from '../../platform/format.ts'
import { sendMaking } from './centre.queries.ts'

type Board = Output<typeof getCentreBoard>

const makeWords: Readonly<Record<ClaimStream, () => string>> = {
  'for-aid': m.centre_make_for_aid,
  update: m.centre_make_update,
}
const readyWords: Readonly<Record<ClaimStream, () => string>> = {
  'for-aid': m.centre_ready_for_aid,
  update: m.centre_ready_update,
}

/** What a file made now would hold, what it leaves behind, what comes too late; and the making. */
export function BoardSheet({ board, onMade }: { board: Board; onMade: (id: string) => void }) {
  const client = useQueryClient()
  const mayDecide = usePermitted('upkeep.decide')
  const { period, streams, willMiss, mayMake, region } = board
  const making = useMutation({
    mutationFn: (stream: ClaimStream) => sendMaking(client, region, stream),
    onSuccess({ id }) {
      announce({ tone: 'done', words: m.centre_asked() })
      onMade(id)
    },
  })
  const withoutNik = streams.reduce((sum, one) => sum + one.withoutNik, 0)
  return (
    <Sheet title={m.centre_now()}>
      <FormStack>
        <p>
          {period === null
            ? m.centre_no_period()
            : m.centre_cut_off({ day: formatDate(period.cutOff), pulled: formatDate(period.pulledOn) })}
        </p>
        {period?.unverified === true && <Notice tone="waiting">{m.proposals_period_unverified()}</Notice>}
        <Deeds
          label={m.centre_now()}
          deeds={[
            ...streams.map(({ stream, ready }) => ({ key: stream, count: ready, words: readyWords[stream]() })),
            { key: 'nik', count: withoutNik, words: m.centre_without_nik(), tone: 'waiting' as const },
            { key: 'miss', count: willMiss, words: m.centre_will_miss(), tone: 'harm' as const },
          ]}
        />
        {making.error !== null && <ProblemNotice problem={making.error} />}
        {mayMake && (
          <Group gap="xs">
            {streams.map(({ stream, ready }) => (
              <Button
                key={stream}
                disabled={ready === 0}
                loading={making.isPending && making.variables === stream}
                onClick={() => !making.isPending && making.mutate(stream)}
              >
                {makeWords[stream]()}
              </Button>
            ))}
          </Group>
        )}
        {mayDecide && !isFileRegion(region) && <p>{m.centre_pick_region()}</p>}
      </FormStack>
    </Sheet>
  )
}
