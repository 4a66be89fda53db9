import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { m } from '#messages'
import { QueueProgress } from '../design/data/QueueProgress.tsx'
import { TaskList, TaskRow } from '../design/data/TaskRow.tsx'
import { Sheet, SheetNote } from '../design/frame/Sheet.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { categoryName } from '../people/person.words.ts'
import { formatDate } from '../platform/format.ts'
import { UnreadableMine } from './scans/UnreadableMine.tsx'
import { myRoundsQuery, revisitsQuery } from './enumeration.queries.ts'
import { visitedWords } from './enumeration.words.ts'

/** The villages to which I go in rounds that are open, and whom I visit a second time. `alone`: there is nothing else on the page. */
export function MyVillages({ alone }: { alone: boolean }) {
  const { data: mine, error, refetch } = useQuery(myRoundsQuery)
  const { data: again } = useQuery(revisitsQuery(undefined))
  const navigate = useNavigate()
  if (mine === undefined)
    return error === null ? <TableSkeleton rows={3} /> : <LoadFailed problem={error} retry={() => void refetch()} />
  const second = again?.rows.length ?? 0
  if (mine.length === 0 && second === 0) {
    return alone ? (
      <EmptyState drawing="road" title={m.enumeration_mine_none()}>
        {m.enumeration_mine_none_meaning()}
      </EmptyState>
    ) : null
  }

  return (
    <>
      {mine.map(({ id, name, categories, to, villages }) => (
        <Sheet
          key={id}
          title={m.enumeration_mine({ name })}
          beside={<span>{m.enumeration_until({ day: formatDate(to) })}</span>}
          flush
        >
          <SheetNote title={categories.map(categoryName).join(' · ')} />
          <TaskList label={name}>
            {villages.map(({ place, progress, late }) => (
              <TaskRow
                key={place.code}
                title={place.name}
                mark={
                  <>
                    {late && <StatusMark tone="harm">{m.enumeration_late()}</StatusMark>}
                    <QueueProgress
                      done={progress.visited}
                      total={progress.visited + progress.waiting}
                      words={visitedWords(progress)}
                    />
                  </>
                }
                action={
                  <Button
                    variant={progress.waiting > 0 ? 'filled' : 'default'}
                    onClick={() =>
                      void navigate({ to: '/pendataan/$id/kunjungan', params: { id }, search: { desa: place.code } })
                    }
                  >
                    {m.enumeration_go()}
                  </Button>
                }
              />
            ))}
          </TaskList>
        </Sheet>
      ))}
      <UnreadableMine />
      {second > 0 && (
        <Sheet title={m.enumeration_again()}>
          <p>{m.enumeration_again_meaning()}</p>
          <Link to="/pendataan/ulang">{m.enumeration_again_open()}</Link>
        </Sheet>
      )}
    </>
  )
}
