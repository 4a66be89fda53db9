import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { standings, type ListId } from '#domain/programmes/list.ts'
import * as programmes from '#domain/programmes/programmes.api.ts'
import type { Rule } from '#domain/programmes/rule.ts'
import type { RuleFacts } from '#domain/programmes/rule-facts.ts'
import { recount } from '../people/bulk/index.ts'
import { holderOf, made } from '../platform/testing/fixtures.ts'
import { aProgrammeIn } from '../platform/testing/programme-lists.ts'
import { aWorld } from '../platform/testing/world.ts'
import { begin, perform, type VillageLife, village as place } from './testing/perform-deed.ts'
import { deeds, type Deed } from './testing/village-deeds.ts'
import { decilesNotAsBefore, whatWentWrong } from './testing/what-must-hold.ts'
import { knownAt, type KnownFacts, knownNow, type Standing, whatFilesSaid, whatStands } from './testing/what-stands.ts'

/*
 * A long form: KEPT_FACTS_RUNS=300 KEPT_FACTS_SEED=1. What was run, and what it found, stands in docs/faults.md.
 */
// oxlint-disable-next-line rangkul/no-environment -- whoever runs the tests says how long
const { KEPT_FACTS_RUNS: runs = '6', KEPT_FACTS_SEED: seed } = process.env

const world = aWorld()
const cleared = `person, family, source_record, person_fact, family_membership, family_decile, aid, nik_holder, family_card_holder,
  people_tally, import_batch, import_row, import_fault, import_change, import_same, import_again, import_family, claim, claim_turn, claim_paper, claim_health,
  need_assignment, eligibility_finding, life_event, household, household_membership, death_report, programme_list, list_member`

async function aVillageLife(): Promise<VillageLife> {
  const officer = await holderOf(world, 'regency-officer', '64.08')
  const second = await holderOf(world, 'province-officer', '64')
  // Of several villages: people move.
  const operator = await holderOf(world, 'district-facilitator', '64.08')
  // By a category, too: what ends it costs aid, and is told first.
  const rule: Rule = {
    kind: 'any',
    of: [
      { kind: 'decile', from: 1, to: 4 },
      { kind: 'need', among: ['PMKS-23'] },
    ],
  }
  const months = { firstMonth: '2027-01', lastMonth: '2028-12' } as never
  const { id: programme } = await aProgrammeIn(world, place, {
    name: 'Santunan',
    beneficiary: 'family',
    rule,
    ...(months as object),
  })
  return { world, operator, officers: [officer, second], programme, claims: [], batches: [], lists: [] }
}

type Told = ReadonlyMap<string, { reason: string; standing: string; facts: RuleFacts }>

/** Why each family stands where it stands. */
async function reasonsOf({ officers: [officer] }: VillageLife, id: ListId): Promise<Told> {
  const told = new Map<string, { reason: string; standing: string; facts: RuleFacts }>()
  for (const standing of standings) {
    const { rows } = made(await world.send(programmes.listListMembers, { params: { id }, query: { standing } }, officer))
    for (const { beneficiary, reason } of rows) {
      const { asMade } = made(await world.send(programmes.explainListMember, { params: { id, beneficiary } }, officer))
      told.set(beneficiary, { reason, standing, facts: asMade.facts })
    }
  }
  return told
}

/** A list says what was known when it was drawn; nobody is told in these lives, so that what a notice waits for takes nobody off. */
async function expectAsKnown(told: Told, { findings: all, needs, people }: Standing): Promise<void> {
  const waiting = await world.query<{ id: string }>('select finding_id as id from notice where takes_off_from is null')
  const counting = await world.query<{ id: string }>(
    "select need_id as id from notice where takes_off_from is null and state not in ('overturned', 'withdrawn')",
  )
  const findings = all.filter(({ finding_id }) => !waiting.some(({ id }) => id === finding_id))
  for (const [family, { reason, facts }] of told) {
    const open = findings.filter(({ family_id, until }) => family_id === family && until === null).map(({ kind }) => kind)
    expect(reason === 'already-well-off').toBe(open.includes('already-well-off'))
    expect(facts.receivesNothingSince !== null).toBe(open.includes('receives-nothing'))
    const living = people.filter(({ family_id, status }) => family_id === family && status === 'active')
    const carriers = new Set([family, ...living.map(({ person_id }) => person_id)])
    const counted = needs.filter(({ need_id, until }) => until === null || counting.some(({ id }) => id === need_id))
    const known = new Set(counted.flatMap(({ subject_id, category }) => (carriers.has(subject_id) ? category : [])))
    expect(facts.needs).toEqual([...known].toSorted())
  }
}

const tallies = () =>
  world.query(
    'select region_code, measure, sum(amount) as amount from people_tally group by 1, 2 having sum(amount) <> 0 order by 1, 2',
  )

/** What was known after a deed, and when. */
interface Moment {
  readonly at: Date
  readonly known: KnownFacts
  readonly number: number
}

async function live(script: readonly Deed[]): Promise<void> {
  await world.query(`truncate ${cleared} cascade`)
  const village = await aVillageLife()
  const moments: Moment[] = []
  const lists = new Map<ListId, Told>()
  const befores = new Map<string, Standing>()
  const empty = await whatStands(world)
  await begin(village)
  let standing = await whatStands(world)
  expect(whatWentWrong(empty, standing)).toEqual([])

  for (const [number, deed] of script.entries()) {
    world.clock.now = new Date(world.clock.now.getTime() + 5_000)
    const before = standing
    const known = new Set(village.lists)
    await perform(village, deed)
    standing = await whatStands(world)
    expect(whatWentWrong(before, standing), `after ${number}: ${JSON.stringify(deed)}`).toEqual([])
    for (const { batch_id: id, state } of standing.batches) {
      const earlier = before.batches.find(({ batch_id }) => batch_id === id)?.state
      if (state === 'applied' && earlier !== 'applied') befores.set(id, before)
      const started = befores.get(id)
      if (state === 'undone' && earlier === 'applied' && started)
        expect(decilesNotAsBefore(id, started, before, standing), JSON.stringify(deed)).toEqual([])
    }
    for (const id of village.lists)
      if (!known.has(id)) {
        lists.set(id, await reasonsOf(village, id))
        await expectAsKnown(lists.get(id) ?? new Map(), standing)
      }
    moments.push({ at: world.clock.now, known: knownNow(standing), number })
  }

  for (const [id, told] of lists) expect(await reasonsOf(village, id)).toEqual(told)
  const counted = await tallies()
  await world.asSystem((work) => recount(work.db, '64' as RegionCode))
  expect(await tallies(), 'what was counted is what is there').toEqual(counted)
  await expectKnownStill(moments, standing)
}

/** At any instant what is kept tells what was known then; of those who are there, but for what an undone event had changed. */
async function expectKnownStill(moments: readonly Moment[], standing: Standing): Promise<void> {
  const files = await whatFilesSaid(world)
  const there = new Set(standing.people.map(({ person_id }) => person_id))
  for (const { at, known, number } of moments) {
    const undone = standing.events.filter(
      ({ decided_at, undone_at }) =>
        decided_at !== null && undone_at !== null && new Date(decided_at) <= at && at < new Date(undone_at),
    )
    if (undone.length > 0) continue
    const then = knownAt(standing, at, files)
    for (const [key, { value, source }] of known) {
      if (!there.has(key.split(' ')[0] ?? '')) continue
      const told = then.get(key)
      expect(told?.value ?? null, `${key} after ${number}`).toBe(value)
      if (value !== null) expect(told?.source, `source of ${key} after ${number}`).toBe(source)
    }
  }
}

test('whatever is claimed, decided, brought by lists, objected to and taken back, in any order: no fact is lost, each has its source, and what was known then is known to have been', {
  timeout: 3_600_000,
}, async () => {
  await fc.assert(fc.asyncProperty(deeds, live), {
    numRuns: Number(runs),
    endOnFailure: true,
    ...(seed !== undefined && { seed: Number(seed) }),
    interruptAfterTimeLimit: 3_500_000,
  })
})
