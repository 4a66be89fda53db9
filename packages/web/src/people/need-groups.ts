import { needCategories } from '#domain/people/need-categories.ts'
import type { NeedCategory, NeedCode } from '#domain/people/need-category.ts'
import { m } from '#messages'
import { currentLocale } from '../platform/i18n/locale.ts'

const groups: readonly { title: () => string; from: NeedCode; to: NeedCode }[] = [
  { title: m.people_group_children, from: 'PMKS-01', to: 'PMKS-07' },
  { title: m.people_group_old_and_disabled, from: 'PMKS-08', to: 'PMKS-09' },
  { title: m.people_group_street, from: 'PMKS-10', to: 'PMKS-15' },
  { title: m.people_group_health_and_violence, from: 'PMKS-16', to: 'PMKS-20' },
  { title: m.people_group_disasters, from: 'PMKS-21', to: 'PMKS-22' },
  { title: m.people_group_poverty, from: 'PMKS-23', to: 'PMKS-26' },
]

/** The categories that match what is typed, by name in either language, abbreviation or number; restricted ones only for whoever may. */
export function groupedCategories(typed: string, withRestricted: boolean): { title: string; categories: NeedCategory[] }[] {
  const sought = typed.trim().toLocaleLowerCase()
  const allowed = needCategories.filter((category) => withRestricted || category.sensitivity !== 'restricted')
  return groups
    .map(({ title, from, to }) => ({
      title: title(),
      categories: allowed.filter((category) => category.code >= from && category.code <= to && matches(category, sought)),
    }))
    .filter((group) => group.categories.length > 0)
}

function matches({ name, abbreviation, code }: NeedCategory, sought: string): boolean {
  return [name.id, name.en, abbreviation, code].some((word) => word.toLocaleLowerCase().includes(sought))
}

export function nameOf(category: NeedCategory): string {
  return category.name[currentLocale()]
}
