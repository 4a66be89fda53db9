import { touches, type LinkageModel } from '#domain/linkage/model.ts'
import {
  chanceShares,
  learnFrom,
  priorOf,
  probabilityOf,
  type Shares,
  together,
  weightOf,
} from '#domain/linkage/estimate.rules.ts'
import { levelsOf, speaking } from './compare.sql.ts'
import type { LinkageEngine } from './engine.ts'
import { across, compareBlock, patternsAgreeingIn, randomPatterns, within } from './pairs.sql.ts'
import { prepare } from './prepare.sql.ts'

/** Hears which part of the work begins. */
export type Tell = (stage: 'reading' | 'preparing' | 'learning' | 'comparing' | 'weighing') => void

/** What was found and how, for whoever wants to judge it. */
export interface Linkage {
  readonly records: number
  /** Per list of equal fields: pairs that no list before it found, how many of them are the same person, blocks left out. */
  readonly blocks: readonly { fields: readonly string[]; pairs: number; matches: number; leftOut: number }[]
  readonly m: readonly Shares[]
  readonly u: readonly Shares[]
  /** The share of the same among all possible pairs. */
  readonly prior: number
}

/**
 * Links the records in table `given` (`id`, `side`, one text column per field of the model): afterwards the table
 * `linked` holds `id_a`, `id_b` and `probability` of every pair looked at that is at least `least` likely. With two
 * sides only pairs across them are looked at.
 */
export async function linkRecords(engine: LinkageEngine, model: LinkageModel, least: number, tell: Tell): Promise<Linkage> {
  tell('preparing')
  const leftOut = await prepare(engine, model)
  const { records, first } = await engine.row<{ records: number; first: number }>(
    `select count(*)::double as records, count(*) filter (where side = '0')::double as first from record`,
  )
  const once = first === records ? within : across
  const possible = first === records ? (records * (records - 1)) / 2 : first * (records - first)

  tell('learning')
  const levels = model.comparisons.map(speaking)
  const u = chanceShares(await randomPatterns(engine, model, records), levels)
  const sessions = []
  for (const fields of model.learnFrom) {
    const active = model.comparisons.map((comparison) => !touches(model, comparison, fields))
    sessions.push(learnFrom(await patternsAgreeingIn(engine, model, fields, once), u, active))
  }
  const m = together(sessions, u)

  tell('comparing')
  await engine.run('create table pair (a integer, b integer, block tinyint, pattern bigint, rarity float)')
  for (const at of model.blocks.keys()) await compareBlock(engine, model, at, u, once)

  tell('weighing')
  const patterns = await engine.rows<{ pattern: number; block: number; count: number }>(
    'select pattern::double as pattern, block, count(*)::double as count from pair group by all',
  )
  const weighed = patterns.map((one) => ({ ...one, weight: weightOf(levelsOf(model, one.pattern), m, u) }))
  const prior = priorOf(weighed, possible)
  await keepLikely(engine, new Map(weighed.map(({ pattern, weight }) => [pattern, weight])), prior, least)

  const blocks = model.blocks.map((fields, at) => {
    const found = weighed.filter(({ block }) => block === at)
    return {
      fields,
      pairs: found.reduce((sum, { count }) => sum + count, 0),
      matches: Math.round(found.reduce((sum, { count, weight }) => sum + count * probabilityOf(weight, prior), 0)),
      leftOut: leftOut[at] ?? 0,
    }
  })
  return { records, blocks, m, u, prior }
}

async function keepLikely(
  engine: LinkageEngine,
  weights: ReadonlyMap<number, number>,
  prior: number,
  least: number,
): Promise<void> {
  await engine.run('create table pattern_weight (pattern bigint, weight double)')
  const values = [...weights].map(([pattern, weight]) => `(${pattern}, ${weight})`)
  if (values.length > 0) await engine.run(`insert into pattern_weight values ${values.join(', ')}`)
  await engine.run(
    `create table linked as
     select l.id as id_a, r.id as id_b, round(1 / (1 + 2 ** -(weight + rarity + ${Math.log2(prior / (1 - prior))})), 6) as probability
     from pair join pattern_weight using (pattern) join record l on l.i = a join record r on r.i = b
     where probability >= ${least} and (l.id <> r.id or l.side <> r.side)`,
  )
}
