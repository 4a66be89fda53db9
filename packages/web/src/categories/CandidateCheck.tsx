import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Candidate } from '#domain/categories/candidate.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { Tag, Tags } from '../design/data/Tag.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { personQuery } from '../people/people.queries.ts'
import { ageWords, categoryName, placeWords } from '../people/person.words.ts'
import { formatDate } from '../platform/format.ts'
import { reasonWord } from './candidate.words.ts'
import { ConfirmForm } from './ConfirmForm.tsx'
import { EndForm } from './EndForm.tsx'
import { RefuseForm } from './RefuseForm.tsx'

interface Check {
  candidate: Candidate
  /** Decided: the next one may come. */
  onDone: () => void
}

/** Who it is, why the facts propose them, and what somebody decides of it. */
export function CandidateCheck({ candidate, onDone }: Check) {
  const { person, reasons, category, kind, visitAskedAt } = candidate
  const { data, error, refetch } = useQuery(personQuery(person.id))
  const [refusing, setRefusing] = useState(false)

  return (
    <Stack gap="md">
      <p>
        {person.birthDate === null
          ? placeWords(person.place)
          : m.categories_born({ age: ageWords(person.birthDate), place: placeWords(person.place) })}
        {' · '}
        <Link to="/warga/$id" params={{ id: person.id }}>
          {m.categories_open_person()}
        </Link>
      </p>
      <div>
        <h3>{categoryName(category)}</h3>
        <Tags label={m.categories_why()}>
          {reasons.map((reason) => (
            <Tag key={reason} tone="brand">
              {reasonWord(reason)}
            </Tag>
          ))}
        </Tags>
      </div>
      {visitAskedAt !== null && (
        <Notice tone="waiting">{m.categories_visit_asked({ when: formatDate(localDateIn(new Date(visitAskedAt))) })}</Notice>
      )}
      {refusing && <RefuseForm candidate={candidate} onBack={() => setRefusing(false)} onDone={onDone} />}
      {!refusing && kind === 'outgrown' && <EndForm candidate={candidate} onRefuse={() => setRefusing(true)} onDone={onDone} />}
      {!refusing && kind === 'found' && data !== undefined && (
        <ConfirmForm candidate={candidate} person={data} onRefuse={() => setRefusing(true)} onDone={onDone} />
      )}
      {data === undefined &&
        kind === 'found' &&
        (error === null ? <TableSkeleton rows={4} /> : <LoadFailed compact problem={error} retry={() => void refetch()} />)}
    </Stack>
  )
}
