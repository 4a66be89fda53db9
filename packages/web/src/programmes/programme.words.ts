import type { Wording } from '#domain/people/need-category.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { DifferenceKind, ListState, MemberReason, Standing } from '#domain/programmes/list.ts'
import type { AccountKind, BeneficiaryKind, BudgetSource, Pillar } from '#domain/programmes/programme.ts'
import type { NameOf } from '#domain/programmes/rule-words.ts'
import { m } from '#messages'
import type { Tone } from '../design/state/StatusMark.tsx'
import { formatNumber } from '../platform/format.ts'
import { currentLocale } from '../platform/i18n/locale.ts'

export const pillarWords: Readonly<Record<Pillar, () => string>> = {
  rehabilitation: m.programmes_pillar_rehabilitation,
  protection: m.programmes_pillar_protection,
  empowerment: m.programmes_pillar_empowerment,
  disaster: m.programmes_pillar_disaster,
}

export const budgetWords: Readonly<Record<BudgetSource, () => string>> = {
  'apbd-province': m.programmes_budget_apbd_province,
  'apbd-regency': m.programmes_budget_apbd_regency,
  apbn: m.programmes_budget_apbn,
  donation: m.programmes_budget_donation,
}

export const accountWords: Readonly<Record<AccountKind, () => string>> = {
  'social-assistance': m.programmes_account_social_assistance,
  grant: m.programmes_account_grant,
  goods: m.programmes_account_goods,
  unplanned: m.programmes_account_unplanned,
}

export const beneficiaryWords: Readonly<Record<BeneficiaryKind, () => string>> = {
  person: m.programmes_of_person,
  family: m.programmes_of_family,
  group: m.programmes_of_group,
  institution: m.programmes_of_institution,
}

const countedWords: Readonly<Record<BeneficiaryKind, (n: { n: string }) => string>> = {
  person: m.programmes_n_person,
  family: m.programmes_n_family,
  group: m.programmes_n_group,
  institution: m.programmes_n_institution,
}

/** "1.204 keluarga". */
export function countWords(count: number, of: BeneficiaryKind): string {
  return countedWords[of]({ n: formatNumber(count) })
}

export const listStateWords: Readonly<Record<ListState, { tone: Tone; word: () => string }>> = {
  draft: { tone: 'idle', word: m.programmes_state_draft },
  frozen: { tone: 'info', word: m.programmes_state_frozen },
  submitted: { tone: 'waiting', word: m.programmes_state_submitted },
  approved: { tone: 'done', word: m.programmes_state_approved },
  refused: { tone: 'harm', word: m.programmes_state_refused },
  returned: { tone: 'waiting', word: m.programmes_state_returned },
}

export const standingWords: Readonly<Record<Standing, () => string>> = {
  listed: m.programmes_standing_listed,
  reserve: m.programmes_standing_reserve,
  'to-check': m.programmes_standing_to_check,
  excluded: m.programmes_standing_excluded,
}

export const reasonWords: Readonly<Record<MemberReason, () => string>> = {
  'meets-rule': m.programmes_reason_meets,
  'beyond-quota': m.programmes_reason_quota,
  'fact-unknown': m.programmes_reason_unknown,
  'already-well-off': m.programmes_reason_well_off,
  'on-another-list': m.programmes_reason_elsewhere,
}

export const differenceWords: Readonly<Record<DifferenceKind, () => string>> = {
  'already-well-off': m.programmes_differs_well_off,
  deceased: m.programmes_differs_deceased,
  'moved-out': m.programmes_differs_moved,
  'no-longer-meets': m.programmes_differs_rule,
  'unknown-now': m.programmes_differs_unknown,
  'gone-from-source': m.programmes_differs_gone,
}

/** A text of the domain in the language of the page. */
export function said(wording: Wording): string {
  return wording[currentLocale()]
}

/** Names of regions as an answer brought them. */
export function namesIn(places: readonly { code: RegionCode; name: string }[]): NameOf {
  const names = new Map(places.map(({ code, name }) => [code, name]))
  return (code) => names.get(code) ?? code
}
