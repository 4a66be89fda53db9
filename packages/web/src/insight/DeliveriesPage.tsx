import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router'
import type { Delivery } from '#domain/insight/board.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Quarter } from '#domain/platform/period.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ProgrammeId } from '#domain/programmes/programme.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { placeWords, shownName } from '../people/person.words.ts'
import { periodWords } from '../people/quarters.ts'
import { formatDate } from '../platform/format.ts'
import { amountWords } from '../planning/unit.words.ts'
import { quarterLong } from './board.words.ts'
import { deliveriesQuery, reachedQuery } from './insight.queries.ts'

const deliveriesRoute = getRouteApi('/office/pantauan/penyaluran')

/** The deliveries behind one figure of the board. */
export function DeliveriesPage() {
  const { program, wilayah, triwulan, setelah } = deliveriesRoute.useSearch()
  if (program === undefined || wilayah === undefined || triwulan === undefined) {
    return (
      <Page title={m.insight_deliveries()} crumbs={[{ label: m.insight_title(), to: '/pantauan' }]}>
        <EmptyState drawing="road" title={m.insight_no_figure()} action={<Link to="/pantauan">{m.insight_to_board()}</Link>}>
          {m.insight_no_figure_advice()}
        </EmptyState>
      </Page>
    )
  }
  return <Behind programme={program} regency={wilayah} quarter={triwulan} after={setelah} />
}

interface Figure {
  programme: ProgrammeId
  regency: RegionCode
  quarter: Quarter
  after: string | undefined
}

function Behind({ programme, regency, quarter, after }: Figure) {
  const navigate = useNavigate()
  const { data, error, refetch, isPlaceholderData } = useQuery(deliveriesQuery(programme, regency, quarter, after))
  const { data: reached } = useQuery(reachedQuery(programme, undefined))
  const total = reached?.cells.find(
    (cell) => cell.regency === regency && cell.quarter === quarter && cell.unit === 'payments',
  )?.realised
  const go = (setelah?: string) =>
    void navigate({
      to: '/pantauan/penyaluran',
      search: { program: programme, wilayah: regency, triwulan: quarter, ...(setelah !== undefined && { setelah }) },
    })
  const where = reached?.regencies.find((place) => place.code === regency)?.name ?? regency

  return (
    <Page
      title={m.insight_deliveries()}
      meaning={[reached?.name, where, quarterLong(quarter)].filter(Boolean).join(' · ')}
      crumbs={[{ label: m.insight_title(), to: '/pantauan' }]}
    >
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <DataTable
          caption={m.insight_deliveries()}
          columns={columns()}
          rows={data.rows}
          stale={isPlaceholderData}
          keyOf={(row) => row.id}
          {...(total != null && { total })}
          empty={
            <EmptyState drawing="folder" title={m.insight_no_deliveries()}>
              {m.insight_no_deliveries_meaning()}
            </EmptyState>
          }
          foot={
            <NextPage
              onFirst={after === undefined ? undefined : () => go()}
              onNext={data.next === null ? undefined : () => go(data.next ?? undefined)}
              busy={isPlaceholderData}
            />
          }
        />
      )}
    </Page>
  )
}

const columns = (): readonly Column<Delivery>[] => [
  { key: 'payee', title: m.insight_payee(), cell: ({ payee }) => shownName(payee) },
  { key: 'place', title: m.insight_village(), cell: ({ place }) => placeWords(place) },
  { key: 'months', title: m.insight_months(), cell: ({ months }) => months.map(periodWords).join(', ') },
  { key: 'on', title: m.insight_delivered_on(), cell: ({ deliveredOn }) => formatDate(deliveredOn as LocalDate) },
  { key: 'amount', title: m.insight_amount(), align: 'end', cell: ({ amount }) => amountWords('rupiah', amount) },
]
