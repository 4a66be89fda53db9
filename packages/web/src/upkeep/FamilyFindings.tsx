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
import { EndFinding } from './EndFinding.tsx'
import { findingsQuery } from './upkeep.queries.ts'
import { claimWords, endReasonWords } from './upkeep.words.ts'

/** What villages found about the family of a person, beside the centre's decile; for whoever may read findings. */
export function FamilyFindings({ person }: { person: PersonPage }) {
  const mayRead = usePermitted('upkeep.read')
  return mayRead && person.family !== null ? <Findings person={person} familyId={person.family.id} /> : null
}

function Findings({ person, familyId }: { person: PersonPage; familyId: FamilyId }) {
  const { data, error, refetch } = useQuery(findingsQuery(familyId))
  const mayPropose = usePermitted('upkeep.propose')
  const [ending, setEnding] = useState<EligibilityFinding>()
  if (data === undefined) return error === null ? null : <LoadFailed compact problem={error} retry={() => void refetch()} />

  const { findings, may } = data
  const isWellOff = findings.some(({ kind, until }) => kind === 'already-well-off' && until === null)
  return (
    <Sheet
      title={m.upkeep_findings()}
      flush
      beside={
        mayPropose &&
        !isWellOff && (
          <Link to="/usulan/baru" search={{ orang: person.id, jenis: 'already-well-off' }}>
            {m.upkeep_propose_link()}
          </Link>
        )
      }
    >
      {findings.length === 0 && <SheetNote title={m.upkeep_no_findings()} />}
      <TaskList label={m.upkeep_findings()}>
        {findings.map((finding) => (
          <TaskRow
            key={finding.id}
            title={
              <Link to="/usulan/$id" params={{ id: finding.claimId }}>
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
              may.end &&
              finding.until === null && (
                <Button variant="subtle" size="compact-sm" onClick={() => setEnding(finding)}>
                  {m.upkeep_end()}
                </Button>
              )
            }
          />
        ))}
      </TaskList>
      {ending !== undefined && <EndFinding familyId={familyId} finding={ending} onClose={() => setEnding(undefined)} />}
    </Sheet>
  )
}

function detailOf({ since, until, reasons, endReason, endNote, acceptedBy, notice }: EligibilityFinding): string {
  return [
    reasons.length === 0 ? undefined : claimWords(reasons),
    until === null
      ? m.upkeep_since({ date: formatDate(since) })
      : m.upkeep_from_to({ since: formatDate(since), until: formatDate(until) }),
    endReason === null ? m.upkeep_accepted_by({ name: acceptedBy }) : endReasonWords[endReason](),
    endNote ?? undefined,
    ...(notice === null ? [] : toldWords(notice)),
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}
