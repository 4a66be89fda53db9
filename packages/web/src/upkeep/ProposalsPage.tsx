import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { ProposalView } from '#domain/upkeep/upkeep.api.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { ProposalTable } from './ProposalTable.tsx'
import { proposalsQuery } from './upkeep.queries.ts'

const proposalsRoute = getRouteApi('/office/pemutakhiran')

const viewWords: Readonly<Record<ProposalView, () => string>> = {
  waiting: m.upkeep_view_waiting,
  returned: m.upkeep_view_returned,
  decided: m.upkeep_view_decided,
  mine: m.upkeep_view_mine,
}

/** What villages found: for the regency what waits to be judged, for the village what became of its own. */
export function ProposalsPage() {
  const { tampak, setelah } = proposalsRoute.useSearch()
  const navigate = useNavigate()
  const [mayPropose, mayDecide] = [usePermitted('upkeep.propose'), usePermitted('upkeep.decide')]
  const view = tampak ?? (mayPropose && !mayDecide ? 'mine' : 'waiting')
  const { data, error, refetch, isFetching } = useQuery(proposalsQuery(view, setelah))
  const go = (search: { tampak: ProposalView; setelah?: string }) => void navigate({ to: '/pemutakhiran', search })

  return (
    <Page
      title={m.upkeep_title()}
      meaning={m.upkeep_meaning()}
      actions={
        mayPropose && (
          <Button
            leftSection={<IconPlus size={18} aria-hidden="true" />}
            onClick={() => void navigate({ to: '/pemutakhiran/baru' })}
          >
            {m.upkeep_new()}
          </Button>
        )
      }
    >
      <FilterChips
        label={m.upkeep_views()}
        choices={ProposalView.options
          .filter((one) => one !== 'mine' || mayPropose)
          .map((value) => ({ value, label: viewWords[value]() }))}
        chosen={[view]}
        onChange={(chosen) => go({ tampak: chosen.find((one) => one !== view) ?? view })}
      />
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <ProposalTable
          caption={viewWords[view]()}
          proposals={data.rows}
          total={data.total}
          empty={
            <EmptyState drawing="desk" title={view === 'waiting' ? m.upkeep_none_waiting() : m.upkeep_none()}>
              {mayPropose ? m.upkeep_none_to_propose() : m.upkeep_none_to_read()}
            </EmptyState>
          }
          foot={
            setelah !== undefined || data.next !== null ? (
              <NextPage
                onFirst={setelah === undefined ? undefined : () => go({ tampak: view })}
                onNext={data.next === null ? undefined : () => go({ tampak: view, setelah: data.next ?? '' })}
                busy={isFetching && setelah !== undefined}
              />
            ) : undefined
          }
        />
      )}
    </Page>
  )
}
