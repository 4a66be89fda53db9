import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LinkageModel } from '#domain/linkage/model.ts'
import { peopleLevels } from '#domain/linkage/people-levels.ts'
import { fileHeader } from '../demo/file-row.ts'
import { linkFiles } from './link-files.ts'
import { readRegistryModel } from './shipped-model.ts'
import { listWithDoubles } from './testing/list-with-doubles.ts'

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

test('the levels that pages have words for are those of the model', async () => {
  const { comparisons } = await modelOf('people')
  expect(Object.fromEntries(comparisons.map(({ name, levels }) => [name, levels.map((level) => level.name)]))).toEqual(
    peopleLevels,
  )
})

test('the weights for a few people have a share for each level of the model that says something', async () => {
  const { comparisons } = await modelOf('people')
  const { m, u } = (await readRegistryModel()).weights
  const levels = comparisons.map((comparison) => comparison.levels.filter(({ silent }) => !silent).length)
  for (const shares of [m, u]) {
    expect(shares.map((one) => one.length)).toEqual(levels)
    for (const one of shares) expect(one.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 2)
  }
})

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
