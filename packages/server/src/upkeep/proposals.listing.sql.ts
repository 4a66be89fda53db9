import { sql } from 'kysely'
import { daysAfter, localDateIn, type LocalDate } from '#domain/platform/local-date.ts'
import type { ProposalSummary } from '#domain/upkeep/proposal.ts'
import { proposalTerms } from '#domain/upkeep/proposal.rules.ts'
import type { ProposalView } from '#domain/upkeep/upkeep.api.ts'
import type { Db } from '../platform/db/database.ts'
import { placesOf } from '../regions/index.ts'

const statesOf = { waiting: ['sent'], returned: ['returned'], decided: ['accepted', 'refused', 'withdrawn'] } as const

export interface Listing {
  readonly view: ProposalView
  readonly limit: number
  readonly after: string | undefined
  /** Whose own ones `mine` means. */
  readonly reader: string
}

/** What waits stands oldest first, else the newest. Ids grow with the time of the first sending. */
export async function listProposals(db: Db, { view, limit, after, reader }: Listing): Promise<ProposalSummary[]> {
  const oldestFirst = view === 'waiting'
  let query = inView(db, view, reader)
    .innerJoin('account', 'account.account_id', 'proposal.proposed_by')
    .select([
      'proposal.proposal_id as id',
      'proposal.family_id as familyId',
      'proposal.kind',
      'proposal.state',
      'proposal.region_code',
      'proposal.reasons',
      'proposal.observed_on as observedOn',
      'account.name as proposedBy',
      'proposal.sent_at',
      sql<string | null>`(select person.name from person
        where person.family_id = proposal.family_id order by (person.relation = 'head') desc nulls last, person.birth_date, person.person_id limit 1)`.as(
        'headName',
      ),
      sql<number | null>`(select family.decile from family where family.family_id = proposal.family_id)`.as('decile'),
      sql<number>`(select count(*) from upkeep_photo photo where photo.proposal_id = proposal.proposal_id)`.as('photos'),
    ])
    .orderBy('proposal.proposal_id', oldestFirst ? 'asc' : 'desc')
    .limit(limit)
  if (after !== undefined) query = query.where('proposal.proposal_id', oldestFirst ? '>' : '<', after)

  const rows = await query.execute()
  const places = await placesOf(
    db,
    rows.map((row) => row.region_code),
  )
  return rows.map(
    ({ region_code, sent_at, ...row }) =>
      ({ ...row, place: places.get(region_code), sentAt: sent_at.toISOString(), dueOn: dueOn(sent_at) }) as ProposalSummary,
  )
}

export async function countProposals(db: Db, view: ProposalView, reader: string): Promise<number> {
  const { count } = await inView(db, view, reader).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return count
}

/** By when the regency means to judge what came to it then. */
export function dueOn(sentAt: Date): LocalDate {
  return daysAfter(localDateIn(sentAt), proposalTerms.judgeDays)
}

function inView(db: Db, view: ProposalView, reader: string) {
  const query = db.selectFrom('proposal')
  return view === 'mine' ? query.where('proposed_by', '=', reader) : query.where('state', 'in', statesOf[view])
}
