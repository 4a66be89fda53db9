import { z } from 'zod'

/*
 * How records are linked, as data: which columns are read and how they are cleaned, which pairs are worth a look, and
 * what is compared in how many levels. What each level weighs is learnt from the records themselves. docs/linkage.md
 * tells how to write one.
 */

/** The name of a field of the model; it becomes part of a statement. */
const FieldName = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)

/** What is done to a cell before it is compared; `cleaners.rules.ts` says it exactly. */
export const cleaners = [
  'text',
  'digits',
  'sixteen-digits',
  'date',
  'name',
  'spelling',
  'words',
  'rare-words',
  'first-word',
  'last-word',
] as const
export const Cleaner = z.enum(cleaners)
export type Cleaner = z.infer<typeof Cleaner>

const Field = z.strictObject({
  /** Titles that the column may carry, the first that is there counts; how they are spelt and spaced does not matter. */
  of: z.array(z.string().min(1)).min(1),
  clean: Cleaner,
  /** Only the characters from this place (0 is the first) up to before that one. */
  take: z.tuple([z.int().min(0), z.int().min(1)]).optional(),
})
export type Field = z.infer<typeof Field>

const share = z.number().min(0).max(1)

/** What two records have in common. Where one of them lacks a field, nothing but `missing` is true of it. */
export type Likeness =
  | { same: string[] }
  | { crossed: [string, string] }
  | { alike: string; jaroWinkler: number }
  | { alike: string; edits: number }
  | { within: string }
  | { missing: string[] }
  | { all: Likeness[] }
  | { any: Likeness[] }
  | { not: Likeness }

export const Likeness: z.ZodType<Likeness> = z.lazy(() =>
  z.union([
    /** All of the fields are equal. */
    z.strictObject({ same: z.array(FieldName).min(1) }),
    /** Each one's first field is the other's second: given name and surname in the wrong order. */
    z.strictObject({ crossed: z.tuple([FieldName, FieldName]) }),
    /** Jaro-Winkler similarity, 0 to 1. */
    z.strictObject({ alike: FieldName, jaroWinkler: share }),
    /** At most so many letters put in, left out, replaced or swapped (Damerau-Levenshtein). */
    z.strictObject({ alike: FieldName, edits: z.int().min(0).max(20) }),
    /** All the words of one are among the words of the other. */
    z.strictObject({ within: FieldName }),
    /** One of the fields is missing on one of the sides. */
    z.strictObject({ missing: z.array(FieldName).min(1) }),
    z.strictObject({ all: z.array(Likeness).min(1) }),
    z.strictObject({ any: z.array(Likeness).min(1) }),
    z.strictObject({ not: Likeness }),
  ]),
)

const Level = z.strictObject({
  name: z.string().min(1),
  /** Without it: all that no level before it describes. */
  when: Likeness.optional(),
  /** Says nothing for or against. */
  silent: z.boolean().optional(),
  /** The rarer the common value of this field, the more it says. */
  rare: FieldName.optional(),
})
export type Level = z.infer<typeof Level>

const Comparison = z.strictObject({
  name: z.string().min(1),
  /** The first that is true counts. */
  levels: z.array(Level).min(2).max(20),
})
export type Comparison = z.infer<typeof Comparison>

export const LinkageModel = z
  .strictObject({
    name: z.string().min(1),
    /** Titles of the column that names a record. */
    id: z.array(z.string().min(1)).min(1),
    fields: z.record(FieldName, Field),
    /** A pair is looked at when all fields of one of these lists are equal. */
    blocks: z.array(z.array(FieldName).min(1)).min(1).max(40),
    /** What levels weigh is learnt from pairs that agree in one of these lists, of which each must leave something to learn. */
    learnFrom: z.array(z.array(FieldName).min(1)).min(2).max(10),
    /** Blocks with more records than this are left out, and told. */
    largestBlock: z.int().min(2).max(5_000).default(500),
    comparisons: z.array(Comparison).min(1).max(20),
    /** What tells two people apart however much else agrees: twins. Such pairs are never found. */
    never: z
      .array(z.strictObject({ name: z.string().min(1), when: Likeness }))
      .max(10)
      .default([]),
  })
  .superRefine((model, issues) => {
    const known = new Set(Object.keys(model.fields))
    const refuse = (message: string, path: PropertyKey[]) => issues.addIssue({ code: 'custom', message, path })
    for (const part of ['blocks', 'learnFrom'] as const) {
      model[part].forEach((block, at) => {
        for (const field of block) if (!known.has(field)) refuse(`there is no field ${field}`, [part, at])
      })
    }
    model.never.forEach(({ when }, at) => {
      for (const field of fieldsIn(when)) if (!known.has(field)) refuse(`there is no field ${field}`, ['never', at])
    })
    model.comparisons.forEach((comparison, at) => {
      const learnt = model.learnFrom.some((block) => !touches(model, comparison, block))
      if (!learnt)
        refuse('every list of `learnFrom` holds a column of this comparison: nothing is learnt of it', ['comparisons', at])
    })
    model.comparisons.forEach(({ levels }, at) => {
      levels.forEach((level, nth) => {
        const path = ['comparisons', at, 'levels', nth]
        for (const field of fieldsOf(level)) if (!known.has(field)) refuse(`there is no field ${field}`, path)
        const last = nth === levels.length - 1
        if (last !== (level.when === undefined)) refuse('the last level, and only the last, is without `when`', path)
        if (level.silent && level.rare !== undefined) refuse('a level that says nothing cannot be rare', path)
      })
      if (levels.filter(({ silent }) => !silent).length < 2) refuse('at least two levels must say something', ['comparisons', at])
    })
  })
export type LinkageModel = z.infer<typeof LinkageModel>

/** Whether the comparison looks at a column that the fields of a block come from: it says nothing within that block. */
export function touches(model: Pick<LinkageModel, 'fields'>, { levels }: Comparison, block: readonly string[]): boolean {
  const columnsOf = (fields: readonly string[]) => fields.flatMap((field) => model.fields[field]?.of ?? [])
  const columns = new Set(columnsOf(block))
  return columnsOf(levels.flatMap(fieldsOf)).some((column) => columns.has(column))
}

/**
 * For each level that says something whether every pair at it is in a block, whatever else is true of the pair. Not where a
 * level is weighed by rarity: its u is that of each value.
 */
export function completeLevels({ blocks }: Pick<LinkageModel, 'blocks'>, { levels }: Comparison): boolean[] {
  return levels
    .filter(({ silent }) => !silent)
    .map(({ when, rare }) => {
      const equal = new Set(when === undefined ? [] : equalIn(when))
      return rare === undefined && blocks.some((fields) => fields.every((field) => equal.has(field)))
    })
}

/** The fields that are equal in each pair of which this is true. */
function equalIn(likeness: Likeness): string[] {
  if ('same' in likeness) return likeness.same
  if ('all' in likeness) return likeness.all.flatMap(equalIn)
  if ('any' in likeness)
    return likeness.any.map(equalIn).reduce((common, fields) => common.filter((field) => fields.includes(field)))
  return []
}

/** The fields that a level looks at. */
function fieldsOf({ when, rare }: Level): string[] {
  return [...(when === undefined ? [] : fieldsIn(when)), ...(rare === undefined ? [] : [rare])]
}

function fieldsIn(likeness: Likeness): string[] {
  if ('same' in likeness) return likeness.same
  if ('crossed' in likeness) return likeness.crossed
  if ('alike' in likeness) return [likeness.alike]
  if ('within' in likeness) return [likeness.within]
  if ('missing' in likeness) return likeness.missing
  if ('all' in likeness) return likeness.all.flatMap(fieldsIn)
  if ('any' in likeness) return likeness.any.flatMap(fieldsIn)
  return fieldsIn(likeness.not)
}
