import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { m } from '#messages'
import { TaskList } from '../../design/data/TaskRow.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { announce } from '../../design/state/notices.ts'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { CardSkeleton } from '../../design/state/Skeletons.tsx'
import { wordsOf } from '../../platform/problem.words.ts'
import { mySessionsQuery, sendOtherSessionsEnd, sendSessionEnd } from './my.queries.ts'
import { SessionRow } from './SessionRow.tsx'

/** The browsers in which I am signed in. */
export function MySessions() {
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(mySessionsQuery)
  const onError = (thrown: unknown) => announce({ tone: 'harm', words: wordsOf(thrown).what })
  const ending = useMutation({
    mutationFn: (id: Parameters<typeof sendSessionEnd>[1]) => sendSessionEnd(client, id),
    onSuccess: () => announce({ tone: 'done', words: m.access_session_ended() }),
    onError,
  })
  const endingOthers = useMutation({
    mutationFn: () => sendOtherSessionsEnd(client),
    onSuccess: () => announce({ tone: 'done', words: m.access_sessions_ended() }),
    onError,
  })
  const hasOthers = data?.rows.some(({ current }) => !current) === true

  return (
    <Sheet
      title={m.access_my_sessions()}
      flush
      beside={
        hasOthers && (
          <Button variant="default" size="compact-sm" loading={endingOthers.isPending} onClick={() => endingOthers.mutate()}>
            {m.access_end_others()}
          </Button>
        )
      }
    >
      {data === undefined &&
        (error === null ? <CardSkeleton /> : <LoadFailed compact problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <TaskList label={m.access_my_sessions()}>
          {data.rows.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              action={
                !session.current && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    loading={ending.isPending && ending.variables === session.id}
                    onClick={() => ending.mutate(session.id)}
                  >
                    {m.access_end_session()}
                  </Button>
                )
              }
            />
          ))}
        </TaskList>
      )}
    </Sheet>
  )
}
