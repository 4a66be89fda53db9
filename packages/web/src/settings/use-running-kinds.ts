import { useQuery } from '@tanstack/react-query'
import { isRunning, kindsOn } from '#domain/settings/benefit-kind.rules.ts'
import { currentLocale } from '../platform/i18n/locale.ts'
import { today } from '../platform/today.ts'
import { benefitKindsQuery } from './settings.queries.ts'

/** Kinds of benefit that files tell of and that have not ended, as choices. */
export function useRunningKinds(): { value: string; label: string }[] {
  const { data } = useQuery(benefitKindsQuery)
  return kindsOn(data?.rows ?? [], today())
    .filter((kind) => isRunning(kind, today()))
    .map(({ code, name }) => ({ value: code, label: name[currentLocale()] }))
}
