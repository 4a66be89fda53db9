import { inOrder } from '#domain/benefits/doubles.rules.ts'
import { type BenefitRule, type MatrixKind, pairVerdicts, type PairVerdict } from '#domain/benefits/matrix.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'

/** What is written into the cell of two kinds, whatever its level, region and day. */
export function rulesOfCell(rules: readonly BenefitRule[], a: MatrixKind, b: MatrixKind): BenefitRule[] {
  const [one, other] = inOrder(a.code, b.code)
  return rules.filter((rule) => rule.one === one && rule.other === other)
}

/** BEN-1, but for the region: holds on that day somewhere that the reader is concerned with. */
export function holdsOn({ since, until }: BenefitRule, day: LocalDate): boolean {
  return since <= day && (until === null || day < until)
}

/** The strictest of them. */
export function strictest(rules: readonly BenefitRule[]): PairVerdict | undefined {
  return pairVerdicts.find((verdict) => rules.some((rule) => rule.verdict === verdict))
}
