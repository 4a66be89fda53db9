import { peopleLevels } from '#domain/linkage/people-levels.ts'
import type { Strength } from '#domain/linkage/verdict.rules.ts'
import { m } from '#messages'

type Levels = typeof peopleLevels

const comparisons: Readonly<Record<keyof Levels, () => string>> = {
  name: m.linkage_c_name,
  'NIK and birth date': m.linkage_c_nik,
  household: m.linkage_c_household,
  sex: m.linkage_c_sex,
  'birth place': m.linkage_c_place,
}

const levels: { readonly [C in keyof Levels]: Readonly<Record<Levels[C][number], () => string>> } = {
  name: {
    'not known': m.linkage_l_name_1,
    same: m.linkage_l_name_2,
    'same words in another order': m.linkage_l_name_3,
    'a letter or two apart': m.linkage_l_name_4,
    'one leaves words out': m.linkage_l_name_5,
    alike: m.linkage_l_name_6,
    'a word in common': m.linkage_l_name_7,
    another: m.linkage_l_name_8,
  },
  'NIK and birth date': {
    'neither known': m.linkage_l_nik_1,
    'both the same': m.linkage_l_nik_2,
    'same NIK, date a slip apart': m.linkage_l_nik_3,
    'same NIK, date not known': m.linkage_l_nik_4,
    'same NIK, another date': m.linkage_l_nik_5,
    'same date, NIK a slip apart before its serial': m.linkage_l_nik_before_serial,
    'same date, NIK a slip apart': m.linkage_l_nik_6,
    'same date, only the serial of the NIK differs': m.linkage_l_nik_7,
    'same date, NIK two slips apart': m.linkage_l_nik_8,
    'same date, a NIK not known': m.linkage_l_nik_9,
    'same date, another NIK': m.linkage_l_nik_10,
    'date a slip apart, NIK too': m.linkage_l_nik_11,
    'NIK a slip apart': m.linkage_l_nik_12,
    'day and month changed over': m.linkage_l_nik_13,
    'date a slip apart': m.linkage_l_nik_14,
    'one of them not known': m.linkage_l_nik_15,
    others: m.linkage_l_nik_16,
  },
  household: {
    'same card and mother': m.linkage_l_household_1,
    'same card, mother alike or not known': m.linkage_l_household_2,
    'same card, another mother': m.linkage_l_household_3,
    'same mother and village': m.linkage_l_household_4,
    'same mother elsewhere': m.linkage_l_household_5,
    'mother alike, same village': m.linkage_l_household_6,
    'mother alike elsewhere': m.linkage_l_household_7,
    'same village, mother not known': m.linkage_l_household_8,
    'mother not known': m.linkage_l_household_9,
    'same village, another mother': m.linkage_l_household_10,
    another: m.linkage_l_household_11,
  },
  sex: { 'not known': m.linkage_l_sex_1, same: m.linkage_l_sex_2, another: m.linkage_l_sex_3 },
  'birth place': {
    'not known': m.linkage_l_place_1,
    same: m.linkage_l_place_2,
    alike: m.linkage_l_place_3,
    another: m.linkage_l_place_4,
  },
}

/** What is compared; one of a model of the agency's own is shown by its name. */
export function comparisonWords(name: string): string {
  return isOurs(name) ? comparisons[name]() : name
}

export function levelWords(comparison: string, level: string): string {
  const known: Readonly<Record<string, () => string>> = isOurs(comparison) ? levels[comparison] : {}
  return known[level]?.() ?? level
}

function isOurs(name: string): name is keyof Levels {
  return Object.hasOwn(peopleLevels, name)
}

export const strengthWords: Readonly<Record<Strength, () => string>> = {
  'strongly-for': m.linkage_strongly_for,
  for: m.linkage_some_for,
  hardly: m.linkage_hardly,
  against: m.linkage_some_against,
  'strongly-against': m.linkage_strongly_against,
}
