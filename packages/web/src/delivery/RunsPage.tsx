import { Button } from '@mantine/core'
import { IconCashBanknote, IconCreditCard, IconTool } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { Page } from '../design/frame/Page.tsx'
import { Stacked } from '../design/frame/Split.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { payableQuery, runsQuery } from './delivery.queries.ts'
import { ListBalances } from './ListBalances.tsx'
import { RunTable } from './RunTable.tsx'

const runsRoute = getRouteApi('/office/penyaluran')

/** What is owed by each approved list, and the runs that pay it. */
export function RunsPage() {
  const { setelah } = runsRoute.useSearch()
  const navigate = useNavigate()
  const mayPay = usePermitted('delivery.pay')
  const runs = useQuery(runsQuery(setelah))
  const lists = useQuery(payableQuery)
  const problem = runs.error ?? lists.error
  const nothing = runs.data?.rows.length === 0 && setelah === undefined && lists.data?.length === 0

  const pay = mayPay && (
    <Button
      leftSection={<IconCashBanknote size={18} aria-hidden="true" />}
      onClick={() => void navigate({ to: '/penyaluran/baru' })}
    >
      {m.delivery_new_run()}
    </Button>
  )
  return (
    <Page
      title={m.delivery_title()}
      meaning={m.delivery_meaning()}
      actions={
        <>
          <Button
            component={Link}
            to="/penyaluran/rekening"
            variant="default"
            leftSection={<IconCreditCard size={18} aria-hidden="true" />}
          >
            {m.delivery_accounts()}
          </Button>
          <Button
            component={Link}
            to="/penyaluran/perbaikan"
            variant="default"
            leftSection={<IconTool size={18} aria-hidden="true" />}
          >
            {m.delivery_fixes()}
          </Button>
          {pay}
        </>
      }
    >
      {problem !== null && (runs.data === undefined || lists.data === undefined) ? (
        <LoadFailed problem={problem} retry={() => void Promise.all([runs.refetch(), lists.refetch()])} />
      ) : runs.data === undefined || lists.data === undefined ? (
        <TableSkeleton />
      ) : nothing ? (
        <EmptyState drawing="desk" title={m.delivery_none()} action={<Link to="/persetujuan">{m.delivery_to_approvals()}</Link>}>
          {m.delivery_none_meaning()}
        </EmptyState>
      ) : (
        <Stacked>
          <ListBalances lists={lists.data} />
          <RunTable
            runs={runs.data.rows}
            stale={runs.isPlaceholderData}
            onFirst={setelah === undefined ? undefined : () => void navigate({ to: '/penyaluran', search: {} })}
            onNext={
              runs.data.next === null
                ? undefined
                : () => void navigate({ to: '/penyaluran', search: { setelah: runs.data.next ?? '' } })
            }
          />
        </Stacked>
      )}
    </Page>
  )
}
