import { columnsByKey, headerKey, withoutAddedWord } from './column-names.ts'
import { type Looks, looksOf } from './column-looks.ts'
import { type IntakeField, intakeFields } from './fields.ts'

/** Why a column was taken for a field, for the words on the screen. */
export type GuessReason = 'header' | 'similar-header' | 'values' | 'values-differ' | 'known-unused' | 'taken' | 'none'

export interface ColumnGuess {
  /** From 0. */
  readonly column: number
  readonly field: IntakeField | null
  /** From 0 to 1. */
  readonly certainty: number
  readonly why: GuessReason
}

interface Candidate extends ColumnGuess {
  readonly field: IntakeField
}

/**
 * INT-23  Columns are guessed from their header and from what their values look like; a field goes to one column, the surest.
 *
 * `samples` are rows of the file, cells as text; `carries` the fields that its kind of list may have; `aliases` what else the
 * agency says that columns are called, by `headerKey`.
 */
export function guessColumns(
  header: readonly string[],
  samples: readonly (readonly string[])[],
  carries: readonly IntakeField[] = intakeFields,
  aliases: ReadonlyMap<string, IntakeField> = new Map(),
): ColumnGuess[] {
  const guesses: ColumnGuess[] = header.map((_, column) => ({ column, field: null, certainty: 0, why: 'none' }))
  const candidates: Candidate[] = []
  header.forEach((title, column) => {
    const looks = looksOf(samples.map((row) => row[column] ?? ''))
    const named = nameOf(title, aliases)
    if (named && (named.field === null || !carries.includes(named.field)))
      guesses[column] = { column, field: null, certainty: named.certainty, why: 'known-unused' }
    else if (named?.field) candidates.push(weighed(column, named.field, named.certainty, looks))
    else candidates.push(...byLooks(column, looks).filter(({ field }) => carries.includes(field)))
  })

  const taken = new Set<IntakeField>()
  for (const candidate of candidates.sort((a, b) => b.certainty - a.certainty || a.column - b.column)) {
    if (guesses[candidate.column]?.field) continue
    if (!taken.has(candidate.field)) guesses[candidate.column] = candidate
    else if (guesses[candidate.column]?.why === 'none')
      guesses[candidate.column] = { ...candidate, field: null, certainty: 0, why: 'taken' }
    taken.add(candidate.field)
  }
  return guesses
}

interface Named {
  readonly field: IntakeField | null
  readonly certainty: number
}

function nameOf(title: string, aliases: ReadonlyMap<string, IntakeField>): Named | undefined {
  const key = headerKey(title)
  if (key === '') return undefined
  const exact = columnsByKey.get(key)
  if (exact) return { field: exact.field, certainty: 0.97 }
  const alias = aliases.get(key)
  if (alias !== undefined) return { field: alias, certainty: 0.97 }
  const shorter = withoutAddedWord(key)
  const trimmed = shorter === undefined ? undefined : columnsByKey.get(shorter)
  if (trimmed) return { field: trimmed.field, certainty: 0.9 }
  const near = key.length < 6 ? undefined : [...columnsByKey].find(([known]) => known.length >= 6 && oneSlipApart(known, key))
  return near && { field: near[1].field, certainty: 0.75 }
}

/** The certainty of a named column goes down when its values look like something else altogether. */
function weighed(column: number, field: IntakeField, certainty: number, looks: Looks): Candidate {
  const why: GuessReason = certainty >= 0.9 ? 'header' : 'similar-header'
  const distinctive = looks[field] !== undefined || !tellingLooks.has(field)
  const elsewhere = (Object.keys(looks) as IntakeField[]).some((other) => other !== 'name' && (looks[other] ?? 0) >= 0.8)
  return distinctive || !elsewhere
    ? { column, field, certainty, why }
    : { column, field, certainty: certainty / 2, why: 'values-differ' }
}

/** Fields whose values can be recognised whatever the system that wrote them. */
const tellingLooks: ReadonlySet<IntakeField> = new Set<IntakeField>([
  'nik',
  'familyCardNumber',
  'birthDate',
  'name',
  'villageCode',
])

/** How far values without a speaking header may be trusted. */
const trustInLooks: Looks = {
  nik: 0.7,
  familyCardNumber: 0.65,
  birthDate: 0.6,
  sex: 0.6,
  villageCode: 0.6,
  rtRw: 0.6,
  relation: 0.6,
  address: 0.5,
  regencyName: 0.5,
  occupation: 0.5,
  aidAmount: 0.5,
  aidPeriod: 0.5,
  sourceId: 0.4,
  decile: 0.35,
  name: 0.3,
}

function byLooks(column: number, looks: Looks): Candidate[] {
  return (Object.keys(looks) as IntakeField[])
    .map((field): Candidate => ({ column, field, certainty: (looks[field] ?? 0) * (trustInLooks[field] ?? 0), why: 'values' }))
    .filter(({ certainty }) => certainty >= 0.25)
}

/** One letter wrong, missing, too many, or two neighbours swapped. */
function oneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1]
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)]
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}
