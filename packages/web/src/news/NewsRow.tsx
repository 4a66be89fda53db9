import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { News } from '#domain/news/news.ts'
import { m } from '#messages'
import { TaskRow } from '../design/data/TaskRow.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatInstant } from '../platform/format.ts'
import { addressOf, titleOf } from './news.words.ts'
import { sendRead } from './news.queries.ts'

/** One line, which leads to where it can be dealt with and is read by that. `brief`: in the panel, without the way back. */
export function NewsRow({ news, brief = false, onOpen }: { news: News; brief?: boolean; onOpen?: () => void }) {
  const client = useQueryClient()
  // What has grown since it was shown is another line by now, and rightly stays unread.
  const marking = useMutation({ mutationFn: (read: boolean) => sendRead(client, news, read) })
  const title = titleOf(news)
  function open() {
    if (!news.read) marking.mutate(true)
    onOpen?.()
  }
  return (
    <TaskRow
      title={
        <Link to={addressOf(news)} onClick={open}>
          {title}
        </Link>
      }
      detail={formatInstant(news.at)}
      mark={!news.read && <StatusMark tone="info">{m.news_is_new()}</StatusMark>}
      action={
        !brief && (
          <Button
            variant="subtle"
            size="compact-sm"
            loading={marking.isPending}
            onClick={() => marking.mutate(!news.read)}
            aria-label={`${news.read ? m.news_mark_unread() : m.news_mark_read()}: ${title}`}
          >
            {news.read ? m.news_mark_unread() : m.news_mark_read()}
          </Button>
        )
      }
    />
  )
}
