import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FamilyId, PersonPage } from '#domain/people/person.ts'
import type { EligibilityFinding } from '#domain/upkeep/finding.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { TaskList, TaskRow } from '../design/data/TaskRow.tsx'
import { Sheet, SheetNote } from '../design/frame/Sheet.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatDate } from '../platform/format.ts'
import { NoticeMark } from '../notices/NoticeMark.tsx'
import { toldWords } from '../notices/notice.words.ts'
import { ObjectToFinding } from './ObjectToFinding.tsx'
import { EndFinding } from './EndFinding.tsx'
import { findingsQuery } from './upkeep.queries.ts'
import { claimWords, endReasonWords, stateWords } from './upkeep.words.ts'

/** What villages found about the family of a person, beside the centre's decile; for whoever may read findings. */
export function FamilyFindings({ person }: { person: PersonPage }) {
  const mayRead = usePermitted('upkeep.read')
  return mayRead && person.family !== null ? <Findings person={person} familyId={person.family.id} /> : null
}

function Findings({ person, familyId }: { person: PersonPage; familyId: FamilyId }) {
  const { data, error, refetch } = useQuery(findingsQuery(familyId))
  const [ending, setEnding] = useState<EligibilityFinding>()
  if (data === undefined) return error === null ? null : <LoadFailed compact problem={error} retry={() => void refetch()} />

  const { findings, open, may } = data
  return (
    <Sheet
      title={m.upkeep_findings()}
      flush
      beside={
        may.propose && (
          <Link to="/pemutakhiran/baru" search={{ orang: person.id }}>
            {m.upkeep_propose_link()}
          </Link>
        )
      }
    >
      {findings.length === 0 && open === null && <SheetNote title={m.upkeep_no_findings()} />}
      <TaskList label={m.upkeep_findings()}>
        {open !== null && (
          <TaskRow
            title={
              <Link to="/pemutakhiran/$id" params={{ id: open.id }}>
                {m.upkeep_on_its_way()}
              </Link>
            }
            detail={m.upkeep_proposed_by_name({ name: open.proposedBy })}
            mark={<StatusMark tone={stateWords[open.state].tone}>{stateWords[open.state].word()}</StatusMark>}
          />
        )}
        {findings.map((finding) => (
          <TaskRow
            key={finding.id}
            title={
              <Link to={finding.origin === 'claim' ? '/usulan/$id' : '/pemutakhiran/$id'} params={{ id: finding.proposalId }}>
                {finding.kind === 'receives-nothing' ? m.upkeep_receives_nothing() : m.upkeep_well_off()}
              </Link>
            }
            detail={detailOf(finding)}
            mark={
              finding.notice !== null && (finding.until === null || finding.notice.state === 'overturned') ? (
                <NoticeMark standing={finding.notice} />
              ) : finding.until === null ? (
                <StatusMark tone="info">{m.upkeep_finding_open()}</StatusMark>
              ) : (
                <StatusMark tone="idle">{m.upkeep_finding_ended()}</StatusMark>
              )
            }
            action={
              <>
                <ObjectToFinding familyId={familyId} finding={finding} />
                {may.end && finding.until === null && (
                  <Button variant="subtle" size="compact-sm" onClick={() => setEnding(finding)}>
                    {m.upkeep_end()}
                  </Button>
                )}
              </>
            }
          />
        ))}
      </TaskList>
      {ending !== undefined && <EndFinding familyId={familyId} finding={ending} onClose={() => setEnding(undefined)} />}
    </Sheet>
  )
}

function detailOf({ since, until, reasons, endReason, endNote, acceptedBy, notice, objection }: EligibilityFinding): string {
  return [
    reasons.length === 0 ? undefined : claimWords(reasons),
    until === null
      ? m.upkeep_since({ date: formatDate(since) })
      : m.upkeep_from_to({ since: formatDate(since), until: formatDate(until) }),
    endReason === null ? m.upkeep_accepted_by({ name: acceptedBy }) : endReasonWords[endReason](),
    endNote ?? undefined,
    ...(notice === null ? [] : toldWords(notice)),
    objection === null ? undefined : m.upkeep_objection_said({ words: objection.words, by: objection.by }),
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}
