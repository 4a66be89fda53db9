import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import * as insight from '#domain/insight/insight.api.ts'
import type { BatchId } from '#domain/intake/batch.ts'
import * as intake from '#domain/intake/intake.api.ts'
import * as api from '#domain/linkage/linkage.api.ts'
import * as people from '#domain/people/merges.api.ts'
import type { MergeId } from '#domain/people/merge.ts'
import type { Verdict } from '#domain/linkage/verdict.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { asOfficer } from '../platform/testing/as-officer.ts'
import { made } from '../platform/testing/fixtures.ts'
import { aWorld, type Caller, type World } from '../platform/testing/world.ts'
import { exportPairs } from './export-pairs.ts'
import { fileHeader } from '../demo/file-row.ts'
import { findRegion } from '../regions/index.ts'
import { startLinkage } from './start-linkage.ts'
import { link, twiceEntered } from './testing/a-likeness.ts'
import { listWithDoubles } from './testing/list-with-doubles.ts'

const village = '64.08.04.2001'

async function judge(world: World, officer: Caller, pair: { a: string; b: string }, verdict: Verdict) {
  const { version } = made(await world.send(api.getLikeness, { params: pair }, officer))
  return world.send(api.judgeLikeness, { params: pair, body: { version, verdict } }, officer)
}

const open = async (world: World, officer: Caller) =>
  made(await world.send(api.listLikenesses, { query: {} }, officer)).rows.map(({ a, b }) => ({ a: a.id, b: b.id }))

describe('searching the registry for people who are entered twice', () => {
  const world = aWorld()

  test('somebody entered twice is found, shown in full with reasons that make up the percentage, and judged', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const pair = await twiceEntered(world, village)
    await link(world, officer, '64.08')

    const [run] = made(await world.send(api.listLinkageRuns, { query: {} }, officer)).rows
    expect(run).toMatchObject({ state: 'done', records: 2, pairs: 1, leftOut: 0, region: { code: '64.08' } })

    const next = made(await world.send(api.nextLikeness, { query: {} }, officer))
    expect(next).toMatchObject({ open: 1, judged: 0, pair: { a: { id: pair.a }, b: { id: pair.b }, state: 'open' } })
    const { comparisons = [], start = 0, probability = 0 } = next.pair ?? {}
    expect(comparisons.map(({ name, level }) => [name, level])).toEqual([
      ['name', 'same'],
      ['NIK and birth date', 'same date, a NIK not known'],
      ['household', 'same mother and village'],
      ['sex', 'same'],
      ['birth place', 'same'],
    ])
    const bits = comparisons.reduce((sum, { weight }) => sum + weight, start)
    expect(1 / (1 + 2 ** -bits)).toBeCloseTo(probability, 3)

    const waiting = made(await world.send(insight.waitingLikenesses, {}, officer)).rows
    expect(waiting).toMatchObject([{ kind: 'likenesses-to-judge', count: 1 }])
    expect((await judge(world, officer, pair, 'same')).body).toMatchObject({ state: 'same', version: 2 })
    expect(made(await world.send(insight.waitingLikenesses, {}, officer)).rows).toEqual([])
    expect(made(await world.send(api.nextLikeness, { query: {} }, officer))).toMatchObject({ pair: null, open: 0, judged: 1 })
  })

  test('a verdict lasts when the same pair is found again, and is taken back by whoever gave it alone', async () => {
    const [officer, colleague] = [await world.signIn('regency-officer', '64.08'), await world.signIn('regency-officer', '64.08')]
    const pair = await twiceEntered(world, village, 'Juleha Kartikaa')
    await link(world, officer, '64.08')
    made(await judge(world, officer, pair, 'different'))
    await link(world, colleague, '64.08')
    expect(await open(world, officer)).not.toContainEqual(pair)
    const seen = made(await world.send(api.getLikeness, { params: pair }, colleague))
    expect(seen).toMatchObject({ state: 'different', version: 2, verdict: { mine: false } })

    expect((await judge(world, colleague, pair, 'same')).problem).toBe('pair-judged')
    const takeBack = (caller: Caller, version: number) =>
      world.send(api.takeBackVerdict, { params: pair, body: { version } }, caller)
    expect((await takeBack(colleague, 2)).problem).toBe('verdict-of-another')
    expect((await takeBack(officer, 1)).problem).toBe('stale-version')
    expect((await takeBack(officer, 2)).body).toEqual({ state: 'open', version: 3, merge: null })
    expect(await open(world, colleague)).toContainEqual(pair)
  })

  test('where somebody was unsure, another may judge', async () => {
    const [officer, colleague] = [await world.signIn('regency-officer', '64.08'), await world.signIn('regency-officer', '64.08')]
    const pair = await twiceEntered(world, village, 'Ratna Dwijayanti')
    await link(world, officer, '64.08')
    made(await judge(world, officer, pair, 'unsure'))
    expect((await judge(world, colleague, pair, 'same')).body).toMatchObject({ state: 'same', version: 3 })
  })

  test('that two are one proposes their merge: whoever carries the NIK stays, and the merge goes with the verdict', async () => {
    const [officer, colleague] = [await world.signIn('regency-officer', '64.08'), await world.signIn('regency-officer', '64.08')]
    const pair = await twiceEntered(world, village, 'Salbiah Hanum')
    await link(world, officer, '64.08')
    const first = made(await judge(world, officer, pair, 'same'))
    const stays = await world.query<{ id: string }>(
      "select person_id as id from person where person_id = any ($1::uuid[]) and nik_standing = 'held'",
      [[pair.a, pair.b]],
    )
    const mergeOf = (id: string | null) => world.send(people.getMerge, { params: { id: id as MergeId } }, colleague)
    const proposed = made(await mergeOf(first.merge))
    expect(proposed).toMatchObject({ state: 'waiting', keep: { id: stays[0]?.id }, isMine: false })
    expect(proposed.grounds).toMatch(/^Diputuskan sama di Data ganda \(kemungkinan 9\d/)

    const takeBack = (version: number) => world.send(api.takeBackVerdict, { params: pair, body: { version } }, officer)
    made(await takeBack(2))
    expect(made(await mergeOf(first.merge)).state).toBe('withdrawn')

    const again = made(await judge(world, officer, pair, 'same'))
    const { preview } = made(await mergeOf(again.merge))
    const body = { keepVersion: preview?.keep.version ?? 0, otherVersion: preview?.other.version ?? 0 }
    const confirmed = await world.send(people.confirmMerge, { params: { id: again.merge as MergeId }, body }, colleague)
    expect(confirmed.status, confirmed.text).toBe(204)
    expect((await takeBack(4)).problem).toBe('merge-not-waiting')
    expect((await world.send(api.getLikeness, { params: pair }, officer)).problem).toBe('not-found')
  })

  test('two people who both carry sound NIKs that differ are never called one', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const pair = await twiceEntered(world, village, 'Norsehah Binti')
    await world.query(
      "update person set nik = '6408995907740991', nik_standing = 'held', nik_missing_reason = null where person_id = any ($1::uuid[]) and nik is null",
      [[pair.a, pair.b]],
    )
    await link(world, officer, '64.08')
    const refused = await judge(world, officer, pair, 'same')
    expect([refused.problem, (refused.body as { faults?: unknown }).faults]).toEqual(['merge-unsound', [{ rule: 'MERGE-2' }]])
    expect(made(await world.send(api.getLikeness, { params: pair }, officer)).state).toBe('open')
  })

  test('a pair that is no longer alike goes, unless somebody has judged it', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const [going, judged] = [
      await twiceEntered(world, village, 'Sumarni Ast'),
      await twiceEntered(world, village, 'Wahidah Noor'),
    ]
    await link(world, officer, '64.08')
    made(await judge(world, officer, judged, 'unsure'))
    await world.query(
      "update person set name = 'X', name_key = 'X', mother_name = 'Y', birth_date = '2001-02-03' where person_id = any ($1::uuid[])",
      [[going.a, judged.a]],
    )
    await link(world, officer, '64.08')
    expect((await world.send(api.getLikeness, { params: going }, officer)).problem).toBe('not-found')
    expect(made(await world.send(api.getLikeness, { params: judged }, officer)).state).toBe('unsure')
  })

  test('the next pair follows the one that is looked at, so that it can be loaded in advance', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    await twiceEntered(world, village, 'Halimah Tus')
    await twiceEntered(world, village, 'Farida Nuraini Sahra')
    await link(world, officer, '64.08')
    const seen: string[] = []
    let after: string | undefined
    do {
      const { pair, cursor } = made(await world.send(api.nextLikeness, { query: after === undefined ? {} : { after } }, officer))
      if (pair) seen.push(pair.a.id + pair.b.id)
      after = cursor ?? undefined
    } while (after !== undefined)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.toSorted()).toEqual((await open(world, officer)).map(({ a, b }) => a + b).toSorted())
  })
})

describe('pairs across a border', () => {
  const world = aWorld()

  test('are seen by whoever reaches both people, and keep their verdict when one moves over', async () => {
    const [province, kutim] = [await world.signIn('province-officer', '64'), await world.signIn('regency-officer', '64.08')]
    const pair = await twiceEntered(world, village)
    await world.query("update person set region_code = '64.02.04.2001' where person_id = $1", [pair.b])
    await link(world, kutim, '64.08')
    expect(await open(world, kutim)).toEqual([])
    await link(world, province, '64')
    expect(await open(world, province)).toEqual([pair])
    expect((await world.send(api.getLikeness, { params: pair }, kutim)).problem).toBe('not-found')
    made(await judge(world, province, pair, 'different'))

    await world.query('update person set region_code = $1 where person_id = $2', [village, pair.b])
    await link(world, kutim, '64.08')
    expect(made(await world.send(api.getLikeness, { params: pair }, kutim)).state).toBe('different')
    expect(await open(world, kutim)).toEqual([])
  })

  test('a search is refused outside one’s regions, and while the same one is under way', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const start = (region: string) => world.send(api.startLinkage, { body: { region } }, officer)
    expect((await start('64')).problem).toBe('not-allowed')
    expect((await start('64.08')).status).toBe(202)
    expect((await start('64.08')).problem).toBe('linkage-under-way')
    await world.settle()
    expect((await start('64.08')).status).toBe(202)
    await world.settle()
  })

  test('of two who ask for the same search at one moment one is refused', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const region = '64.08' as RegionCode
    let other: number | undefined
    const asked = asOfficer(world, officer, async (work) => {
      await findRegion(work.db, region)
      other ??= (await world.send(api.startLinkage, { body: { region } }, officer)).status
      return startLinkage(work, { region })
    })
    await expect(asked).rejects.toMatchObject({ code: 'linkage-under-way' })
    expect(other).toBe(202)
    await world.settle()
  })
})

describe('a list of thousands, imported and searched', () => {
  const world = aWorld()

  test('who is entered twice is found by the row ids of the file, and the planner knows how many there are', async () => {
    const { lines } = await listWithDoubles(5_500, 13)
    const officer = await world.signIn('regency-officer', '64.08')
    await importAndLink(world, officer, Buffer.from([fileHeader, ...lines].join('\n')))

    const { precision, recall } = await qualityOf(world, (id) => id.replace('D', 'S'))
    expect(precision).toBeGreaterThanOrEqual(0.99)
    expect(recall).toBeGreaterThanOrEqual(0.95)

    const [told] = await world.query<{ people: number }>("select reltuples::int as people from pg_class where relname = 'person'")
    expect(told?.people).toBeGreaterThan(5_000)
  }, 180_000)
})

// oxlint-disable-next-line rangkul/no-environment -- whoever runs the tests says where the shared data is
const shared = process.env['RANGKUL_SHARED'] ?? fileURLToPath(new URL('../../../../../shared', import.meta.url))

describe.skipIf(!existsSync(shared))('the files in the shared folder, imported and searched', () => {
  const world = aWorld()

  test('64.08-2026-Q3: who is entered twice, found by the row ids of the file', async () => {
    const place = join(shared, 'data/intake/64.08-2026-Q3')
    const officer = await world.signIn('regency-officer', '64.08')
    await importAndLink(world, officer, await readFile(join(place, 'persons.csv')))

    const truth = (await readFile(join(place, 'truth.csv'), 'utf8')).trim().split(/\r?\n/).slice(1)
    const personOf = new Map(truth.map((line) => line.split(',') as [string, string]))
    const { precision, recall } = await qualityOf(world, (id) => personOf.get(id) ?? id)
    expect(precision).toBeGreaterThanOrEqual(0.995)
    expect(recall).toBeGreaterThanOrEqual(0.95)
  }, 180_000)
})

async function importAndLink(world: World, officer: Caller, bytes: Buffer): Promise<void> {
  const batch = await importNow(world, officer, bytes)
  made(await world.send(api.startLinkage, { body: { batch } }, officer))
  await world.settle()
}

/**
 * Shares of the exported pairs that are right, and of the pairs in the registry that were exported; all by the files' row ids.
 * In the registry: rows that the import refuses, or knows to repeat another, are nobody's twin.
 */
async function qualityOf(world: World, personOf: (id: string) => string) {
  const known = await world.query<{ id: string }>('select substr(source_key, 4) as id from source_record')
  const { rows, withoutId } = await world.asSystem((work) => exportPairs(work, { least: 0.9 }))
  expect(withoutId).toBe(0)
  const right = rows.filter(([a, b]) => personOf(a) === personOf(b)).length
  return { precision: right / rows.length, recall: right / pairsAmong(known.map(({ id }) => personOf(id))) }
}

/** How many pairs of the same there are. */
function pairsAmong(people: readonly string[]): number {
  const sizes = new Map<string, number>()
  for (const person of people) sizes.set(person, (sizes.get(person) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
}

async function importNow(world: World, officer: Caller, bytes: Buffer): Promise<BatchId> {
  const query = { regency: '64.08', period: '2026-Q3' }
  const uploaded = made(await world.send(intake.uploadBatch, { query, upload: { name: 'persons.csv', bytes } }, officer))
  const params = { id: uploaded.id }
  const columns = uploaded.columns.map(({ choice }) => choice)
  made(await world.send(intake.checkBatch, { params, body: { version: 1, columns } }, officer))
  await world.settle()
  const { version } = made(await world.send(intake.getBatch, { params }, officer))
  made(await world.send(intake.applyBatch, { params, body: { version } }, officer))
  await world.settle()
  return uploaded.id
}
