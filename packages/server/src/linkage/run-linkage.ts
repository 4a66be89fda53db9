import { mkdir } from 'node:fs/promises'
import type { LinkageRun, LinkageRunId } from '#domain/linkage/likeness.ts'
import type { LinkageModel } from '#domain/linkage/model.ts'
import { leastLikely } from '#domain/linkage/verdict.rules.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import { Problem } from '#domain/platform/problem.ts'
import { tellChanged } from '../platform/tell-changed.ts'
import { carryLikenesses } from '../platform/elevations.sql.ts'
import type { Shift } from '../platform/jobs/job.ts'
import type { Work } from '../platform/work.ts'
import { levelsOf } from './compare.sql.ts'
import { type LinkageEngine, openLinkageEngine } from './engine.ts'
import { createGiven, givenColumns } from './given.sql.ts'
import { dropGone, type FoundPair, upsertLikenesses } from './keep-likenesses.sql.ts'
import { type Linkage, linkRecords } from './link-records.ts'
import { type PersonCells, peopleOf, personTitles } from './people.sql.ts'
import { type CleanRow, cleanerOf } from './read-records.ts'
import { findRun, finishRun, type Learnt } from './runs.sql.ts'
import { readRegistryModel } from './shipped-model.ts'

/** The engine shares the machine with the server: what does not fit into this goes to `folder`. */
const memory = '2GB'
const pairsAtOnce = 5_000

/** Finds who is entered twice among the people of a run and keeps the pairs. Safe to run again. */
export async function runLinkage(shift: Shift, id: LinkageRunId, folder: string): Promise<void> {
  const { model, weights } = await readRegistryModel()
  await mkdir(folder, { recursive: true })
  const engine = await openLinkageEngine(folder, memory)
  try {
    await shift.progress({ stage: 'reading', done: 0, total: null })
    const run = await shift.step(async (work) => {
      const found = await getRun(work, id)
      await copyPeople(work, engine, model, found)
      return found
    })
    const linkage = await linkRecords(
      engine,
      model,
      { least: leastLikely, sides: 'first', known: weights },
      (stage, done = 0, total) => shift.progress({ stage, done, total: total ?? null }),
    )
    const pairs = await foundPairs(engine, model, linkage)
    await shift.progress({ stage: 'writing', done: 0, total: pairs.length })
    await shift.step((work) => keep(work, run, pairs, endOf(model, linkage)))
  } finally {
    await engine.close()
  }
}

async function getRun(work: Work, id: LinkageRunId): Promise<LinkageRun> {
  const run = await findRun(work.db, id, null)
  if (!run) throw new Problem('not-found')
  return run
}

async function copyPeople(work: Work, engine: LinkageEngine, model: LinkageModel, { region, batch }: LinkageRun): Promise<void> {
  const clean = cleanerOf(model, personTitles)
  if (!clean) throw new TypeError('the model reads a column that people do not have')
  await createGiven(engine, model)
  await engine.fill('given', givenColumns(model).length, records(peopleOf(work.db, region.code, batch?.id ?? null), clean))
}

async function* records(people: AsyncIterable<readonly PersonCells[]>, clean: CleanRow): AsyncGenerator<(string | null)[]> {
  for await (const rows of people) {
    for (const row of rows) {
      const { id, fields } = clean(personTitles.map((title) => row[title]))
      yield [id, row.asked ? '0' : '1', ...fields]
    }
  }
}

async function foundPairs(engine: LinkageEngine, model: LinkageModel, { m, u }: Linkage): Promise<FoundPair[]> {
  const rows = await engine.rows<{ id_a: PersonId; id_b: PersonId; probability: number; pattern: number; rarities: number[] }>(
    'select id_a, id_b, probability, pattern::double as pattern, rarities from linked',
  )
  return rows.map(({ id_a, id_b, probability, pattern, rarities }) => {
    const levels = levelsOf(model, pattern)
    const [a, b] = id_a < id_b ? [id_a, id_b] : [id_b, id_a]
    const weights = levels.map((level, at) =>
      level < 0 ? 0 : Math.round(100 * (Math.log2((m[at]?.[level] ?? 1) / (u[at]?.[level] ?? 1)) + (rarities[at] ?? 0))),
    )
    return { a, b, probability, levels, weights }
  })
}

function endOf({ comparisons }: LinkageModel, { records: people, blocks, prior, m, u }: Linkage) {
  const learnt: Learnt = {
    prior,
    comparisons: comparisons.map(({ name, levels }, at) => ({
      name,
      levels: levels
        .filter(({ silent }) => !silent)
        .map((level, place) => ({ name: level.name, m: m[at]?.[place] ?? 0, u: u[at]?.[place] ?? 0 })),
      silent: levels.find(({ silent }) => silent)?.name ?? null,
    })),
  }
  return { records: people, leftOut: blocks.reduce((sum, { leftOut }) => sum + leftOut, 0), learnt }
}

/** All of it or nothing: pairs of two runs are never mixed. */
async function keep(work: Work, run: LinkageRun, pairs: readonly FoundPair[], end: ReturnType<typeof endOf>): Promise<void> {
  let kept = 0
  for (let at = 0; at < pairs.length; at += pairsAtOnce) {
    const part = pairs.slice(at, at + pairsAtOnce)
    await carryLikenesses(work, part)
    kept += await upsertLikenesses(work.db, run.id, work.now, part)
  }
  await dropGone(work.db, run.id, run.region.code, run.batch?.id ?? null)
  await tellChanged(work, { region: run.region.code })
  await finishRun(work.db, run.id, { ...end, at: work.now, pairs: kept })
  await work.journal({
    event: 'linkage.ran',
    subjectType: 'linkage-run',
    subjectId: run.id,
    region: run.region.code,
    facts: { batch: run.batch?.id ?? null, records: end.records, pairs: kept, leftOut: end.leftOut },
  })
}
