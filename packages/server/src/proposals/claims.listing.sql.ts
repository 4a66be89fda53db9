import { sql } from 'kysely'
import type { ClaimPlace, ClaimSummary, ProposerHits } from '#domain/proposals/claim.ts'
import { type ClaimKind, streamOf } from '#domain/proposals/claim-kind.ts'
import type { ClaimStep } from '#domain/proposals/claim-step.ts'
import type { ClaimView } from '#domain/proposals/proposals.api.ts'
import { dueOn } from '#domain/proposals/steps.rules.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Db } from '../platform/db/database.ts'
import { placesOf } from '../regions/index.ts'

export interface Asked {
  readonly view: ClaimView
  readonly kind?: ClaimKind | undefined
  readonly within?: RegionCode | undefined
  /** Whose own ones `mine` means. */
  readonly reader: string
}

const placeOfView: Readonly<Record<Exclude<ClaimView, 'mine'>, ClaimPlace>> = {
  waiting: 'waiting',
  village: 'village',
  health: 'health',
  objections: 'objections',
  centre: 'centre',
  decided: 'done',
}

const newestFirst: ReadonlySet<ClaimView> = new Set(['decided', 'mine'])

function asked(db: Db, { view, kind, within, reader }: Asked) {
  let query = db.selectFrom('claim as c')
  query = view === 'mine' ? query.where('c.proposed_by', '=', reader) : query.where('c.stands', '=', placeOfView[view])
  if (kind !== undefined) query = query.where('c.kind', '=', kind)
  if (within !== undefined) {
    const { low, high } = rangeOf(within)
    query = query.where('c.region_code', '>=', low).where('c.region_code', '<', high)
  }
  return query
}

/** What waits stands oldest first, else the newest. Ids grow with the time of proposing. */
export async function listClaims(db: Db, which: Asked, { after, limit }: { after: string | undefined; limit: number }) {
  const down = newestFirst.has(which.view)
  let keys = asked(db, which)
    .selectAll('c')
    .orderBy('c.claim_id', down ? 'desc' : 'asc')
    .limit(limit)
  if (after !== undefined) keys = keys.where('c.claim_id', down ? '<' : '>', after)
  const rows = await db
    .selectFrom(keys.as('c'))
    .leftJoin('account', 'account.account_id', 'c.proposed_by')
    .select([
      'c.claim_id as id',
      'c.kind',
      'c.state',
      'c.waits_at as waitsAt',
      'c.since',
      'c.region_code as region',
      'c.stands',
      'c.about',
      'c.proposed_by as proposer',
      'c.checked_by as checkedBy',
      'account.name as proposedBy',
      'c.proposed_at',
      'c.objection',
      'c.objection_ticket as ticket',
      'c.version',
      sql<string>`coalesce(
        case when c.person_id is not null then (select p.name from person p where p.person_id = c.person_id)
          else (select p.name from person p where p.family_id = c.family_id
            order by (p.relation = 'head') desc nulls last, p.birth_date, p.person_id limit 1) end,
        c.details -> 'person' ->> 'name', '')`.as('name'),
      sql<number | null>`(select f.decile from family f where f.family_id = c.family_id)`.as('decile'),
      sql<number>`(select count(*) from claim_paper a where a.claim_id = c.claim_id and a.kind <> 'health-result')`.as('papers'),
    ])
    .orderBy('c.claim_id', down ? 'desc' : 'asc')
    .execute()
  const places = await placesOf(
    db,
    rows.map(({ region }) => region),
  )
  return rows.map(({ region, since, proposed_at, objection, ticket, stands, about, proposer, checkedBy, ...row }) => {
    const kind = row.kind as ClaimKind
    const waitsAt = row.waitsAt as ClaimStep | null
    return {
      ...row,
      kind,
      waitsAt,
      region: region as RegionCode,
      stands: stands as ClaimPlace,
      proposer,
      checkedBy,
      stream: streamOf(kind),
      place: places.get(region),
      about: isAboutCategory(kind) ? about : null,
      since: since.toISOString(),
      dueOn: waitsAt === null ? null : dueOn(waitsAt, since),
      proposedAt: proposed_at.toISOString(),
      objected: objection === 'open',
      overturned: objection === 'overturned',
      byFamily: ticket !== null,
    } as Omit<ClaimSummary, 'decidable'> & {
      region: RegionCode
      stands: ClaimPlace
      proposer: string | null
      checkedBy: string | null
    }
  })
}

export function isAboutCategory(kind: ClaimKind): boolean {
  return kind === 'category-found' || kind === 'category-ended'
}

const countedUpTo = 1_000

/** Counted as far as it matters: a queue of a hundred thousand is not counted on each page. */
export async function countClaims(db: Db, which: Asked): Promise<number> {
  const some = asked(db, which).select('c.claim_id').limit(countedUpTo).as('some')
  const { count } = await db.selectFrom(some).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return count
}

/** How often what somebody claimed was accepted and not found wrong since, of what was decided on. */
export async function readHits(db: Db, proposer: string): Promise<ProposerHits> {
  return db
    .selectFrom('claim')
    .select([
      sql<number>`count(*) filter (where state = 'accepted' and not exists (
        select from eligibility_finding f
        where f.family_id = claim.family_id and f.claim_id = claim.claim_id and f.end_reason = 'found-wrong'))`.as('accepted'),
      sql<number>`count(*)`.as('decided'),
    ])
    .where('proposed_by', '=', proposer)
    .where('state', 'in', ['accepted', 'refused'])
    .executeTakeFirstOrThrow()
}
