import type { PatternCount } from '#domain/linkage/estimate.rules.ts'
import type { LinkageModel } from '#domain/linkage/model.ts'
import { levelsOf, mayBeOne, measures, patternOf, rarities } from './compare.sql.ts'
import type { LinkageEngine } from './engine.ts'

/** Each pair once: within the only side, or of one side with the other. */
export const within = 'l.i < r.i'
export const across = "l.side = '0' and r.side = '1'"
/** Of the first side, and of it with the other; its records have the lowest numbers. */
export const ofFirst = "l.side = '0' and l.i < r.i"

/** Pairs drawn at random, and about as many as a list of `learnFrom` is cut down to. */
const sampled = 400_000

export async function randomPatterns(engine: LinkageEngine, model: LinkageModel, records: number): Promise<PatternCount[]> {
  // Two numbers from one hash each: the same draw in every run, however many threads there are.
  const draw = (seed: number) => `(hash(n * 2 + ${seed}) % ${Math.max(1, records)})::integer + 1`
  return patternsAmong(
    engine,
    model,
    `(select ${draw(0)} as a, ${draw(1)} as b from range(${sampled}) numbers(n)) drawn
     join record l on l.i = a join record r on r.i = b where a <> b`,
  )
}

export async function patternsAgreeingIn(
  engine: LinkageEngine,
  model: LinkageModel,
  fields: readonly string[],
  once: string,
): Promise<PatternCount[]> {
  const present = fields.map((field) => `${field} is not null`).join(' and ')
  const { pairs } = await engine.row<{ pairs: number }>(
    `select coalesce(sum(n * (n - 1) / 2), 0)::double as pairs from (select count(*) as n from record where ${present} group by ${fields.join(', ')})`,
  )
  const oneIn = Math.max(1, Math.ceil(pairs / sampled))
  const same = fields.map((field) => `l.${field} = r.${field}`).join(' and ')
  const drawn = `hash(${fields.map((field) => `l.${field}`).join(', ')}, 7) % ${oneIn} = 0`
  return patternsAmong(engine, model, `record l join record r on ${same} and ${once} where ${drawn}`)
}

/** How often each pattern is met among pairs that may be one person. */
async function patternsAmong(engine: LinkageEngine, model: LinkageModel, pairs: string): Promise<PatternCount[]> {
  await measure(engine, `${measures(model)} from ${pairs}`)
  const rows = await engine.rows<{ pattern: number; count: number }>(
    `select (${patternOf(model)})::double as pattern, count(*)::double as count from measured where ${mayBeOne(model)} group by all`,
  )
  return rows.map(({ pattern, count }) => ({ levels: levelsOf(model, pattern), count }))
}

/** Notes what pairs of a block have in common, but for those that a block before it found. */
export async function compareBlock(
  engine: LinkageEngine,
  model: LinkageModel,
  at: number,
  rarity: string,
  once: string,
): Promise<void> {
  const foundBefore = Array.from({ length: at }, (_, before) => `and not coalesce(l.b${before} = r.b${before}, false)`)
  await measure(
    engine,
    `l.i as a, r.i as b, ${measures(model)}${rarities(model)}
     from record l join record r on l.b${at} = r.b${at} and ${once} where true ${foundBefore.join(' ')}`,
  )
  await engine.run(`insert into pair select a, b, ${at}, ${patternOf(model)}, ${rarity} from measured where ${mayBeOne(model)}`)
}

/** Into a table of their own: within one statement the engine would compute a measure wherever it is spoken of. */
function measure(engine: LinkageEngine, columns: string): Promise<void> {
  return engine.run(`create or replace table measured as select ${columns}`)
}
