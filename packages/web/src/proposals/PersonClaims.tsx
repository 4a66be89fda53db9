import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PersonPage } from '#domain/people/person.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { TaskList, TaskRow } from '../design/data/TaskRow.tsx'
import { Sheet, SheetNote } from '../design/frame/Sheet.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { formatInstant } from '../platform/format.ts'
import { claimWords } from './claim.words.ts'
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
            detail={m.proposals_by_on({ name: claim.proposedBy, date: formatInstant(claim.proposedAt) })}
            mark={<ClaimMark claim={claim} />}
          />
        ))}
      </TaskList>
    </Sheet>
  )
}
