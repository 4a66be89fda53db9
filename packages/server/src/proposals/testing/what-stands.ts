import type { World } from '../../platform/testing/world.ts'

export interface FactRow {
  readonly person_id: string
  readonly fact_id: string
  readonly field: string
  readonly value: string | null
  readonly source: string
  readonly as_of: string
  readonly recorded_at: string
  readonly recorded_by: string | null
  readonly batch_id: string | null
  readonly replaced_at: string | null
}

export interface PersonRow {
  readonly person_id: string
  readonly status: string
  readonly family_id: string | null
  readonly name: string
  readonly relation: string | null
  readonly occupation: string | null
  readonly address: string | null
  readonly region_code: string
  readonly source: string
  readonly as_of: string
  readonly recorded_at: string
  readonly batch_id: string | null
}

export interface ClaimNow {
  readonly claim_id: string
  readonly kind: string
  readonly state: string
  readonly person_id: string | null
  readonly family_id: string | null
  readonly carried: { did: string; need?: string; finding?: string; event?: string; facts?: string[] } | null
}

export interface TurnRow {
  readonly claim_id: string
  readonly turn_id: string
  readonly move: string
  readonly taken_at: string
}

interface DecileRow {
  readonly family_id: string
  readonly source: string
  readonly period: string
  readonly decile: number
  readonly batch_id: string | null
}

interface NeedRow {
  readonly subject_id: string
  readonly need_id: string
  readonly category: string
  readonly until: string | null
}

interface FindingRow {
  readonly family_id: string
  readonly finding_id: string
  readonly kind: string
  readonly until: string | null
  readonly claim_id: string
}

interface EventRow {
  readonly event_id: string
  readonly person_id: string
  readonly family_id: string | null
  readonly state: string
  readonly decided_at: string | null
  readonly undone_at: string | null
}

interface BatchRow {
  readonly batch_id: string
  readonly source: string
  readonly state: string
  readonly applied_at: string | null
}

interface FamilyRow {
  readonly family_id: string
  readonly decile: number | null
}

interface MembershipRow {
  readonly person_id: string
  readonly family_id: string
  readonly until: string | null
}

/** All that the tables hold of the people of a test, as text: times compare as they are written. */
export interface Standing {
  readonly facts: readonly FactRow[]
  readonly people: readonly PersonRow[]
  readonly claims: readonly ClaimNow[]
  readonly turns: readonly TurnRow[]
  readonly deciles: readonly DecileRow[]
  readonly needs: readonly NeedRow[]
  readonly findings: readonly FindingRow[]
  readonly events: readonly EventRow[]
  readonly batches: readonly BatchRow[]
  readonly memberships: readonly MembershipRow[]
  readonly families: readonly FamilyRow[]
}

const tables = {
  facts: 'person_fact',
  people: 'person',
  claims: 'claim',
  turns: 'claim_turn',
  deciles: 'family_decile',
  needs: 'need_assignment',
  findings: 'eligibility_finding',
  events: 'life_event',
  batches: 'import_batch',
  memberships: 'family_membership',
  families: 'family',
} as const satisfies Record<keyof Standing, string>

export async function whatStands(world: World): Promise<Standing> {
  const columns = Object.entries(tables).map(
    ([name, table]) => `(select coalesce(jsonb_agg(to_jsonb(t)), '[]') from ${table} t) as "${name}"`,
  )
  const [row] = await world.query<Standing>(`select ${columns.join(', ')}`)
  if (row === undefined) throw new Error('nothing was read')
  return row
}

/** What was known of one fact of a person. */
export interface Known {
  readonly value: string | null
  readonly source: string | null
}
export type KnownFacts = ReadonlyMap<string, Known>

export const lookedAt = ['name', 'relation', 'occupation', 'address'] as const

/** What is known of each person now, as their page shows it. */
export function knownNow({ people, facts }: Standing): KnownFacts {
  const present = new Map(facts.filter(isPresent).map((fact) => [`${fact.person_id} ${fact.field}`, fact]))
  return new Map(
    people.flatMap((person) =>
      lookedAt.map((field) => {
        const key = `${person.person_id} ${field}`
        return [key, { value: person[field], source: (present.get(key) ?? person).source }] as const
      }),
    ),
  )
}

export function isPresent({ replaced_at }: FactRow): boolean {
  return replaced_at === null
}

/** What a list said that was taken back since, for as long as it stood. */
interface TakenBack {
  readonly person: string
  readonly field: string
  readonly value: string | null
  readonly source: string
  readonly from: string
  readonly to: string
}

/** Files keep what they said; the journal, until when it stood. */
export function whatFilesSaid(world: World): Promise<TakenBack[]> {
  return world.query<TakenBack>(`
    select c.person_id as person, f.field, to_jsonb(r) ->> f.field as value, b.source,
      to_jsonb(b.applied_at) #>> '{}' as from, to_jsonb(j.happened_at) #>> '{}' as to
    from import_batch b
    join journal j on j.subject_id = b.batch_id::text and j.event = 'batch.undone'
    join import_change c on c.batch_id = b.batch_id and c.kind = 'changed'
    cross join lateral unnest(c.fields) f (field)
    join import_row r on r.batch_id = b.batch_id and r.row_number = c.row_number`)
}

/** What was known at an instant, read from what is kept now. */
export function knownAt({ people, facts }: Standing, at: Date, files: readonly TakenBack[]): KnownFacts {
  const stood = (from: string, to: string | null) => new Date(from) <= at && (to === null || at < new Date(to))
  return new Map(
    people.flatMap((person) =>
      lookedAt.map((field) => {
        const key = `${person.person_id} ${field}`
        const own = facts.filter((fact) => fact.person_id === person.person_id && fact.field === field)
        const then = own.find((fact) => stood(fact.recorded_at, fact.replaced_at))
        const said = files.find((file) => file.person === person.person_id && file.field === field && stood(file.from, file.to))
        if (said && (then === undefined || new Date(then.recorded_at) < new Date(said.from)))
          return [key, { value: said.value, source: said.source }]
        if (then) return [key, { value: then.value, source: then.source }]
        return [key, own.length === 0 ? { value: person[field], source: person.source } : { value: null, source: null }]
      }),
    ),
  )
}
