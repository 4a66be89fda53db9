import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PersonSummary } from '#domain/people/person.ts'
import { m } from '#messages'
import { TaskList, TaskRow } from '../design/data/TaskRow.tsx'
import { Sheet, SheetNote } from '../design/frame/Sheet.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatDate } from '../platform/format.ts'
import { likelySearch } from './likely.ts'
import { searchQuery } from './people.queries.ts'
import type { PersonForm } from './person-form.ts'
import { placeWords, shownName } from './person.words.ts'

/** Whoever may already be this person: looked for while one types, so that nobody is registered twice. */
export function LikelyPeople({ form }: { form: PersonForm }) {
  const ask = likelySearch(form)
  const [settled] = useDebouncedValue(JSON.stringify(ask ?? null), 500)
  const search = JSON.parse(settled) as typeof ask | null
  const { data: found, error } = useQuery({ ...searchQuery(search ?? { text: '' }), enabled: search != null })

  return (
    <Sheet title={m.people_likely()} flush>
      <div role="status">
        {search == null && <SheetNote title={m.people_likely_waiting()}>{m.people_likely_meaning()}</SheetNote>}
        {search != null && error !== null && <ProblemNotice problem={error} />}
        {search != null && found !== undefined && found.rows.length === 0 && found.elsewhere === null && (
          <SheetNote title={m.people_likely_none()}>
            <StatusMark tone="done">{m.people_likely_looked()}</StatusMark>
          </SheetNote>
        )}
        {search != null && found?.elsewhere != null && (
          <Notice tone="waiting">{m.people_elsewhere({ office: found.elsewhere.office })}</Notice>
        )}
        {search != null && found !== undefined && found.rows.length > 0 && (
          <>
            <Notice tone="waiting">{found.matched === 'nik' ? m.people_likely_same_nik() : m.people_likely_same_name()}</Notice>
            <TaskList label={m.people_likely()}>
              {found.rows.slice(0, 5).map((row) => (
                <TaskRow
                  key={row.id}
                  title={
                    <Link to="/warga/$id" params={{ id: row.id }}>
                      {shownName(row.name)}
                    </Link>
                  }
                  detail={detailOf(row)}
                />
              ))}
            </TaskList>
          </>
        )}
      </div>
    </Sheet>
  )
}

function detailOf({ birthDate, maskedNik, place }: PersonSummary): string {
  return [birthDate === null ? undefined : formatDate(birthDate), placeWords(place), maskedNik ?? m.people_no_nik()]
    .filter((part) => part !== undefined)
    .join(' · ')
}
