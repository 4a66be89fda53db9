import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { LinkageModel } from '../packages/domain/src/linkage/model.ts'
import type { LocalDate } from '../packages/domain/src/platform/local-date.ts'
import { type Damage, mistypedAt, rowsWithDoubles } from '../packages/server/src/demo/doubles.ts'
import { fileHeader, lineOf } from '../packages/server/src/demo/file-row.ts'
import { respelled } from '../packages/server/src/demo/names.ts'
import { population } from '../packages/server/src/demo/population.ts'
import { seededRandom } from '../packages/server/src/demo/random.ts'
import { villagesIn } from '../packages/server/src/demo/village-shares.ts'
import { openLinkageEngine } from '../packages/server/src/linkage/engine.ts'
import { linkFiles } from '../packages/server/src/linkage/link-files.ts'
import { readAreaData } from '../packages/server/src/regions/index.ts'
import { regency } from './import-list.ts'
import type { Figures } from './run.ts'
import { round } from './timing.ts'

/** Of the records one in so many is a double. */
const oneIn = 10
const threshold = 0.9

/**
 * N made-up people with their doubles, from a CSV to the likely pairs, against the engine's own reading of the same file and
 * a join of those who have the NIK, or name and birth date in common. What the doubles suffer is other than in the tests.
 */
export async function linkage(people: number): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'rangkul-linkage-'))
  try {
    const file = join(folder, 'people.csv')
    const doubles = await writePeople(file, people)
    const floor = await equalOnes(folder, file, doubles)

    const out = join(folder, 'pairs.csv')
    const stages = new Map<string, number>()
    const begun = performance.now()
    const { records } = await linkFiles(
      { files: [file], model: await peopleModel(), least: threshold, out, folder },
      (stage) => void stages.set(stage, performance.now()),
    )
    const seconds = (performance.now() - begun) / 1000
    const pairs = (await readFile(out, 'utf8')).trim().split('\n').slice(1)
    const { precision, recall } = quality(pairs, doubles)
    return {
      ratio: round(seconds / floor.seconds),
      records,
      seconds: round(seconds),
      linkSeconds: round((performance.now() - (stages.get('preparing') ?? begun)) / 1000),
      floorSeconds: round(floor.seconds),
      precision,
      recall,
      f1: f1({ precision, recall }),
      floorF1: f1(floor),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Each once with a likelihood that the tests' doubles don't have; fixed before the model met them. */
const damages: readonly Damage[] = [
  (row, random) => ({ ...row, name: respelled(random, row.name) }),
  (row, random) => ({ ...row, name: withoutOneWord(row.name, random.int(0, 3)) }),
  (row, random) => ({ ...row, nik: mistypedAt(row.nik, random.int(0, 15), random) }),
  (row, random) => ({ ...row, nik: turnedAt(row.nik, random.int(1, 15)) }),
  (row) => ({ ...row, nik: '' }),
  (row) => ({ ...row, birthDate: `01/01/${row.birthDate.slice(6)}` }),
  (row) => ({ ...row, birthDate: `${row.birthDate.slice(0, 6)}${Number(row.birthDate.slice(6)) - 1}` }),
  (row, random) => ({ ...row, mother: respelled(random, row.mother) }),
  (row) => ({ ...row, mother: row.mother.split(' ')[0] ?? '' }),
  (row) => ({ ...row, birthPlace: '' }),
]

function withoutOneWord(name: string, which: number): string {
  const words = name.split(' ')
  return words.length < 2 ? name : words.toSpliced(which % words.length, 1).join(' ')
}

function turnedAt(nik: string, at: number): string {
  return nik.slice(0, at) + (nik[at + 1] ?? '') + (nik[at] ?? '') + nik.slice(at + 2)
}

/** Answers how many doubles there are. */
async function writePeople(file: string, people: number): Promise<number> {
  const families = population({
    regency: { code: regency, name: 'Samarinda', kind: 'kota' },
    villages: villagesIn(await readAreaData(), regency),
    people: Math.round((people * oneIn) / (oneIn + 1)),
    seed: 77,
    asOf: '2026-09-30' as LocalDate,
    quarter: '2026-Q3',
  })
  const random = seededRandom(77, 1)
  let doubles = 0
  const lines = function* () {
    yield `${fileHeader}\r\n`
    for (const row of rowsWithDoubles(families, 'KOTA SAMARINDA', { oneIn, damages, random })) {
      if (row.id.includes('D')) doubles++
      yield lineOf(row)
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file))
  return doubles
}

async function peopleModel(): Promise<LinkageModel> {
  const file = new URL('../packages/server/src/linkage/models/people.json', import.meta.url)
  return LinkageModel.parse(JSON.parse(await readFile(file, 'utf8')))
}

async function equalOnes(folder: string, file: string, doubles: number) {
  const engine = await openLinkageEngine(folder)
  try {
    const begun = performance.now()
    await engine.run(`create table given as select * from read_csv('${file}', all_varchar = true, header = true)`)
    const same = (condition: string) =>
      `select l.ID_DTSEN as a, r.ID_DTSEN as b from given l join given r on ${condition} and l.ID_DTSEN < r.ID_DTSEN`
    await engine.run(
      `create table equal as ${same('l.NIK = r.NIK')} union ${same('l.NAMA = r.NAMA and l."TANGGAL LAHIR" = r."TANGGAL LAHIR"')}`,
    )
    const seconds = (performance.now() - begun) / 1000
    const found = await engine.rows<{ a: string; b: string }>('select a, b from equal')
    return {
      seconds,
      ...quality(
        found.map(({ a, b }) => `${a},${b},1`),
        doubles,
      ),
    }
  } finally {
    await engine.close()
  }
}

function quality(pairs: readonly string[], doubles: number): { precision: number; recall: number } {
  const right = pairs.filter((pair) => {
    const [a = '', b = ''] = pair.split(',')
    return a !== b && a.replace('D', 'S') === b.replace('D', 'S')
  }).length
  return { precision: round(right / Math.max(1, pairs.length)), recall: round(right / Math.max(1, doubles)) }
}

const f1 = ({ precision, recall }: { precision: number; recall: number }) =>
  round((2 * precision * recall) / Math.max(1e-9, precision + recall))
