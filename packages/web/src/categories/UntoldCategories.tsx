import { candidateWays } from '#domain/categories/candidate-ways.ts'
import { needCategories } from '#domain/people/need-categories.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { Facts } from '../design/data/Facts.tsx'
import { nameOf } from '../people/need-groups.ts'
import { currentLocale } from '../platform/i18n/locale.ts'

/** The categories that no fact proposes, each with what tells of it instead; folded, since it seldom matters. */
export function UntoldCategories() {
  const mayRestricted = usePermitted('people.read-restricted-need')
  const untold = needCategories.flatMap((category) => {
    const ways = candidateWays[category.code]
    return 'untold' in ways && (mayRestricted || category.sensitivity !== 'restricted') ? [{ category, ...ways }] : []
  })
  return (
    <details>
      <summary>{m.categories_untold()}</summary>
      <p>{m.categories_untold_meaning()}</p>
      <Facts facts={untold.map(({ category, untold: why }) => ({ label: nameOf(category), value: why[currentLocale()] }))} />
    </details>
  )
}
