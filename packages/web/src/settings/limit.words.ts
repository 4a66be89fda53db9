import { limitCatalogue, type LimitGroup, type LimitName, type LimitUnit } from '#domain/settings/limit-catalogue.ts'
import { m } from '#messages'
import { formatNumber } from '../platform/format.ts'

export const groupWords: Readonly<Record<LimitGroup, () => string>> = {
  register: m.settings_group_register,
  file: m.settings_group_file,
  village: m.settings_group_village,
  regency: m.settings_group_regency,
  notices: m.settings_group_notices,
  news: m.settings_group_news,
}

export const limitWords: Readonly<Record<LimitName, () => string>> = {
  'facts-months': m.settings_limit_facts_months,
  'decile-quarters': m.settings_limit_decile_quarters,
  'doubted-age': m.settings_limit_doubted_age,
  'head-age': m.settings_limit_head_age,
  'largest-family': m.settings_limit_largest_family,
  'file-gone': m.settings_limit_file_gone,
  'file-new': m.settings_limit_file_new,
  'file-faults': m.settings_limit_file_faults,
  'file-unknown': m.settings_limit_file_unknown,
  'village-known': m.settings_limit_known,
  'village-gone': m.settings_limit_gone,
  'village-new': m.settings_limit_new,
  'village-decile': m.settings_limit_decile,
  'regency-known': m.settings_limit_known,
  'regency-gone': m.settings_limit_gone,
  'regency-new': m.settings_limit_new,
  'regency-decile': m.settings_limit_decile,
  'objection-days': m.settings_limit_objection_days,
  'news-days': m.settings_limit_news_days,
}

export const unitWords: Readonly<Record<LimitUnit, () => string>> = {
  months: m.settings_unit_months,
  quarters: m.settings_unit_quarters,
  years: m.settings_unit_years,
  days: m.settings_unit_days,
  people: m.settings_unit_people,
  percent: m.settings_unit_percent,
}

/** With the group where several limits have one name. */
export function wholeName(name: LimitName): string {
  const { group } = limitCatalogue[name]
  return group === 'village' || group === 'regency' ? `${groupWords[group]()}: ${limitWords[name]()}` : limitWords[name]()
}

export function valueWords(name: LimitName, value: number): string {
  const { unit } = limitCatalogue[name]
  const n = formatNumber(value)
  return unit === 'percent' ? m.settings_n_percent({ n }) : m.settings_n_of({ n, unit: unitWords[unit]() })
}
