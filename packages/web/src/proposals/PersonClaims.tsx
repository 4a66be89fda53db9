import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { HealthCondition } from '#domain/people/health-condition.ts'
import type { PersonPage } from '#domain/people/person.ts'
import { standsOn } from '#domain/proposals/health-condition.rules.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { TaskList, TaskRow } from '../design/data/TaskRow.tsx'
import { Sheet, SheetNote } from '../design/frame/Sheet.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatDate, formatInstant } from '../platform/format.ts'
import { today } from '../platform/today.ts'
import { claimWords, kindWords } from './claim.words.ts'
import { ClaimMark } from './ClaimMark.tsx'
import { claimsOfQuery } from './proposals.queries.ts'

/** What was claimed of the person and their family; for whoever may read claims. */
export function PersonClaims({ person }: { person: PersonPage }) {
  return usePermitted('upkeep.read') ? <Claims person={person} /> : null
}

function Claims({ person: { id } }: { person: PersonPage }) {
  const { data, error, refetch } = useQuery(claimsOfQuery(id))
  if (data === undefined) return error === null ? null : <LoadFailed compact problem={error} retry={() => void refetch()} />
  return (
    <Sheet
      title={m.proposals_title()}
      flush
      beside={
        data.may.propose && (
          <Link to="/usulan/baru" search={{ orang: id }}>
            {m.proposals_new()}
          </Link>
        )
      }
    >
      {data.conditions.length > 0 && (
        <TaskList label={m.proposals_conditions()}>
          {data.conditions.map((condition) => (
            <TaskRow
              key={condition.id}
              title={kindWords[condition.kind]()}
              detail={conditionWords(condition)}
              mark={<ConditionMark condition={condition} />}
            />
          ))}
        </TaskList>
      )}
      {data.rows.length === 0 && <SheetNote title={m.proposals_none_of_person()} />}
      <TaskList label={m.proposals_title()}>
        {data.rows.map((claim) => (
          <TaskRow
            key={claim.id}
            title={
              <Link to="/usulan/$id" params={{ id: claim.id }}>
                {claimWords(claim)}
              </Link>
            }
            detail={m.proposals_by_on({
              name: claim.proposedBy ?? m.proposals_by_family(),
              date: formatInstant(claim.proposedAt),
            })}
            mark={<ClaimMark claim={claim} />}
          />
        ))}
      </TaskList>
    </Sheet>
  )
}

function conditionWords({ since, until, expectedOn }: HealthCondition): string {
  const stands = m.proposals_condition_stands({ since: formatDate(since), until: formatDate(until) })
  return [expectedOn === null ? undefined : m.proposals_condition_expected({ date: formatDate(expectedOn) }), stands]
    .filter((part) => part !== undefined)
    .join(' · ')
}

function ConditionMark({ condition }: { condition: HealthCondition }) {
  if (standsOn(condition, today())) return <StatusMark tone="done">{m.proposals_condition_holds()}</StatusMark>
  return (
    <StatusMark tone="idle">{condition.takenBack ? m.proposals_condition_taken_back() : m.proposals_condition_over()}</StatusMark>
  )
}
