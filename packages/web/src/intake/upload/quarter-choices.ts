import { localDateIn } from '#domain/platform/local-date.ts'
import { type Quarter, quarterBefore, quarterOf } from '#domain/platform/period.ts'

/** This quarter and the seven before it: a list comes late, but not two years late. */
export function recentQuarters(now: Date): Quarter[] {
  const quarters = [quarterOf(localDateIn(now))]
  while (quarters.length < 8) quarters.push(quarterBefore(quarters.at(-1) as Quarter))
  return quarters
}

/** The quarter that a file's name speaks of: `BNBA_2026-Q3.xlsx`, `DTSEN TW III 2026.csv`, `TRIWULAN 3 2026`. */
export function quarterInName(name: string): Quarter | undefined {
  const direct = /(20\d\d)[-_ ]?Q([1-4])/i.exec(name)
  if (direct) return `${direct[1]}-Q${direct[2]}` as Quarter
  const spoken = /(?:triwulan|tw)[-_. ]*(iv|i{1,3}|[1-4])[-_. ]+(?:tahun[-_. ]+)?(20\d\d)/i.exec(name)
  if (!spoken) return undefined
  const number = { I: 1, II: 2, III: 3, IV: 4 }[spoken[1]?.toUpperCase() ?? ''] ?? Number(spoken[1])
  return `${spoken[2]}-Q${number}` as Quarter
}
