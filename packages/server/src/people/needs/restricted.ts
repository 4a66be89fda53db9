import { needCategory } from '#domain/people/need-categories.ts'
import type { NeedCode } from '#domain/people/need-category.ts'

/** Whether law 27/2022 restricts who may read the category; one that is not known is held to be. */
export function isRestricted(category: string, criteriaVersion?: string): boolean {
  const known = needCategory(category as NeedCode, criteriaVersion)
  return known === undefined || known.sensitivity === 'restricted'
}
