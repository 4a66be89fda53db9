import { useQuery } from '@tanstack/react-query'
import { kindsOn } from '#domain/settings/benefit-kind.rules.ts'
import { currentLocale } from '../platform/i18n/locale.ts'
import { today } from '../platform/today.ts'
import { benefitKindsQuery } from './settings.queries.ts'

export type KindName = (kind: { code: string; programme: string | null }) => string

/** What a kind of benefit is called: a programme of ours by its name, others by the catalogue's, also where it has ended. */
export function useKindName(): KindName {
  const { data } = useQuery(benefitKindsQuery)
  const names = new Map(kindsOn(data?.rows ?? [], today()).map(({ code, name }) => [code, name[currentLocale()]]))
  return ({ code, programme }) => programme ?? names.get(code) ?? code
}
