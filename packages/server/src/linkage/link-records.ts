import { completeLevels, touches, type LinkageModel } from '#domain/linkage/model.ts'
import {
  chanceShares,
  countedChance,
  learnFrom,
  priorOf,
  probabilityOf,
  type Shares,
  together,
  weightOf,
} from '#domain/linkage/estimate.rules.ts'
import { levelsOf, raritiesOf, rarityOf, speaking } from './compare.sql.ts'
import type { LinkageEngine } from './engine.ts'
import { across, compareBlock, ofFirst, patternsAgreeingIn, randomPatterns, within } from './pairs.sql.ts'
import { prepare } from './prepare.sql.ts'

/** Hears which part of the work begins, and how many of its steps are done. May stop the work by throwing. */
export type Tell = (
  stage: 'reading' | 'preparing' | 'learning' | 'comparing' | 'weighing',
  done?: number,
  total?: number,
) => void | Promise<void>

/** What levels weigh: their shares among the same and among different people. */
export interface Weights {
  readonly m: readonly Shares[]
  readonly u: readonly Shares[]
}

export interface Linking {
  /** Pairs less likely than this are left out. */
  readonly least: number
  /** Of two sides: only pairs across them, or also those within the first. */
  readonly sides?: 'across' | 'first'
  /** Taken where there are too few records to learn from. */
  readonly known?: Weights
}

/** Among fewer records than this the same people are so large a part of all that chance looks like likeness. */
const enoughToLearn = 1_000

/** What was found and how, for whoever wants to judge it. */
export interface Linkage extends Weights {
  readonly records: number
  /** Per list of equal fields: pairs that no list before it found, how many of them are the same person, blocks left out. */
  readonly blocks: readonly { fields: readonly string[]; pairs: number; matches: number; leftOut: number }[]
  /** The share of the same among all possible pairs. */
  readonly prior: number
}

/**
 * Links the records in table `given` (`id`, `side`, one text column per field of the model): afterwards the table
 * `linked` holds `id_a`, `id_b`, `probability`, `pattern` and `rarities` of every pair looked at that is likely enough.
 */
export async function linkRecords(
  engine: LinkageEngine,
  model: LinkageModel,
  { least, sides = 'across', known }: Linking,
  tell: Tell,
): Promise<Linkage> {
  await tell('preparing')
  const leftOut = await prepare(engine, model)
  const { records, first } = await engine.row<{ records: number; first: number }>(
    `select count(*)::double as records, count(*) filter (where side = '0')::double as first from record`,
  )
  const isOne = first === records
  const once = isOne ? within : sides === 'first' ? ofFirst : across
  const inFirst = isOne || sides === 'first' ? (first * (first - 1)) / 2 : 0
  const possible = inFirst + first * (records - first)

  await tell('learning')
  const isKnown = known !== undefined && records < enoughToLearn
  // A few people may tell nothing of how alike the same are, nor how rare a name is: all teach, whichever pairs are asked for.
  const { m, u: drawn } = isKnown ? known : await learn(engine, model, records, sides === 'first' ? within : once)

  await engine.run('create table pair (a integer, b integer, block tinyint, pattern bigint, rarity float)')
  for (const at of model.blocks.keys()) {
    await tell('comparing', at, model.blocks.length)
    await compareBlock(engine, model, at, isKnown ? '0' : rarityOf(model, drawn), once)
  }

  await tell('weighing')
  const patterns = await engine.rows<{ pattern: number; block: number; count: number }>(
    'select pattern::double as pattern, block, count(*)::double as count from pair group by all',
  )
  const seen = patterns.map((one) => ({ ...one, levels: levelsOf(model, one.pattern) }))
  const complete = model.comparisons.map((comparison) => completeLevels(model, comparison))
  const u = isKnown ? drawn : countedChance(seen, m, drawn, complete, possible)
  const weighed = seen.map((one) => ({ ...one, weight: weightOf(one.levels, m, u) }))
  const prior = priorOf(weighed, possible)
  await keepLikely(engine, new Map(weighed.map(({ pattern, weight }) => [pattern, weight])), {
    rarities: isKnown ? `[${model.comparisons.map(() => '0::double').join(', ')}]` : raritiesOf(model, drawn),
    prior,
    least,
  })

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

async function learn(engine: LinkageEngine, model: LinkageModel, records: number, once: string): Promise<Weights> {
  const levels = model.comparisons.map(speaking)
  const u = chanceShares(await randomPatterns(engine, model, records), levels)
  const sessions = []
  for (const fields of model.learnFrom) {
    const active = model.comparisons.map((comparison) => !touches(model, comparison, fields))
    sessions.push(learnFrom(await patternsAgreeingIn(engine, model, fields, once), u, active))
  }
  return { m: together(sessions, u), u }
}

async function keepLikely(
  engine: LinkageEngine,
  weights: ReadonlyMap<number, number>,
  { rarities, prior, least }: { rarities: string; prior: number; least: number },
): Promise<void> {
  await engine.run('create table pattern_weight (pattern bigint, weight double)')
  const values = [...weights].map(([pattern, weight]) => `(${pattern}, ${weight})`)
  if (values.length > 0) await engine.run(`insert into pattern_weight values ${values.join(', ')}`)
  await engine.run(
    `create table linked as
     select l.id as id_a, r.id as id_b, round(1 / (1 + 2 ** -(weight + rarity + ${Math.log2(prior / (1 - prior))})), 6) as probability, pattern, ${rarities} as rarities
     from pair join pattern_weight using (pattern) join record l on l.i = a join record r on r.i = b
     where probability >= ${least} and (l.id <> r.id or l.side <> r.side)`,
  )
}
