import { sql } from 'kysely'
import type { Hindrance } from '#domain/people/merge.rules.ts'
import type { FamilyId, PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Tx } from './db/database.ts'
import type { Work } from './work.ts'

/*
 * Every way across the border of a mandate, in one file. Each runs a function of the owner (migrations/0008) that answers
 * the least its purpose needs.
 */

/**
 * Whether a NIK is held anywhere in the country, and in which regency.
 * Purpose: a person is not registered twice, and an officer knows whom to ask (answers.md). Journalled as a reading.
 */
export async function askRegencyOfNik(work: Work, nik: string, from: RegionCode): Promise<RegionCode | undefined> {
  const { rows } = await sql<{ regency: RegionCode | null }>`select regency_of_nik(${nik}) as regency`.execute(work.db)
  const regency = rows[0]?.regency ?? undefined
  if (regency !== undefined)
    work.witness({ event: 'nik.looked-up-elsewhere', subjectType: 'regency', subjectId: regency, region: from, facts: {} })
  return regency
}

/**
 * Those of these NIKs that somebody carries, wherever.
 * Purpose: whoever is registered in another village is not told as somebody new. Journalled as a reading, in counts.
 */
export async function askCarriedNiks(work: Work, niks: readonly string[], from: RegionCode): Promise<Set<string>> {
  if (niks.length === 0) return new Set()
  const { rows } = await sql<{ nik: string }>`select nik from niks_carried(${niks}) as nik`.execute(work.db)
  work.witness({
    event: 'opensid-file.niks-asked',
    subjectType: 'opensid-file',
    subjectId: null,
    region: from,
    facts: { asked: niks.length, carried: rows.length },
  })
  return new Set(rows.map(({ nik }) => nik))
}

/**
 * Takes NIKs for people; answers who holds each one afterwards: the asker, or somebody else.
 * Purpose: a NIK belongs to one person in the whole country. The caller's own journal entry covers it.
 */
export async function claimNiks(
  work: Work,
  claims: readonly { nik: string; personId: PersonId }[],
): Promise<Map<string, PersonId>> {
  if (claims.length === 0) return new Map()
  const { rows } = await sql<{ nik: string; person_id: PersonId }>`
    select nik, person_id from claim_niks(${claims.map((claim) => claim.nik)}, ${claims.map((claim) => claim.personId)}::uuid[])`.execute(
    work.db,
  )
  return new Map(rows.map((row) => [row.nik, row.person_id]))
}

/** Gives NIKs back that these people hold. Purpose: whoever takes it over may hold it. The caller's own journal entry covers it. */
export async function releaseNiks(work: Work, claims: readonly { nik: string; personId: PersonId }[]): Promise<void> {
  await sql`select release_niks(${claims.map((claim) => claim.nik)}, ${claims.map((claim) => claim.personId)}::uuid[])`.execute(
    work.db,
  )
}

/**
 * What is under way for a record that would be merged into another: kinds and how many, nothing of whose.
 * Purpose: nothing is paid twice or lost by a merge, though the list may be a province's. The caller's own journal entry covers it.
 */
export async function underWayFor(work: Work, goes: readonly string[], stays: PersonId): Promise<Hindrance[]> {
  const { rows } = await sql<Hindrance>`select hindrance, amount from under_way_for(${goes}::uuid[], ${stays})`.execute(work.db)
  return rows
}

/** Takes family card numbers for families; answers who holds each one afterwards. Purpose: one card, one family. */
export async function claimFamilyCards(
  work: Work,
  claims: readonly { card: string; familyId: string }[],
): Promise<Map<string, string>> {
  if (claims.length === 0) return new Map()
  const { rows } = await sql<{ card_number: string; family_id: string }>`
    select card_number, family_id from claim_family_cards(${claims.map((claim) => claim.card)}, ${claims.map((claim) => claim.familyId)}::uuid[])`.execute(
    work.db,
  )
  return new Map(rows.map((row) => [row.card_number, row.family_id]))
}

/** Gives card numbers back that these families hold. Purpose: whoever bears it may hold it. The caller's own journal entry covers it. */
export async function releaseFamilyCards(work: Work, claims: readonly { card: string; familyId: string }[]): Promise<void> {
  await sql`select release_family_cards(${claims.map((claim) => claim.card)}, ${claims.map((claim) => claim.familyId)}::uuid[])`.execute(
    work.db,
  )
}

export interface NameQuestion {
  /** Spelling keys that must all occur; two ways to cut what was typed into words. */
  readonly keys: readonly string[]
  readonly otherKeys: readonly string[]
  /** For each of `keys` those that may have been meant where it was mistyped. */
  readonly nearKeys: readonly (readonly string[])[]
  /** How the whole name begins, as a key. */
  readonly begin: string
  /** What was typed, in capitals. */
  readonly letters: string
  readonly low: string
  readonly high: string
  /** Beginnings of the region codes that the caller reaches within those bounds. */
  readonly within: readonly string[]
  /** Null: no narrowing. */
  readonly filter: NameFilter | null
}

/** As `person_fits` reads it; what is absent is not asked. */
export interface NameFilter {
  readonly born?: string
  readonly bornFrom?: string
  readonly bornUntil?: string
  readonly decileTo?: number
  readonly category?: string
  readonly programme?: string
  readonly fault?: string
}

/**
 * Ids of people whose name fits, within the given bounds; joined back through the policy by the caller.
 * Purpose: an index may serve a fuzzy search although the table has row-level security.
 */
export async function findByName(
  work: Work,
  question: NameQuestion,
  most: number,
): Promise<{ personId: PersonId; fit: number }[]> {
  const { keys, otherKeys, nearKeys, begin, letters, low, high, within, filter } = question
  const { rows } = await sql<{ person_id: PersonId; fit: number }>`
    select person_id, fit from people_by_name(${keys}, ${otherKeys}, ${JSON.stringify(nearKeys)}::jsonb, ${begin}, ${letters}, ${low}, ${high}, ${within}, ${filter && JSON.stringify(filter)}::jsonb, ${most})`.execute(
    work.db,
  )
  return rows.map((row) => ({ personId: row.person_id, fit: row.fit }))
}

/**
 * Pairs known from before go with their people where those have moved; afterwards the policy shows those that lie within the
 * caller's mandate. Purpose: a pair keeps its verdict when its people move. The caller's own journal entry covers it.
 */
export async function carryLikenesses(work: Work, pairs: readonly { a: PersonId; b: PersonId }[]): Promise<void> {
  await sql`select carry_likenesses(${pairs.map(({ a }) => a)}::uuid[], ${pairs.map(({ b }) => b)}::uuid[])`.execute(work.db)
}

/**
 * Candidates for categories go with those who have moved into a region; afterwards the policy shows them. Purpose: what somebody
 * decided of a candidate lasts when they move. The caller's own journal entry covers it.
 */
export async function carryCandidates(work: Work, region: RegionCode): Promise<void> {
  const { low, high } = rangeOf(region)
  await sql`select carry_candidates(${low}, ${high})`.execute(work.db)
}

/**
 * Entries of the journal about searches, and looks at two records of one person, that showed them; joined back through the
 * policy by the caller.
 * Purpose: the data-protection officer sees who saw somebody in a list, too (an index may serve it although the journal has
 * row-level security). The caller's own journal entry covers it.
 */
export async function searchesShowing(work: Work, person: PersonId): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select journal_id as id from searches_showing(${person})`.execute(work.db)
  return rows.map(({ id }) => id)
}

export interface NewCard {
  readonly subject: string
  readonly id: string
  readonly person: PersonId
  readonly proof: string
  readonly hash: string
  /** With whose letter it is made; null: handed out at an office. */
  readonly notice: string | null
}

/** Cards for families, each in place of the one before; the caller has reached their holders. The caller's own journal entries cover it. */
export async function putStatusCards(work: Work, cards: readonly NewCard[], endsOn: LocalDate): Promise<void> {
  if (cards.length === 0) return
  const all = <Field extends keyof NewCard>(field: Field) => cards.map((card) => card[field])
  await sql`select put_status_cards(${all('subject')}::uuid[], ${all('id')}::uuid[], ${all('person')}::uuid[], ${all('proof')}::text[], ${all('hash')}::text[], ${all('notice')}::uuid[], ${endsOn}::date, ${work.now})`.execute(
    work.db,
  )
}

export interface StatusCardRow {
  readonly subject: string
  readonly id: string
  readonly person: PersonId
  readonly proof: string
  readonly madeAt: Date
  readonly endsOn: LocalDate
  readonly lockedAt: Date | null
  readonly takenBackAt: Date | null
  readonly notice: string | null
}

/** How the cards of families stand, never their codes. Purpose: whoever has reached one of them sees whether a new one is needed. */
export async function listStatusCards(work: Work, subjects: readonly string[]): Promise<StatusCardRow[]> {
  const { rows } = await sql<StatusCardRow>`
    select subject_id as subject, card_id as id, person_id as person, proof, made_at as "madeAt", ends_on as "endsOn",
      locked_at as "lockedAt", taken_back_at as "takenBackAt", notice_id as notice
    from status_cards_of(${subjects}::uuid[])`.execute(work.db)
  return rows
}

/** False where there is none that counts. The caller's own journal entry covers it. */
export async function takeBackStatusCard(work: Work, subject: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select take_back_status_card(${subject}::uuid, ${work.now}) as taken`.execute(
    work.db,
  )
  return rows[0]?.taken === true
}

/**
 * One try of a card by nobody in particular; of a code that nobody has undefined. Purpose: a family asks for its own status
 * without an account. In a transaction of its own that waits for others over the same card; the caller writes the journal entry.
 */
export async function tryStatusCard(db: Tx, { hash, digits, today, now, most }: CardTry): Promise<TriedCard | undefined> {
  const { rows } = await sql<TriedCard>`
    select card, subject, region, fits, locked from try_status_card(${hash}, ${digits}, ${today}::date, ${now}, ${most})`.execute(
    db,
  )
  return rows[0]
}

interface CardTry {
  readonly hash: string
  readonly digits: string
  readonly today: LocalDate
  readonly now: Date
  readonly most: number
}

export interface TriedCard {
  readonly card: string
  readonly subject: string
  readonly region: RegionCode
  readonly fits: boolean
  /** By this try. */
  readonly locked: boolean
}

export interface Opened {
  readonly person: PersonId
  readonly family: FamilyId | null
  readonly region: RegionCode
}

/** Whom a card opens now; undefined once it is locked, ended, taken back, or its holder has left that family. */
export async function findOpened(work: Work, card: string): Promise<Opened | undefined> {
  const { rows } = await sql<Opened>`
    select person_id as person, family_id as family, region_code as region from status_card_opens(${card}::uuid, ${work.today}::date)`.execute(
    work.db,
  )
  return rows[0]
}

export interface StatusAid {
  readonly origin: 'reported' | 'own'
  readonly code: string
  readonly programme: string | null
  readonly payer: string
  readonly since: string
  readonly until: string | null
}

/** What the family of a card gets. Purpose: it sees its own status. The caller writes the journal entry, here and below. */
export async function listStatusAid(work: Work, card: string): Promise<StatusAid[]> {
  const { rows } = await sql<StatusAid>`
    select origin, code, programme, payer, since, until from status_aid(${card}::uuid, ${work.today}::date)
    order by (until is null) desc, since desc, code, payer`.execute(work.db)
  return rows
}

export interface StatusListing {
  readonly programme: string
  readonly months: string[]
  readonly reason: string
  readonly decidedAt: Date
}

export async function listStatusLists(work: Work, card: string): Promise<StatusListing[]> {
  const { rows } = await sql<StatusListing>`
    select programme, months, reason, decided_at as "decidedAt" from status_lists(${card}::uuid, ${work.today}::date)
    order by decided_at desc limit 20`.execute(work.db)
  return rows
}

export interface StatusClaim {
  readonly id: string
  readonly region: RegionCode
  readonly kind: string
  readonly state: string
  readonly stands: string
  readonly proposedAt: Date
  readonly since: Date
  readonly decidedAt: Date | null
  readonly reason: string | null
  readonly mine: boolean
  readonly objection: string | null
  readonly ticket: string | null
  readonly objectedAt: Date | null
  readonly answeredAt: Date | null
  readonly answer: string | null
  readonly noticeState: string | null
  readonly noticeUntil: string | null
  /** The number of what the family proposed itself, with its steps and where it is. */
  readonly ownTicket: string | null
  readonly steps: readonly string[]
  readonly waitsAt: string | null
}

export async function listStatusClaims(work: Work, card: string): Promise<StatusClaim[]> {
  const { rows } = await sql<StatusClaim>`
    select claim_id as id, region_code as region, kind, state, stands, proposed_at as "proposedAt", since, decided_at as "decidedAt",
      reason, mine, objection, ticket, objected_at as "objectedAt", answered_at as "answeredAt", answer,
      notice_state as "noticeState", object_until as "noticeUntil", own_ticket as "ownTicket", steps, waits_at as "waitsAt"
    from status_claims(${card}::uuid, ${work.today}::date)`.execute(work.db)
  return rows
}
