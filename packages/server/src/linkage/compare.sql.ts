import type { Comparison, Likeness, LinkageModel } from '#domain/linkage/model.ts'

/*
 * A model as expressions over two records `l` and `r`. What two records have in common is measured once per pair
 * (`measures`), and then put into levels. Names of fields are checked by the model (letters, digits and _) and all else in
 * it is numbers, so nothing of a model can become a statement.
 */

/** The measures that the model asks for, as columns of a select over `l` and `r`. */
export function measures(model: LinkageModel): string {
  const asked = [
    ...model.comparisons.flatMap(({ levels }) => levels.flatMap(({ when }) => when ?? [])),
    ...model.never.map(({ when }) => when),
  ]
  const columns = new Map<string, string>()
  for (const part of asked.flatMap(partsOf)) {
    if ('same' in part) for (const field of part.same) columns.set(`same_${field}`, `l.${field} = r.${field}`)
    if ('missing' in part)
      for (const field of part.missing) columns.set(`no_${field}`, `l.${field} is null or r.${field} is null`)
    if ('crossed' in part) columns.set(crossed(part.crossed), crossing(part.crossed))
    if ('jaroWinkler' in part) columns.set(`near_${part.alike}`, nearness(part.alike))
    if ('edits' in part) columns.set(`edits_${part.alike}`, edits(part.alike, mostEdits(asked, part.alike)))
    if ('within' in part) columns.set(`within_${part.within}`, isWithin(part.within))
  }
  return [...columns].map(([name, expression]) => `${expression} as ${name}`).join(', ')
}

/** The level of a comparison: from 0 in their order, -1 for one that says nothing. */
function levelOf({ levels }: Comparison): string {
  let number = 0
  const cases = levels.map(({ when, silent }) => {
    const answer = silent ? -1 : number++
    return when === undefined ? `else ${answer}` : `when ${isTrue(when)} then ${answer}`
  })
  return `(case ${cases.join(' ')} end)`
}

/** How many levels of a comparison say something. */
export function speaking({ levels }: Comparison): number {
  return levels.filter(({ silent }) => !silent).length
}

/** All levels of a pair, from its measures, as one number: each comparison is a digit. */
export function patternOf(model: LinkageModel): string {
  let factor = 1
  const digits = model.comparisons.map((comparison) => {
    const digit = `(${levelOf(comparison)} + 1)::bigint * ${factor}`
    factor *= speaking(comparison) + 1
    return digit
  })
  return digits.join(' + ')
}

/** The levels that a pattern's number stands for. */
export function levelsOf(model: LinkageModel, pattern: number): number[] {
  let rest = pattern
  return model.comparisons.map((comparison) => {
    const radix = speaking(comparison) + 1
    const level = (rest % radix) - 1
    rest = Math.floor(rest / radix)
    return level
  })
}

/** Whether nothing tells the two apart for certain, from their measures. */
export function mayBeOne({ never }: LinkageModel): string {
  return never.length === 0 ? 'true' : `not ${either(never, ({ when }) => isTrue(when))}`
}

/** The fields whose rarity counts. */
export function rareFields(model: LinkageModel): string[] {
  return [...new Set(model.comparisons.flatMap(({ levels }) => levels.flatMap(({ rare }) => rare ?? [])))]
}

/** The share of records with the commoner of the two values, per field whose rarity counts, as columns beside the measures. */
export function rarities(model: LinkageModel): string {
  return rareFields(model)
    .map((field) => `, greatest(l.tf_${field}, r.tf_${field}) as tf_${field}`)
    .join('')
}

/**
 * What the rarity of common values adds to the weight: a level's chance among all is replaced by the share of records
 * that have this very value. `u` has the chances of the speaking levels.
 */
export function rarityOf(model: LinkageModel, u: Chances): string {
  return model.comparisons
    .map((comparison, at) => rarity(comparison, u[at], levelOf(comparison), (field) => `tf_${field}`))
    .join(' + ')
}

/** The same by comparison, as a list, of a pair whose pattern is known and whose records stand as `l` and `r`. */
export function raritiesOf(model: LinkageModel, u: Chances): string {
  let factor = 1
  const terms = model.comparisons.map((comparison, at) => {
    const radix = speaking(comparison) + 1
    const level = `(pattern // ${factor}) % ${radix} - 1`
    factor *= radix
    return rarity(comparison, u[at], level, (field) => `greatest(l.tf_${field}, r.tf_${field})`)
  })
  return `[${terms.map((term) => `(${term})::double`).join(', ')}]`
}

type Chances = readonly (readonly number[])[]

function rarity(
  { levels }: Comparison,
  u: readonly number[] | undefined,
  level: string,
  share: (field: string) => string,
): string {
  const cases = levels
    .filter(({ silent }) => !silent)
    .flatMap(({ rare }, at) => (rare === undefined ? [] : [`when ${at} then log2(${u?.[at] ?? 1} / ${share(rare)})`]))
  return cases.length === 0 ? '0' : `coalesce(case ${level} ${cases.join(' ')} end, 0)`
}

function isTrue(likeness: Likeness): string {
  if ('same' in likeness) return each(likeness.same, (field) => `coalesce(same_${field}, false)`)
  if ('missing' in likeness) return either(likeness.missing, (field) => `no_${field}`)
  if ('crossed' in likeness) return `coalesce(${crossed(likeness.crossed)}, false)`
  if ('jaroWinkler' in likeness) return `coalesce(near_${likeness.alike} >= ${likeness.jaroWinkler}, false)`
  if ('edits' in likeness) return `coalesce(edits_${likeness.alike} <= ${likeness.edits}, false)`
  if ('within' in likeness) return `coalesce(within_${likeness.within}, false)`
  if ('all' in likeness) return each(likeness.all, isTrue)
  if ('any' in likeness) return either(likeness.any, isTrue)
  return `not ${isTrue(likeness.not)}`
}

/** The likenesses that a likeness is put together from. */
function partsOf(likeness: Likeness): Likeness[] {
  if ('all' in likeness) return likeness.all.flatMap(partsOf)
  if ('any' in likeness) return likeness.any.flatMap(partsOf)
  if ('not' in likeness) return partsOf(likeness.not)
  return [likeness]
}

const crossed = ([a, b]: readonly [string, string]) => `crossed_${a}_${b}`
const crossing = ([a, b]: readonly [string, string]) => `l.${a} = r.${b} and l.${b} = r.${a}`
const nearness = (field: string) => `jaro_winkler_similarity(l.${field}, r.${field})`

/** Damerau-Levenshtein is slow, and never less than half of Levenshtein, which a swap costs two. */
function edits(field: string, most: number): string {
  const [l, r] = [`l.${field}`, `r.${field}`]
  return `case when ${l} = ${r} then 0 when levenshtein(${l}, ${r}) <= ${2 * most} then damerau_levenshtein(${l}, ${r}) else 99 end`
}

function mostEdits(asked: readonly Likeness[], field: string): number {
  return Math.max(...asked.flatMap(partsOf).flatMap((part) => ('edits' in part && part.alike === field ? part.edits : [])))
}

function isWithin(field: string): string {
  const [l, r] = [`string_split(l.${field}, ' ')`, `string_split(r.${field}, ' ')`]
  return `list_has_all(${l}, ${r}) or list_has_all(${r}, ${l})`
}

const each = <T>(parts: readonly T[], say: (part: T) => string) => `(${parts.map(say).join(' and ')})`
const either = <T>(parts: readonly T[], say: (part: T) => string) => `(${parts.map(say).join(' or ')})`
