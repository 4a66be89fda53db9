import type { LocalDate } from '../platform/local-date.ts'
import type { BenefitKindDraft, KnownKind } from './benefit-kind.ts'
import { type DatedFault, datedFaults, inForceOn } from './setting.rules.ts'

/**
 * KIND-1  A kind of benefit is on a day what was set last of it for that day or before, and confirmed. It is ended, never taken
 *         away: whoever received it did, and what stands of it is still read by its name.
 */
export function kindsOn<Kind extends KnownKind>(kinds: readonly Kind[], day: LocalDate): Kind[] {
  const codes = [...new Set(kinds.map(({ code }) => code))].sort()
  return codes.flatMap(
    (code) =>
      inForceOn(
        kinds.filter((kind) => kind.code === code),
        day,
      ) ?? [],
  )
}

/** KIND-2  On a day a kind runs where it has begun and not ended: only then it is offered for something new. */
export function isRunning({ until, since }: Pick<KnownKind, 'since' | 'until'>, day: LocalDate): boolean {
  return since <= day && (until === null || day < until)
}

export type KindFault =
  | DatedFault
  | { rule: 'KIND-3'; field: 'aliases'; alias: string; of: string }
  | { rule: 'KIND-4'; field: 'until' }
  | { rule: 'KIND-5'; field: 'unit' }
  | { rule: 'KIND-6'; field: 'monthly' }

/**
 * KIND-3  A name under which lists call a kind is no other kind's, whatever its spelling.
 * KIND-4  A kind ends after it begins, and does not begin ended.
 * KIND-5  Whom a kind is for stays as it was: amounts and doubles that were counted stand on it. What is for others is another kind.
 * KIND-6  What comes once, or to a group, has no amount for a month.
 */
export function kindFaults(draft: BenefitKindDraft, known: readonly KnownKind[], today: LocalDate): KindFault[] {
  const present = kindsOn(known, draft.since)
  const before = present.find(({ code }) => code === draft.code)
  const others = present.filter(({ code }) => code !== draft.code)
  const taken = [draft.code, ...draft.aliases].flatMap((alias) => {
    const other = others.find(({ code, aliases }) => [code, ...aliases].some((one) => aliasKey(one) === aliasKey(alias)))
    return other ? [{ rule: 'KIND-3', field: 'aliases', alias, of: other.code } as const] : []
  })
  const endsTooSoon = draft.until !== null && (draft.until < draft.since || (before === undefined && draft.until === draft.since))
  return [
    ...taken,
    ...(endsTooSoon ? [{ rule: 'KIND-4', field: 'until' } as const] : []),
    ...(before !== undefined && before.unit !== draft.unit ? [{ rule: 'KIND-5', field: 'unit' } as const] : []),
    ...(draft.monthly !== null && (draft.rhythm === 'once' || draft.unit === 'group')
      ? [{ rule: 'KIND-6', field: 'monthly' } as const]
      : []),
    ...datedFaults(draft, today),
  ]
}

/** Letters and digits, small: `PBI-JKN (APBN)` and `pbi jkn apbn` are one name. */
export function aliasKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}
