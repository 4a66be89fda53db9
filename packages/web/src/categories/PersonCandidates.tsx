import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CandidateId } from '#domain/categories/candidate.ts'
import type { PersonPage } from '#domain/people/person.ts'
import { m } from '#messages'
import { TaskList, TaskRow } from '../design/data/TaskRow.tsx'
import { Dialog } from '../design/frame/Dialog.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { categoryName } from '../people/person.words.ts'
import { reasonWord } from './candidate.words.ts'
import { CandidateCheck } from './CandidateCheck.tsx'
import { candidatesOfQuery } from './categories.queries.ts'

/** What the facts propose of a person, for whoever may record it; nothing where they propose nothing. */
export function PersonCandidates({ person }: { person: PersonPage }) {
  return person.may.assignNeed ? <Proposed person={person} /> : null
}

function Proposed({ person }: { person: PersonPage }) {
  const { data = [], error, refetch } = useQuery(candidatesOfQuery(person.id))
  const [open, setOpen] = useState<CandidateId>()
  const opened = data.find(({ id }) => id === open)
  if (error !== null) return <LoadFailed compact problem={error} retry={() => void refetch()} />
  if (data.length === 0) return null
  return (
    <Sheet title={m.categories_person_title()} flush>
      <TaskList label={m.categories_person_title()}>
        {data.map((one) => (
          <TaskRow
            key={one.id}
            title={categoryName(one.category)}
            detail={one.reasons.map(reasonWord).join(' · ')}
            mark={one.kind === 'outgrown' && <StatusMark tone="waiting">{m.categories_view_age()}</StatusMark>}
            action={
              <Button variant="default" size="compact-sm" onClick={() => setOpen(one.id)}>
                {m.categories_person_check()}
              </Button>
            }
          />
        ))}
      </TaskList>
      {opened !== undefined && (
        <Dialog wide title={categoryName(opened.category)} onClose={() => setOpen(undefined)}>
          <CandidateCheck candidate={opened} onDone={() => setOpen(undefined)} />
        </Dialog>
      )}
    </Sheet>
  )
}
