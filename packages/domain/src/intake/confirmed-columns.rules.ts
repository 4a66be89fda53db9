import type { BatchColumn } from './batch.ts'
import type { ColumnChoice } from './fields.ts'

/** What a person confirmed for the columns of a file, by the keys of their titles. */
export type ConfirmedChoices = Readonly<Record<string, ColumnChoice>>

/** A key for each column: its title in small letters and digits; the second of one title carries a 2, and so on. */
export function titleKeys(titles: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return titles.map((title) => {
    const key = title
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
    const nth = (seen.get(key) ?? 0) + 1
    seen.set(key, nth)
    return nth === 1 ? key : `${key}#${nth}`
  })
}

/**
 * INT-24  Two files are of one shape when they have the same titles. In whatever order, unless a title is blank or repeats:
 * then only the place tells such columns apart.
 */
export function headerShape(titles: readonly string[]): string {
  const keys = titleKeys(titles)
  const byPlace = keys.some((key) => key === '' || key.includes('#'))
  return byPlace ? `in order ${keys.join(' ')}` : keys.sort().join(' ')
}

/**
 * INT-25  In a file of a shape that a person confirmed before, for the same source and regency, each column means what they
 * said. Not where its values look like something else altogether: there the guess stands. The guess is kept beside it.
 */
export function asConfirmed(columns: readonly BatchColumn[], confirmed: ConfirmedChoices): BatchColumn[] {
  const keys = titleKeys(columns.map(({ header }) => header))
  return columns.map((column, at) => {
    const key = keys[at] ?? ''
    const choice = Object.hasOwn(confirmed, key) ? confirmed[key] : undefined
    if (choice === undefined || column.why === 'values-differ') return column
    const { certainty, why } = column
    return { ...column, choice, certainty: 1, why: 'confirmed', guess: { choice: column.choice, certainty, why } }
  })
}

/** The choices as they are to be remembered. */
export function confirmedChoices(titles: readonly string[], chosen: readonly ColumnChoice[]): ConfirmedChoices {
  return Object.fromEntries(titleKeys(titles).map((key, at) => [key, chosen[at] ?? 'ignore']))
}
