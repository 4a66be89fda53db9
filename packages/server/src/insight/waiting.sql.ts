import { sql } from 'kysely'
import type { Waiting, WaitingKind } from '#domain/insight/waiting.ts'
import { dueAfter } from '#domain/insight/waiting.rules.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { sumWaiting } from '../categories/index.ts'
import type { Db } from '../platform/db/database.ts'

/** As many as somebody looks at on a first page. */
const most = 20

interface Found {
  readonly id: string | null
  readonly about: string | null
  readonly count: number
  readonly since: Date
}

export async function listWaitingImports(db: Db): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('import_batch as batch')
    .innerJoin('region', 'region.code', 'batch.region_code')
    .select(['batch.batch_id as id', 'batch.state', 'region.name as about', 'batch.uploaded_at as since'])
    .where('batch.state', 'in', ['uploaded', 'checked'])
    .orderBy('batch.batch_id')
    .limit(most)
    .execute()
  return rows.map(({ state, ...row }) =>
    waitingOf(state === 'uploaded' ? 'import-to-check' : 'import-to-apply', { ...row, count: 1 }),
  )
}

/** Pairs that nobody has judged yet. */
export async function findLikenessesToJudge(db: Db): Promise<Waiting[]> {
  const row = await db
    .selectFrom('likeness')
    .select([sql<number>`count(*)`.as('count'), sql<Date | null>`min(found_at)`.as('since')])
    .where('state', '=', 'open')
    .where(
      sql<boolean>`not exists (select from person_merge m where m.other_id in (person_a, person_b) and m.state = 'confirmed')`,
    )
    .executeTakeFirstOrThrow()
  return row.since === null
    ? []
    : [waitingOf('likenesses-to-judge', { id: null, about: null, count: row.count, since: row.since })]
}

/** Candidates for categories, and categories whose years are over; `restrictedIn`: where the reader may see all of them. */
export async function listWaitingCandidates(db: Db, restrictedIn: readonly RegionCode[]): Promise<Waiting[]> {
  const rows = await sumWaiting(db, restrictedIn)
  return rows.map(({ kind, ...row }) =>
    waitingOf(kind === 'found' ? 'candidates-to-check' : 'needs-outgrown', { ...row, id: null, about: null }),
  )
}

/** One line for each programme. */
export async function listPaymentsToFix(db: Db): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('payment')
    .innerJoin('payment_run as run', 'run.run_id', 'payment.run_id')
    .select([
      'run.programme_name as about',
      sql<number>`count(*)`.as('count'),
      sql<Date>`min(coalesce(payment.answered_on::timestamptz, run.sealed_at))`.as('since'),
    ])
    .where('payment.state', 'in', ['failed', 'returned'])
    .where('payment.cured_at', 'is', null)
    .groupBy('run.programme_name')
    .orderBy('run.programme_name')
    .limit(most)
    .execute()
  return rows.map((row) => waitingOf('payments-to-fix', { ...row, id: null }))
}

export async function listWaitingRuns(db: Db): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('payment_run')
    .select([
      'run_id as id',
      'programme_name as about',
      'state',
      'payments as count',
      sql<Date>`coalesce(sent_at, sealed_at, created_at)`.as('since'),
    ])
    .where('state', 'in', ['ready', 'sent'])
    .orderBy('run_id')
    .limit(most)
    .execute()
  return rows.map(({ state, ...row }) =>
    waitingOf(state === 'ready' ? 'run-to-send' : 'run-to-answer', { ...row, count: Math.max(row.count, 1) }),
  )
}

const kindOfList: Readonly<Record<string, WaitingKind>> = {
  draft: 'list-to-freeze',
  frozen: 'list-to-submit',
  returned: 'list-to-mend',
}

/** Lists that are made and have not gone on their way. */
export async function listWaitingLists(db: Db): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('programme_list as list')
    .innerJoin('programme', 'programme.programme_id', 'list.programme_id')
    .select([
      'list.list_id as id',
      'programme.name as about',
      'list.state',
      sql<Date>`coalesce(list.decided_at, list.frozen_at, list.made_at)`.as('since'),
    ])
    .where('list.state', 'in', Object.keys(kindOfList))
    .where('list.counts', 'is not', null)
    .orderBy('list.list_id')
    .limit(most)
    .execute()
  return rows.map(({ state, ...row }) => waitingOf(kindOfList[state] ?? 'list-to-submit', { ...row, count: 1 }))
}

/** Accounts of recipients that somebody else recorded. */
export async function findAccountsToConfirm(db: Db, me: string): Promise<Waiting[]> {
  const row = await db
    .selectFrom('payee_account')
    .select([sql<number>`count(*)`.as('count'), sql<Date | null>`min(recorded_at)`.as('since')])
    .where('confirmed_at', 'is', null)
    .where('replaced_at', 'is', null)
    .where('recorded_by', '<>', me)
    .executeTakeFirstOrThrow()
  return row.since === null
    ? []
    : [waitingOf('accounts-to-confirm', { id: null, about: null, count: row.count, since: row.since })]
}

/** Benefits held together although the matrix forbids it, by the tally of the last search. */
export async function findDoublesToAnswer(db: Db): Promise<Waiting[]> {
  const row = await db
    .selectFrom('benefit_tally')
    .select([
      sql<number>`coalesce(sum(amount), 0)::bigint`.as('count'),
      sql<Date | null>`(select min(found_at) from benefit_double where state = 'open' and verdict = 'forbidden')`.as('since'),
    ])
    .where('measure', '=', 'forbidden:open')
    .executeTakeFirstOrThrow()
  return row.since === null || row.count <= 0
    ? []
    : [waitingOf('doubles-to-answer', { id: null, about: null, count: row.count, since: row.since })]
}

/** People and families with faults, from the tallies; since the day on which the oldest fault was found. */
export async function findFaultsToMend(db: Db): Promise<Waiting[]> {
  const { rows } = await sql<{ count: number; since: Date | null }>`
    select coalesce(sum(amount) filter (where measure = 'subjects'), 0)::bigint as count,
      to_timestamp(min(oldest) filter (where measure = 'oldest') * 86400) as since
    from quality_sums('0', ':', 2, array['subjects', 'oldest'], null)`.execute(db)
  const [row] = rows
  return !row || row.since === null || row.count === 0
    ? []
    : [waitingOf('faults-to-mend', { id: null, about: null, count: row.count, since: row.since })]
}

/** Merges that somebody else proposed, both of whose records lie within these regions. */
export async function findMergesToConfirm(db: Db, me: string, regions: readonly RegionCode[]): Promise<Waiting[]> {
  const begins = regions.map((region) => (region === 'ID' ? '' : region))
  const row = await db
    .selectFrom('person_merge')
    .select([sql<number>`count(*)`.as('count'), sql<Date | null>`min(proposed_at)`.as('since')])
    .where('state', '=', 'waiting')
    .where('proposed_by', '<>', me)
    .where(sql<boolean>`other_region ^@ any (${begins}::text[])`)
    .executeTakeFirstOrThrow()
  return row.since === null ? [] : [waitingOf('merges-to-confirm', { id: null, about: null, count: row.count, since: row.since })]
}

/** Events in lives whose consequences nobody has decided on; of moves those that lead to a place within these regions. */
export async function findLifeEventsToConfirm(db: Db, regions: readonly RegionCode[]): Promise<Waiting[]> {
  const begins = regions.map((region) => (region === 'ID' ? '' : region))
  const row = await db
    .selectFrom('life_event')
    .select([sql<number>`count(*)`.as('count'), sql<Date | null>`min(recorded_at)`.as('since')])
    .where('state', '=', 'waiting')
    .where(sql<boolean>`coalesce(details ->> 'to' ^@ any (${begins}::text[]), true)`)
    .executeTakeFirstOrThrow()
  return row.since === null
    ? []
    : [waitingOf('life-events-to-confirm', { id: null, about: null, count: row.count, since: row.since })]
}

/** Mandates that somebody else proposed for others, all of whose regions lie within these. */
export async function findMandatesToConfirm(
  db: Db,
  me: string,
  regions: readonly RegionCode[],
  today: LocalDate,
): Promise<Waiting[]> {
  const lacks = (code: unknown) =>
    sql<boolean>`not exists (
      select from unnest(${[...regions]}::text[]) own where own = 'ID' or ${code} = own or ${code} like own || '.%')`
  const row = await db
    .selectFrom('mandate_proposal as p')
    .innerJoin('account', 'account.account_id', 'p.account_id')
    .leftJoin('office', 'office.office_id', 'account.office_id')
    .select([sql<number>`count(*)`.as('count'), sql<Date | null>`min(p.proposed_at)`.as('since')])
    .where('p.outcome', 'is', null)
    .where((eb) => eb.or([eb('p.valid_to', 'is', null), eb('p.valid_to', '>=', today)]))
    .where('p.proposed_by', '<>', me)
    .where('p.account_id', '<>', me)
    .where(sql<boolean>`not ${lacks(sql`coalesce(office.region_code, 'ID')`)}`)
    .where(sql<boolean>`not exists (select from unnest(p.regions) region where ${lacks(sql`region`)})`)
    .executeTakeFirstOrThrow()
  return row.since === null
    ? []
    : [waitingOf('mandates-to-confirm', { id: null, about: null, count: row.count, since: row.since })]
}

export function waitingOf(kind: WaitingKind, { id, about, count, since }: Found): Waiting {
  return { kind, id, about, count, since: since.toISOString(), dueOn: dueAfter(kind, since) }
}
