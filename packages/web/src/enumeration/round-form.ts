import type { Enumerator, Round, RoundDraft } from '#domain/enumeration/round.ts'
import { type RoundFault, roundFaults } from '#domain/enumeration/round.rules.ts'
import { needCategories } from '#domain/people/need-categories.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import { covers, type RegionCode, regencyOf } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { formatNumber } from '../platform/format.ts'

export interface VillageForm {
  region: RegionCode
  name: string
  /** '': nobody yet. */
  enumerator: string
  expected: string
}

/** A round as it is being planned; '' where nothing is. */
export interface RoundForm {
  name: string
  categories: NeedCode[]
  from: string
  to: string
  villages: VillageForm[]
}

export const emptyRound: RoundForm = { name: '', categories: [], from: '', to: '', villages: [] }

/** Those that a round may look for (ENUM-2). */
export const roundCategories = needCategories.filter(({ sensitivity }) => sensitivity !== 'restricted')

export function formOf({ name, categories, from, to, villages }: Round): RoundForm {
  return {
    name,
    categories: [...categories],
    from,
    to,
    villages: villages
      .map(({ place, enumerator, expected }) => ({
        region: place.code,
        name: place.name,
        enumerator: enumerator?.id ?? '',
        expected: expected === null ? '' : String(expected),
      }))
      .toSorted((a, b) => (a.region < b.region ? -1 : 1)),
  }
}

/** The regency of a round is that of its villages. */
export function regencyOfForm({ villages }: RoundForm): RegionCode | undefined {
  const [first] = villages
  return first === undefined ? undefined : regencyOf(first.region)
}

export function mayVisit({ regions }: Enumerator, village: RegionCode): boolean {
  return regions.some((region) => covers(region, village))
}

/** Whoever stands nearest to a village: by the narrowest mandate, where that is one person only. */
export function nearestTo(village: RegionCode, enumerators: readonly Enumerator[]): string {
  const widthOf = ({ regions }: Enumerator) =>
    Math.max(0, ...regions.filter((region) => covers(region, village)).map((region) => region.length))
  const width = Math.max(0, ...enumerators.map(widthOf))
  const nearest = enumerators.filter((one) => widthOf(one) === width)
  return width > 0 && nearest.length === 1 ? (nearest[0]?.id ?? '') : ''
}

/** What is sent; undefined while a field is open that the server cannot do without. */
export function draftOf(form: RoundForm): RoundDraft | undefined {
  const region = regencyOfForm(form)
  const [from, to] = [LocalDate.safeParse(form.from), LocalDate.safeParse(form.to)]
  if (region === undefined || !from.success || !to.success) return undefined
  return {
    name: form.name.trim(),
    region,
    categories: form.categories,
    from: from.data,
    to: to.data,
    villages: form.villages.map(({ region: village, enumerator, expected }) => ({
      region: village,
      enumerator: enumerator === '' ? null : (enumerator as Enumerator['id']),
      expected: /^\d{1,5}$/.test(expected) ? Number(expected) : null,
    })),
  }
}

export type RoundField = 'name' | 'categories' | 'from' | 'to' | 'villages'

/** What stands against each field, by the rules of the server and by what is missing. */
export function faultsOf(form: RoundForm, enumerators: readonly Enumerator[]): Partial<Record<RoundField, string>> {
  const draft = draftOf(form)
  const may = (account: string, village: RegionCode) => enumerators.some((one) => one.id === account && mayVisit(one, village))
  const faults = draft === undefined ? [] : roundFaults(draft, may)
  return {
    ...Object.fromEntries(faults.map((fault) => [fault.rule === 'ENUM-2' ? 'categories' : 'villages', faultWords(fault)])),
    ...(form.name.trim().length < 3 && { name: m.enumeration_name_missing() }),
    ...(form.categories.length === 0 && { categories: m.enumeration_categories_missing() }),
    ...(!LocalDate.safeParse(form.from).success && { from: m.people_date_missing() }),
    ...(!LocalDate.safeParse(form.to).success && { to: m.people_date_missing() }),
    ...(draft !== undefined && draft.from > draft.to && { to: m.enumeration_days_wrong() }),
    ...(form.villages.length === 0 && { villages: m.enumeration_villages_missing() }),
  }
}

function faultWords(fault: RoundFault): string {
  switch (fault.rule) {
    case 'ENUM-1':
      return m.enumeration_fault_area()
    case 'ENUM-2':
      return m.enumeration_fault_restricted()
    case 'ENUM-3':
      return m.enumeration_fault_enumerator({ n: formatNumber(fault.villages.length) })
    case 'ENUM-4':
      return m.enumeration_fault_without({ n: formatNumber(fault.villages.length) })
    case 'ENUM-5':
      return m.enumeration_problem_not_ready_what()
  }
}
