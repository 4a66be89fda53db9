import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { PersonPage } from '#domain/people/person.ts'
import { faultKinds } from '#domain/quality/fault-kinds.ts'
import type { OpenFault } from '#domain/quality/quality.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { TaskList, TaskRow } from '../design/data/TaskRow.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { CorrectFacts } from '../people/CorrectFacts.tsx'
import { CorrectPapers } from '../people/papers/CorrectPapers.tsx'
import { formatNumber } from '../platform/format.ts'
import { personFaultsQuery } from './quality.queries.ts'
import { cureWords, faultName, severityOf } from './quality.words.ts'

/** What is to be mended about a person and their family, each with what to do and the way there. */
export function PersonFaults({ person }: { person: PersonPage }) {
  const { data, error, refetch } = useQuery(personFaultsQuery(person.id))
  const [correcting, setCorrecting] = useState<'facts' | 'papers'>()
  if (data === undefined) return error === null ? null : <LoadFailed compact problem={error} retry={() => void refetch()} />
  if (data.length === 0) return null

  return (
    <Sheet title={m.quality_list()} flush beside={formatNumber(data.length)}>
      <TaskList label={m.quality_list()}>
        {data.map((fault) => (
          <TaskRow
            key={`${fault.subject} ${fault.kind}`}
            title={faultName(fault.kind)}
            detail={<Detail fault={fault} />}
            mark={<StatusMark tone={severityOf(fault.kind).tone}>{severityOf(fault.kind).word()}</StatusMark>}
            action={<Way fault={fault} person={person} onCorrect={setCorrecting} />}
          />
        ))}
      </TaskList>
      {correcting === 'facts' && <CorrectFacts person={person} onClose={() => setCorrecting(undefined)} />}
      {correcting === 'papers' && <CorrectPapers person={person} onClose={() => setCorrecting(undefined)} />}
    </Sheet>
  )
}

function Detail({ fault: { kind, subject } }: { fault: OpenFault }) {
  const mayCure = usePermitted(faultKinds[kind].curedBy)
  return (
    <>
      {cureWords(kind)}
      {subject === 'family' && ` ${m.quality_of_family()}`}
      {!mayCure && ` ${m.quality_cured_by_office()}`}
    </>
  )
}

interface WayOut {
  fault: OpenFault
  person: PersonPage
  onCorrect: (what: 'facts' | 'papers') => void
}

/** Where it is cured; nothing where another does it. */
function Way({ fault: { kind }, person, onCorrect }: WayOut) {
  const { cure, curedBy } = faultKinds[kind]
  const mayCure = usePermitted(curedBy)
  if (!mayCure) return null
  if ((cure === 'facts' || cure === 'visit') && person.may.correct)
    return (
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => onCorrect('facts')}
        aria-label={`${m.people_correct()}: ${faultName(kind)}`}
      >
        {m.people_correct()}
      </Button>
    )
  if (cure === 'verdict') return <Link to="/data/ganda">{m.quality_way_pairs()}</Link>
  if (kind === 'nik.contested' && person.may.merge)
    return (
      <Link to="/warga/$id/sama" params={{ id: person.id }}>
        {m.quality_way_same()}
      </Link>
    )
  if ((cure === 'papers' || cure === 'card') && person.may.correctPapers)
    return (
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => onCorrect('papers')}
        aria-label={`${m.people_set_right()}: ${faultName(kind)}`}
      >
        {m.quality_way_papers()}
      </Button>
    )
  return cure === 'file' || cure === 'card' ? <Link to="/impor">{m.quality_way_file()}</Link> : null
}
