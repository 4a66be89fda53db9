import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Role, roles } from '#domain/access/roles.ts'
import type { SecondFactorDemand } from '#domain/access/second-factor.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { Page } from '../../design/frame/Page.tsx'
import { announce } from '../../design/state/notices.ts'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { TableSkeleton } from '../../design/state/Skeletons.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { formatDate } from '../../platform/format.ts'
import { today } from '../../platform/today.ts'
import { RegionPicker } from '../../regions/RegionPicker.tsx'
import { regionQuery } from '../../regions/regions.queries.ts'
import { roleName } from '../role.words.ts'
import { useSession } from '../session.queries.ts'
import { demandsQuery, sendDemand } from './accounts.queries.ts'
import { IdleLimits } from './IdleLimits.tsx'
import { WithReason } from './WithReason.tsx'

/** Which roles must sign in with a code from a phone, region by region. */
export function DemandsPage() {
  const own = useSession()?.mandates.find(({ role }) => role === 'administrator')?.regions[0]?.code
  const [chosen, setChosen] = useState<RegionCode | null>(null)
  const region = chosen ?? own ?? ('ID' as RegionCode)
  const { data, error, refetch } = useQuery(demandsQuery(region))
  const [changing, setChanging] = useState<SecondFactorDemand>()
  const known = new Map(data?.rows.map((row) => [row.role, row]))
  const rows = roles.map((role) => known.get(role) ?? nothingSet(role))
  const nowhere = data !== undefined && rows.every(({ demanded }) => !demanded)

  return (
    <Page
      title={m.access_demands()}
      meaning={m.access_demands_meaning()}
      crumbs={[{ label: m.access_accounts(), to: '/pengelola' }]}
    >
      <RegionPicker label={m.access_region()} value={region} onChange={setChosen} />
      {nowhere && <Notice tone="waiting">{m.access_demands_nowhere()}</Notice>}
      {data === undefined &&
        (error === null ? <TableSkeleton rows={8} /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <DataTable caption={m.access_demands()} columns={columns(setChanging)} rows={rows} keyOf={({ role }) => role} />
      )}
      <IdleLimits region={region} />
      {changing !== undefined && <ChangeDialog demand={changing} region={region} onClose={() => setChanging(undefined)} />}
    </Page>
  )
}

function nothingSet(role: Role): SecondFactorDemand {
  return { role, demanded: false, setFor: null, since: null, change: null }
}

const columns = (onChange: (demand: SecondFactorDemand) => void): readonly Column<SecondFactorDemand>[] => [
  { key: 'role', title: m.access_role(), cell: ({ role }) => roleName(role) },
  {
    key: 'demanded',
    title: m.access_factor(),
    cell: ({ demanded }) => (
      <StatusMark tone={demanded ? 'done' : 'idle'}>{demanded ? m.access_demanded() : m.access_not_demanded()}</StatusMark>
    ),
  },
  { key: 'since', title: m.access_demand_set(), cell: (demand) => <SetFor demand={demand} /> },
  {
    key: 'change',
    title: m.access_demand_change(),
    cell: (demand) => (
      <Button
        variant="default"
        size="compact-sm"
        aria-label={`${demand.demanded ? m.access_demand_drop() : m.access_demand_make()}: ${roleName(demand.role)}`}
        onClick={() => onChange(demand)}
      >
        {demand.demanded ? m.access_demand_drop() : m.access_demand_make()}
      </Button>
    ),
  },
]

function SetFor({ demand: { setFor, since } }: { demand: SecondFactorDemand }) {
  const place = useQuery({ ...regionQuery(setFor ?? ('ID' as RegionCode)), enabled: setFor !== null })
  if (setFor === null || since === null) return '–'
  return m.access_demand_since({ region: place.data?.name ?? setFor, date: formatDate(since) })
}

function ChangeDialog({
  demand: { role, demanded },
  region,
  onClose,
}: {
  demand: SecondFactorDemand
  region: RegionCode
  onClose: () => void
}) {
  const client = useQueryClient()
  const title = demanded ? m.access_demand_drop() : m.access_demand_make()
  const sending = useMutation({
    mutationFn: (reason: string) => sendDemand(client, { region, role, demanded: !demanded, from: today(), reason }),
    onSuccess() {
      announce({ tone: 'done', words: m.access_demand_laid_down() })
      onClose()
    },
  })
  return (
    <WithReason
      title={`${title}: ${roleName(role)}`}
      meaning={demanded ? m.access_demand_drop_meaning() : m.access_demand_make_meaning()}
      action={title}
      harmful={demanded}
      busy={sending.isPending}
      problem={sending.error}
      onSend={(reason) => sending.mutate(reason)}
      onClose={onClose}
    />
  )
}
