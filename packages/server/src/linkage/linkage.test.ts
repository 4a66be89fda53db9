import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LinkageModel } from '#domain/linkage/model.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { type FileRow, fileHeader, lineOf, rowOf } from '../demo/file-row.ts'
import { population } from '../demo/population.ts'
import { type Random, seededRandom } from '../demo/random.ts'
import { villagesIn } from '../demo/village-shares.ts'
import { readAreaData } from '../regions/read-area-data.ts'
import { linkFiles } from './link-files.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rangkul-linking-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const modelOf = async (name: 'people' | 'febrl') =>
  LinkageModel.parse(JSON.parse(await readFile(new URL(`models/${name}.json`, import.meta.url), 'utf8')))

interface Pair {
  readonly a: string
  readonly b: string
  readonly probability: number
}

async function link(files: readonly [string] | readonly [string, string], model: LinkageModel, least: number): Promise<Pair[]> {
  const out = join(folder, `pairs-${Math.random()}.csv`)
  await linkFiles({ files, model, least, out, folder })
  const [head, ...lines] = (await readFile(out, 'utf8')).trim().split('\n')
  expect(head).toBe('id_a,id_b,probability')
  return lines.map((line) => {
    const [a = '', b = '', probability] = line.split(',')
    return { a, b, probability: Number(probability) }
  })
}

/** Shares of what was found that is right, and of what is there that was found. */
function quality(pairs: readonly Pair[], personOf: (id: string) => string, all: readonly string[]) {
  const sizes = new Map<string, number>()
  for (const id of all) sizes.set(personOf(id), (sizes.get(personOf(id)) ?? 0) + 1)
  const there = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  const right = pairs.filter(({ a, b }) => personOf(a) === personOf(b)).length
  return { precision: right / pairs.length, recall: right / there }
}

describe('people of Indonesia, made up anew', () => {
  test('most who stand in a list twice are found, and hardly anybody else', async () => {
    const { lines, ids } = await listWithDoubles(6_000, 11)
    const path = join(folder, 'twice.csv')
    await writeFile(path, [fileHeader, ...lines].join('\n'))
    const pairs = await link([path], await modelOf('people'), 0.9)
    const { precision, recall } = quality(pairs, (id) => id.replace('D', 'S'), ids)
    expect(precision).toBeGreaterThanOrEqual(0.99)
    expect(recall).toBeGreaterThanOrEqual(0.95)
  }, 120_000)

  test('across two lists only pairs of one with the other are found', async () => {
    const { lines, ids } = await listWithDoubles(3_000, 12)
    const isDouble = (line: string) => /^\d{4}D/.test(line)
    const [a, b] = [join(folder, 'a.csv'), join(folder, 'b.csv')]
    await writeFile(a, [fileHeader, ...lines.filter((line) => !isDouble(line))].join('\n'))
    await writeFile(b, [fileHeader, ...lines.filter(isDouble)].join('\n'))
    const pairs = await link([a, b], await modelOf('people'), 0.9)
    expect(pairs.every((pair) => pair.a.includes('S') && pair.b.includes('D'))).toBe(true)
    expect(pairs.length).toBeGreaterThan(ids.filter((id) => id.includes('D')).length * 0.9)
  }, 120_000)

  test('a file without the columns of the model is refused with their titles', async () => {
    const path = join(folder, 'letter.csv')
    await writeFile(path, 'Kepada Yth.\nBapak Kepala Dinas\n')
    await expect(link([path], await modelOf('people'), 0.9)).rejects.toMatchObject({
      code: 'no-table-found',
      facts: { titles: expect.arrayContaining(['nik', 'name']) as string[] },
    })
  })
})

// oxlint-disable-next-line rangkul/no-environment -- whoever runs the tests says where the shared data is
const shared = process.env['RANGKUL_SHARED'] ?? fileURLToPath(new URL('../../../../../shared', import.meta.url))

describe.skipIf(!existsSync(shared))('the files in the shared folder', () => {
  test.each(['64.02-2026-Q3', '64.08-2026-Q3'])(
    '%s: who is entered twice',
    async (name) => {
      const place = join(shared, 'data/intake', name)
      const truth = (await readFile(join(place, 'truth.csv'), 'utf8')).trim().split(/\r?\n/).slice(1)
      const persons = new Map(truth.map((line) => line.split(',') as [string, string]))
      const pairs = await link([join(place, 'persons.csv')], await modelOf('people'), 0.9)
      const { precision, recall } = quality(pairs, (id) => persons.get(id) ?? id, [...persons.keys()])
      expect(precision).toBeGreaterThanOrEqual(0.995)
      expect(recall).toBeGreaterThanOrEqual(0.95)
    },
    120_000,
  )

  test.each([1, 2])(
    'FEBRL %i: who is entered twice',
    async (number) => {
      const path = join(shared, `data/linkage/febrl_dataset${number}.csv`)
      const ids = (await readFile(path, 'utf8'))
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[0]?.trim() ?? '')
      const { precision, recall } = quality(await link([path], await modelOf('febrl'), 0.9), (id) => id.split('-')[1] ?? id, ids)
      expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(0.985)
    },
    120_000,
  )
})

/** A list of one regency in which one in twenty stands a second time, on another card and damaged, with a `D` in the id. */
async function listWithDoubles(people: number, seed: number) {
  const families = population({
    regency: { code: '64.08', name: 'Kutai Timur', kind: 'kabupaten' },
    villages: villagesIn(await readAreaData(), '64.08'),
    people,
    seed,
    asOf: '2026-09-30' as LocalDate,
    quarter: '2026-Q3',
  })
  const random = seededRandom(seed, 1, 2, 3)
  const rows = [...families].flatMap((family) => family.members.map((person) => rowOf(person, family, 'KAB. KUTAI TIMUR')))
  const doubles = rows
    .filter(() => random.chance(0.05))
    .map((row) => doubleOf(row, random.pick(rows as [FileRow, ...FileRow[]]), random))
  const all = [...rows, ...doubles]
  return { lines: all.map((row) => lineOf(row).trim()), ids: all.map(({ id }) => id) }
}

/** The same person as another office writes them down: elsewhere, on another card, with a fault or two. */
function doubleOf(row: FileRow, elsewhere: FileRow, random: Random): FileRow {
  const moved = {
    ...row,
    id: row.id.replace('S', 'D'),
    village: elsewhere.village,
    address: elsewhere.address,
    card: elsewhere.card,
  }
  const faults: ((row: FileRow) => FileRow)[] = [
    (one) => ({ ...one, name: slip(one.name, random) }),
    (one) => ({ ...one, nik: '' }),
    (one) => ({ ...one, nik: `'${otherDigit(one.nik.slice(1), random)}` }),
    (one) => ({ ...one, birthDate: one.birthDate.replace(/^(\d\d)\/(\d\d)/, '$2/$1') }),
    (one) => ({ ...one, mother: '' }),
    (one) => ({ ...one, name: `H. ${one.name}` }),
  ]
  const [first, second] = [random.int(0, faults.length - 1), random.int(0, faults.length * 2 - 1)]
  return [first, second].reduce((one, at) => faults[at]?.(one) ?? one, moved)
}

function slip(name: string, random: Random): string {
  const at = random.int(1, Math.max(1, name.length - 2))
  return random.chance(0.5)
    ? name.slice(0, at) + name.slice(at + 1)
    : name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2)
}

function otherDigit(nik: string, random: Random): string {
  const at = random.int(12, 15)
  return nik.slice(0, at) + String((Number(nik[at]) + random.int(1, 9)) % 10) + nik.slice(at + 1)
}
