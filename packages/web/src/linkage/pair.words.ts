import type { Verdict } from '#domain/linkage/verdict.ts'
import { m } from '#messages'
import { formatNumber } from '../platform/format.ts'
import { wordsOf } from '../platform/problem.words.ts'
import { asProblem } from '../platform/server-problem.ts'

/** A probability as a percentage that never claims to be certain. */
export function shareWords(probability: number): string {
  const percent = Math.min(99.9, Math.floor(probability * 1000) / 10)
  return `${formatNumber(percent, percent < 99 ? 0 : 1)}%`
}

export function sureWords(probability: number): string {
  if (probability >= 0.99) return m.linkage_sure_4()
  if (probability >= 0.9) return m.linkage_sure_3()
  return probability >= 0.75 ? m.linkage_sure_2() : m.linkage_sure_1()
}

/** "Dari 100 pasangan seperti ini, sedikitnya 97 memang satu orang." */
export function ofPairsWords(probability: number): string {
  const total = probability < 0.99 ? 100 : 1000
  const n = Math.min(total - 1, Math.floor(probability * total))
  return m.linkage_of_pairs({ total: formatNumber(total), n: formatNumber(n) })
}

export const verdictWords: Readonly<Record<Verdict, () => string>> = {
  same: m.linkage_judge_same,
  different: m.linkage_judge_different,
  unsure: m.linkage_judge_unsure,
}

export const doneWords: Readonly<Record<Verdict, (who: { a: string; b: string }) => string>> = {
  same: m.linkage_done_same,
  different: m.linkage_done_different,
  unsure: m.linkage_done_unsure,
}

/** Of what stands against a merge only two NIKs keep a verdict from being given. */
export function whyNotKept(thrown: unknown): string {
  return asProblem(thrown).code === 'merge-unsound' ? m.linkage_two_niks() : wordsOf(thrown).what
}
