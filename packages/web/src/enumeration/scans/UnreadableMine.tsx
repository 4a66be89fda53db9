import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { m } from '#messages'
import { TaskList, TaskRow } from '../../design/data/TaskRow.tsx'
import { Sheet, SheetNote } from '../../design/frame/Sheet.tsx'
import { placeWords } from '../../people/person.words.ts'
import { unreadableQuery } from './scans.queries.ts'
import { saidOf } from './scan.words.ts'

/** Forms of my villages, or that I sent, which nobody can read. */
export function UnreadableMine() {
  const { data: rows = [] } = useQuery(unreadableQuery)
  if (rows.length === 0) return null
  return (
    <Sheet title={m.enumeration_unreadable_mine()} flush>
      <SheetNote title={m.enumeration_unreadable_mine_meaning()} />
      <TaskList label={m.enumeration_unreadable_mine()}>
        {rows.map(({ round, scan }) => (
          <TaskRow
            key={scan.id}
            title={`${round.name} · ${placeWords(scan.place)}`}
            detail={saidOf(scan)}
            action={
              <Link to="/pendataan/$id/masukkan" params={{ id: round.id }} search={{ pindai: scan.id }}>
                {m.enumeration_scan_see()}
              </Link>
            }
          />
        ))}
      </TaskList>
    </Sheet>
  )
}
