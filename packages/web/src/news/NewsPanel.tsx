import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { m } from '#messages'
import { TaskList, TaskRow } from '../design/data/TaskRow.tsx'
import { SheetNote } from '../design/frame/Sheet.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { CardSkeleton } from '../design/state/Skeletons.tsx'
import { MarkAll } from './MarkAll.tsx'
import { NewsRow } from './NewsRow.tsx'
import { newsQuery } from './news.queries.ts'

/** As many as fit under the bell. */
const shown = 6

/** The newest that I was told. */
export function NewsPanel({ close }: { close: () => void }) {
  const { data, error, refetch } = useQuery(newsQuery('all', undefined, shown))
  if (data === undefined)
    return error === null ? <CardSkeleton /> : <LoadFailed compact problem={error} retry={() => void refetch()} />
  const [newest] = data.rows
  return (
    <>
      {newest === undefined && <SheetNote title={m.news_none()}>{m.news_none_meaning()}</SheetNote>}
      <TaskList label={m.news_title()}>
        {data.rows.map((news) => (
          <NewsRow key={news.id} news={news} brief onOpen={close} />
        ))}
        <TaskRow
          title={
            <Link to="/kabar" onClick={close}>
              {m.news_all()}
            </Link>
          }
          action={newest !== undefined && data.rows.some(({ read }) => !read) && <MarkAll newest={newest} />}
        />
      </TaskList>
    </>
  )
}
