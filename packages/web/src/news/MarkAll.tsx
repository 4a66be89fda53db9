import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { News } from '#domain/news/news.ts'
import { m } from '#messages'
import { announce } from '../design/state/notices.ts'
import { wordsOf } from '../platform/problem.words.ts'
import { sendReadUpTo } from './news.queries.ts'

/** Everything up to the newest line that is shown: what came meanwhile stays unread. */
export function MarkAll({ newest }: { newest: News }) {
  const client = useQueryClient()
  const marking = useMutation({
    mutationFn: () => sendReadUpTo(client, newest.id),
    onSuccess: () => announce({ tone: 'done', words: m.news_marked() }),
    onError: (thrown) => announce({ tone: 'harm', words: wordsOf(thrown).what }),
  })
  return (
    <Button variant="default" size="compact-sm" loading={marking.isPending} onClick={() => marking.mutate()}>
      {m.news_mark_all()}
    </Button>
  )
}
