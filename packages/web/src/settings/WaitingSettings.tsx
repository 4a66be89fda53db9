import { useQuery } from '@tanstack/react-query'
import type { BenefitKind } from '#domain/settings/benefit-kind.ts'
import type { SetLayout } from '#domain/settings/file-layout.ts'
import type { Limit } from '#domain/settings/limit.ts'
import { inForceOn } from '#domain/settings/setting.rules.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { formatDate } from '../platform/format.ts'
import { currentLocale } from '../platform/i18n/locale.ts'
import { today } from '../platform/today.ts'
import { DecideSetting } from './DecideSetting.tsx'
import { kindSaid } from './kind.words.ts'
import { LimitEffectWords } from './LimitEffectWords.tsx'
import { valueWords, wholeName } from './limit.words.ts'
import { layoutSaid, layoutWords } from './layout.words.ts'
import { benefitKindsQuery, layoutsQuery, limitsQuery } from './settings.queries.ts'
import { groundWords, setByWords } from './setting.words.ts'

type Waiting = Limit | BenefitKind | SetLayout

/** What somebody set and nobody has confirmed yet, with what it would change; nothing where there is none. */
export function WaitingSettings() {
  const limits = useQuery(limitsQuery)
  const kinds = useQuery(benefitKindsQuery)
  const layouts = useQuery({ ...layoutsQuery, enabled: usePermitted('upkeep.read') })
  const all: Waiting[] = [...(limits.data?.rows ?? []), ...(kinds.data?.rows ?? []), ...(layouts.data?.rows ?? [])]
  const waiting = all.filter(({ state }) => state === 'waiting')
  if (waiting.length === 0) return null
  return (
    <DataTable caption={m.settings_waiting()} columns={columns(limits.data?.rows ?? [])} rows={waiting} keyOf={({ id }) => id} />
  )
}

const columns = (limits: readonly Limit[]): readonly Column<Waiting>[] => [
  {
    key: 'name',
    title: m.settings_change(),
    cell: (one) => {
      if ('layout' in one) return `${layoutWords[one.layout.code]()}: ${layoutSaid(one.layout)}`
      if ('code' in one) return `${one.name[currentLocale()]}: ${kindSaid(one)}`
      const present = inForceOn(
        limits.filter(({ limit }) => limit === one.limit),
        today(),
      )
      const [from, to] = [present?.value ?? one.value, one.value].map((value) => valueWords(one.limit, value))
      return `${wholeName(one.limit)}: ${m.settings_from_to({ from: from ?? '', to: to ?? '' })}`
    },
  },
  { key: 'since', title: m.settings_since(), cell: ({ since }) => formatDate(since) },
  { key: 'ground', title: m.settings_ground(), cell: groundWords },
  {
    key: 'effect',
    title: m.settings_effect(),
    cell: (one) => ('limit' in one ? <LimitEffectWords name={one.limit} value={one.value} /> : '–'),
  },
  { key: 'by', title: m.settings_set_by(), cell: setByWords },
  { key: 'state', title: m.settings_state(), cell: (one) => <DecideSetting setting={one} /> },
]
