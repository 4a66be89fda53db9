import { useQuery } from '@tanstack/react-query'
import type { LimitEffect } from '#domain/settings/limit-effect.ts'
import type { LimitName } from '#domain/settings/limit-catalogue.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { formatNumber } from '../platform/format.ts'
import { limitEffectQuery } from './settings.queries.ts'

/** What would change today, where it can be counted without looking at everybody. */
export function LimitEffectWords({ name, value }: { name: LimitName; value: number }) {
  const mayAsk = usePermitted('programmes.define')
  const { data } = useQuery({ ...limitEffectQuery(name, value), enabled: mayAsk })
  if (data === undefined) return '–'
  return data.effect === null ? m.settings_effect_unknown() : effectWords(data.effect)
}

const words = {
  people: m.settings_effect_people,
  families: m.settings_effect_families,
  files: m.settings_effect_files,
  villages: m.settings_effect_villages,
  regencies: m.settings_effect_regencies,
} as const satisfies Record<LimitEffect['counted'], unknown>

function effectWords({ counted, now, proposed, of }: LimitEffect): string {
  return words[counted]({ now: formatNumber(now), proposed: formatNumber(proposed), of: formatNumber(of ?? 0) })
}
