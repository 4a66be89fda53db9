import type { Dimension } from '#domain/quality/dimensions.ts'
import { type FaultKind, faultKinds } from '#domain/quality/fault-kinds.ts'
import { faultWords } from '#domain/quality/fault-words.ts'
import { m } from '#messages'
import { currentLocale } from '../platform/i18n/locale.ts'

export const dimensionWords: Readonly<Record<Dimension, { name: () => string; meaning: () => string }>> = {
  validity: { name: m.quality_validity, meaning: m.quality_validity_meaning },
  completeness: { name: m.quality_completeness, meaning: m.quality_completeness_meaning },
  age: { name: m.quality_age, meaning: m.quality_age_meaning },
  duplicates: { name: m.quality_duplicates, meaning: m.quality_duplicates_meaning },
}

export const anyWords = { name: m.quality_any, meaning: m.quality_any_meaning }

export function faultName(kind: FaultKind): string {
  return faultWords[kind][currentLocale()].name
}

export function cureWords(kind: FaultKind): string {
  return faultWords[kind][currentLocale()].cure
}

/** By word, not by colour alone. */
export const severityWords = {
  1: { tone: 'harm', word: m.quality_severity_1 },
  2: { tone: 'waiting', word: m.quality_severity_2 },
  3: { tone: 'idle', word: m.quality_severity_3 },
} as const

export function severityOf(kind: FaultKind) {
  return severityWords[faultKinds[kind].severity]
}
