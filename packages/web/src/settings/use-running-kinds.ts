import { useQuery } from '@tanstack/react-query'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { isRunning, kindsOn } from '#domain/settings/benefit-kind.rules.ts'
import { currentLocale } from '../platform/i18n/locale.ts'
import { today } from '../platform/today.ts'
import { benefitKindsQuery } from './settings.queries.ts'

/** Kinds of benefit that files tell of and that have not ended, as choices. */
export function useRunningKinds(on: LocalDate = today()): { value: string; label: string }[] {
  const { data } = useQuery(benefitKindsQuery)
  return kindsOn(data?.rows ?? [], on)
    .filter((kind) => isRunning(kind, on))
    .map(({ code, name }) => ({ value: code, label: name[currentLocale()] }))
}
