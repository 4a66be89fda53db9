import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BenefitKind } from '#domain/settings/benefit-kind.ts'
import { isRunning, kindsOn } from '#domain/settings/benefit-kind.rules.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { Page } from '../design/frame/Page.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { PageSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatDate, formatRupiah } from '../platform/format.ts'
import { currentLocale } from '../platform/i18n/locale.ts'
import { today } from '../platform/today.ts'
import { KindDialog } from './KindDialog.tsx'
import { benefitUnitWords, rhythmWords } from './kind.words.ts'
import { benefitKindsQuery } from './settings.queries.ts'
import { groundWords } from './setting.words.ts'
import { WaitingSettings } from './WaitingSettings.tsx'

/** Kinds of benefit from elsewhere as they are today; one opens with its history, to be changed or ended. */
export function KindsPage() {
  const { data, error, refetch } = useQuery(benefitKindsQuery)
  const [open, setOpen] = useState<string | null>()
  if (data === undefined) return error === null ? <PageSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />
  // Those that begin later stand there, too: whoever looks for what was just confirmed finds it.
  const present = kindsOn(data.rows, today())
  const later = kindsOn(data.rows, '9999-12-31' as never).filter(({ code }) => present.every((one) => one.code !== code))
  return (
    <Page
      title={m.settings_kinds()}
      meaning={m.settings_kinds_meaning()}
      crumbs={[{ label: m.settings_limits(), to: '/pengaturan' }]}
      actions={data.mayPropose && <Button onClick={() => setOpen(null)}>{m.settings_add_kind()}</Button>}
    >
      <WaitingSettings />
      <DataTable
        caption={m.settings_kinds()}
        columns={columns()}
        rows={[...present, ...later]}
        keyOf={({ id }) => id}
        nameOf={({ name }) => m.settings_open_kind({ name: name[currentLocale()] })}
        onOpen={({ code }) => setOpen(code)}
      />
      {open !== undefined && (
        <KindDialog code={open} all={data.rows} mayPropose={data.mayPropose} onClose={() => setOpen(undefined)} />
      )}
    </Page>
  )
}

const columns = (): readonly Column<BenefitKind>[] => [
  {
    key: 'name',
    title: m.settings_kind(),
    cell: ({ code, name }) => (name[currentLocale()] === code ? code : `${name[currentLocale()]} (${code})`),
  },
  { key: 'payer', title: m.settings_payer(), cell: ({ payer }) => payer },
  { key: 'unit', title: m.settings_unit(), cell: ({ unit }) => benefitUnitWords[unit]() },
  { key: 'rhythm', title: m.settings_rhythm(), cell: ({ rhythm }) => rhythmWords[rhythm]() },
  {
    key: 'monthly',
    title: m.settings_monthly(),
    align: 'end',
    cell: ({ monthly }) => (monthly === null ? '–' : formatRupiah(monthly as Rupiah)),
  },
  { key: 'aliases', title: m.settings_aliases(), cell: ({ aliases }) => (aliases.length === 0 ? '–' : aliases.join(', ')) },
  { key: 'ground', title: m.settings_ground(), cell: groundWords },
  { key: 'state', title: m.settings_state(), cell: (kind) => <Standing kind={kind} /> },
]

function Standing({ kind }: { kind: BenefitKind }) {
  const { until, since } = kind
  if (since > today()) return <StatusMark tone="waiting">{m.settings_later()}</StatusMark>
  if (!isRunning(kind, today()))
    return <StatusMark tone="idle">{m.settings_ended({ day: formatDate(until ?? since) })}</StatusMark>
  return (
    <StatusMark tone="done">{until === null ? m.settings_running() : m.settings_ends({ day: formatDate(until) })}</StatusMark>
  )
}
