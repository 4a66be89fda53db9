import type { DateForm, FileLayout, FileValue, LayoutCode } from '#domain/settings/file-layout.ts'
import { m } from '#messages'
import { formatNumber } from '../platform/format.ts'

export const layoutWords: Readonly<Record<LayoutCode, () => string>> = {
  'centre-for-aid': m.settings_layout_for_aid,
  'centre-update': m.settings_layout_update,
  'centre-answer': m.settings_layout_answer,
}

export const dateExamples: Readonly<Record<DateForm, string>> = {
  'yyyy-mm-dd': '2026-11-30',
  'dd/mm/yyyy': '30/11/2026',
  'dd-mm-yyyy': '30-11-2026',
  yyyymmdd: '20261130',
}

/** What is said of a layout in one line. */
export function layoutSaid(layout: FileLayout): string {
  if (layout.code === 'centre-answer')
    return m.settings_answer_said({ accepted: layout.acceptedWords.join(', '), refused: layout.refusedWords.join(', ') })
  const { format, columns, dates, dotted } = layout
  return m.settings_layout_said({
    format: format.toUpperCase(),
    n: formatNumber(columns.length),
    dates: dateExamples[dates],
    codes: dotted ? '64.08' : '6408',
  })
}

export const valueWords: Readonly<Record<FileValue, () => string>> = {
  'row-number': m.settings_value_row_number,
  'row-code': m.settings_value_row_code,
  stream: m.settings_value_stream,
  kind: m.settings_value_kind,
  change: m.settings_value_change,
  category: m.settings_value_category,
  nik: m.settings_value_nik,
  'family-card': m.settings_value_family_card,
  name: m.settings_value_name,
  relation: m.settings_value_relation,
  sex: m.settings_value_sex,
  'birth-place': m.settings_value_birth_place,
  'birth-date': m.settings_value_birth_date,
  'mother-name': m.settings_value_mother_name,
  occupation: m.settings_value_occupation,
  address: m.settings_value_address,
  rt: m.settings_value_rt,
  rw: m.settings_value_rw,
  'village-code': m.settings_value_village_code,
  village: m.settings_value_village,
  'district-code': m.settings_value_district_code,
  district: m.settings_value_district,
  'regency-code': m.settings_value_regency_code,
  regency: m.settings_value_regency,
  'province-code': m.settings_value_province_code,
  province: m.settings_value_province,
  decile: m.settings_value_decile,
  'observed-on': m.settings_value_observed_on,
  'proposed-on': m.settings_value_proposed_on,
  'decided-on': m.settings_value_decided_on,
  note: m.settings_value_note,
  'minutes-number': m.settings_value_minutes_number,
  'minutes-date': m.settings_value_minutes_date,
  empty: m.settings_value_empty,
}
