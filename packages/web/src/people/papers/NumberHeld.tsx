import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PersonId } from '#domain/people/person.ts'
import { m } from '#messages'
import { usePermitted } from '../../access/session.queries.ts'
import { TaskList, TaskRow } from '../../design/data/TaskRow.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { searchQuery } from '../people.queries.ts'
import { placeWords, shownName } from '../person.words.ts'

/** Who holds the number that was refused, and the way out: one person twice, or an office to ask. `of`: whom it was meant for. */
export function NumberHeld({ number, of }: { number: string; of: PersonId }) {
  const mayMerge = usePermitted('people.merge')
  const { data: found } = useQuery(searchQuery({ text: number }))
  if (found === undefined) return null
  if (found.elsewhere !== null) return <Notice tone="waiting">{m.people_elsewhere({ office: found.elsewhere.office })}</Notice>
  if (found.rows.length === 0) return <Notice tone="waiting">{m.people_papers_held_elsewhere()}</Notice>
  return (
    <TaskList label={m.people_papers_held()}>
      {found.rows.map((row) => (
        <TaskRow
          key={row.id}
          title={
            <Link to="/warga/$id" params={{ id: row.id }}>
              {shownName(row.name)}
            </Link>
          }
          detail={placeWords(row.place)}
          action={
            mayMerge &&
            found.matched === 'nik' && (
              <Link to="/warga/$id/sama" params={{ id: row.id }} search={{ orang: of }}>
                {m.people_papers_same()}
              </Link>
            )
          }
        />
      ))}
    </TaskList>
  )
}
