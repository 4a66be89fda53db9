import type { NeedAges } from '#domain/people/need-category.ts'
import type { NeedFault } from '#domain/people/need.rules.ts'
import { m } from '#messages'

/** What stands against a need, and what to do now. */
export function needFaultWords(fault: NeedFault): string {
  switch (fault.rule) {
    case 'NEED-1':
      return m.people_need_age({ age: fault.age, ages: agesWords(fault.ages) })
    case 'NEED-2':
      return fault.met < fault.needed
        ? m.people_need_criteria_short({ met: fault.met, needed: fault.needed })
        : m.people_need_required_missing()
    case 'NEED-3':
      return m.people_need_women_only()
    case 'NEED-4':
      return m.people_need_unknown_criteria()
    case 'NEED-5':
      return m.people_need_wrong_unit()
    case 'NEED-7':
      return m.people_date_future()
    case 'NEED-8':
      return m.people_need_unknown_category()
    case 'NEED-9':
      return m.people_need_no_family()
  }
}

/** "6–17 tahun", "60 tahun ke atas", "di bawah 18 tahun". */
export function agesWords({ from, below }: NeedAges): string {
  if (from === undefined) return below === undefined ? m.people_any_age() : m.people_ages_below({ below })
  return below === undefined ? m.people_ages_from({ from }) : m.people_ages_between({ from, to: below - 1 })
}
