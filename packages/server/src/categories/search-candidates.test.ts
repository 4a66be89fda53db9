import { describe, expect, test } from 'vitest'
import { hasOutgrown, proposedCategories } from '#domain/categories/candidate.rules.ts'
import { type CandidateKind, type CandidateState, stateAfterSearch } from '#domain/categories/search.rules.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import { aWorld, today, type World } from '../platform/testing/world.ts'
import { searchRegency } from './find-candidates.ts'
import { enter, factsOf, type MadeUpFamily, someFamilies } from './testing/made-up-families.ts'

interface Row {
  readonly subject: string
  readonly kind: CandidateKind
  readonly category: string
  readonly person: string
  readonly reasons: string[]
  readonly shown: string[]
}

interface Kept extends Row {
  readonly state: CandidateState
  readonly need: string | null
}

const search = (world: World) => world.asSystem((work) => searchRegency(work, '64.08' as RegionCode))

const kept = (world: World) =>
  world.query<Kept>(
    `select subject_id as subject, kind, category, person_id as person, reasons, shown, state, need_id as need
     from need_candidate order by 1, 2, 3`,
  )

/** What the pure rules say of them all. */
function wanted(families: readonly MadeUpFamily[], on: LocalDate): Row[] {
  return families
    .flatMap((family) =>
      factsOf(family, on).flatMap(({ person, facts }) => {
        const open = person.needs.filter(({ until }) => until === null).map(({ code }) => code)
        const found = proposedCategories(facts)
          .filter(({ category }) => !open.includes(category))
          .map(({ category, reasons, shown }) => ({
            subject: needCategory(category)?.units[0] === 'family' ? (family.id ?? '') : person.id,
            kind: 'found' as const,
            category: category as string,
            person: person.id,
            reasons: [...reasons],
            shown: [...shown],
          }))
        const outgrown = open
          .filter((code) => hasOutgrown(code, facts.age))
          .map((code) => ({
            subject: person.id,
            kind: 'outgrown' as const,
            category: code as string,
            person: person.id,
            reasons: [`turned:${needCategory(code)?.ages.below}`],
            shown: [],
          }))
        return [...found, ...outgrown]
      }),
    )
    .toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)))
}

const rowOf = ({ subject, kind, category, person, reasons, shown }: Kept): Row => ({
  subject,
  kind,
  category,
  person,
  reasons,
  shown,
})

const keyOf = ({ subject, kind, category }: Pick<Row, 'subject' | 'kind' | 'category'>) => `${subject} ${kind} ${category}`

describe('the search over a regency', () => {
  const world = aWorld()

  test('CAND-1: the statement over all people proposes whom the rules propose one by one, for the same reasons', async () => {
    const families = someFamilies(20_261_121, 1_500)
    await enter(world, families)
    await search(world)
    const rows = await kept(world)
    expect(rows.every(({ state }) => state === 'open')).toBe(true)
    expect(rows.map(rowOf)).toEqual(wanted(families, today))

    const found = new Set(rows.map(({ kind, category }) => `${kind} ${category}`))
    // A test that proposes too little would agree by silence.
    for (const code of ['01', '02', '08', '09', '11', '12', '13', '23', '24']) expect(found).toContain(`found PMKS-${code}`)
    for (const code of ['01', '02', '03', '05', '23']) expect(found).toContain(`outgrown PMKS-${code}`)
  }, 60_000)

  test('the same facts leave everything as it is', async () => {
    const version = () => world.query('select subject_id, candidate_id, version, state from need_candidate order by 1, 2')
    const before = await version()
    await search(world)
    expect(await version()).toEqual(before)
  })

  test('CAND-7: after decisions and changed facts each candidate stands where the rule says', async () => {
    await world.query(
      `update need_candidate set decision_id = gen_random_uuid(), decided_by = gen_random_uuid(), decided_at = now(),
         state = case when abs(hashtext(candidate_id::text)) % 5 = 0 then 'refused' else 'confirmed' end,
         reason = case when abs(hashtext(candidate_id::text)) % 5 = 0 then 'not-so' end
       where abs(hashtext(candidate_id::text)) % 5 < 2`,
    )
    await world.query(
      'update family set decile = nullif((coalesce(decile, 1) % 5) + 1, 4) where abs(hashtext(family_id::text)) % 3 = 0',
    )
    await world.query(
      "update person set status = 'deceased', deceased_on = '2026-11-01' where abs(hashtext(person_id::text)) % 7 = 0 and status = 'active'",
    )
    const before = new Map((await kept(world)).map((row) => [keyOf(row), row]))

    // The facts as they are now, by a registry that starts without candidates: what the first test has shown to agree.
    const [table] = await world.query<{ rows: unknown }>('select json_agg(c) as rows from need_candidate c')
    await world.query('delete from need_candidate')
    await search(world)
    const now = new Map((await kept(world)).map((row) => [keyOf(row), row]))
    await world.query('delete from need_candidate')
    await world.query('insert into need_candidate select * from json_populate_recordset(null::need_candidate, $1::json)', [
      JSON.stringify(table?.rows),
    ])

    await search(world)
    const after = new Map((await kept(world)).map((row) => [keyOf(row), row.state]))
    const states = new Map(
      [...new Set([...before.keys(), ...now.keys()])].map((key) => [
        key,
        stateAfterSearch((before.get(key) ?? now.get(key))?.kind ?? 'found', before.get(key), now.get(key)),
      ]),
    )
    expect(Object.fromEntries(after)).toEqual(Object.fromEntries(states))
    for (const state of ['open', 'confirmed', 'refused', 'lapsed']) expect([...after.values()]).toContain(state)
    const reopened = [...states].filter(
      ([key, state]) => state === 'open' && ['refused', 'confirmed'].includes(before.get(key)?.state ?? ''),
    )
    expect(reopened.length).toBeGreaterThan(3)
  })
})
