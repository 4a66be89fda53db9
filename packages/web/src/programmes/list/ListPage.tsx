import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useContext } from 'react'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import { ListId, type ProgrammeList, type Standing, standings } from '#domain/programmes/list.ts'
import { m } from '#messages'
import { monthsWords } from '../../approvals/approval.words.ts'
import { BigFacts } from '../../design/data/BigFacts.tsx'
import { CountBars } from '../../design/data/CountBars.tsx'
import { FilterChips } from '../../design/data/FilterChips.tsx'
import { Page } from '../../design/frame/Page.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { WithheldNote } from '../../design/state/WithheldNote.tsx'
import { PageSkeleton } from '../../design/state/Skeletons.tsx'
import { usePermitted } from '../../access/session.queries.ts'
import { formatRupiah, formatTold } from '../../platform/format.ts'
import { asProblem } from '../../platform/server-problem.ts'
import { countWords, standingWords } from '../programme.words.ts'
import { listQuery } from '../programmes.queries.ts'
import { Differences } from './Differences.tsx'
import { ListAdditions } from './list-additions.ts'
import { ListActions } from './ListActions.tsx'
import type { ListPlace } from './list-place.ts'
import { ListMark } from './ListTable.tsx'
import { Making } from './Making.tsx'
import { MemberPanel } from './MemberPanel.tsx'
import { MemberTable } from './MemberTable.tsx'

const route = '/office/program/daftar/$id'
const crumbs = () => [{ label: m.programmes_title(), to: '/program' }]

export function ListPage() {
  const id = ListId.safeParse(useParams({ from: route }).id)
  return id.success ? <Known key={id.data} id={id.data} /> : <NoSuchList />
}

function Known({ id }: { id: ListId }) {
  const { data: list, error, refetch } = useQuery(listQuery(id))
  if (list !== undefined) return <OneList list={list} />
  if (error === null) return <PageSkeleton />
  if (asProblem(error).code === 'not-found') return <NoSuchList />
  return (
    <Page title={m.programmes_list()} crumbs={crumbs()}>
      <LoadFailed problem={error} retry={() => void refetch()} />
    </Page>
  )
}

/** Who stands on the list and why, what changed since it was frozen, and where its file is. */
function OneList({ list }: { list: ProgrammeList }) {
  const { counts, programme, hash, approvalFile } = list
  const mayRead = usePermitted('people.read')
  const additions = useContext(ListAdditions)
  const mayFollow = usePermitted('delivery.read')
  return (
    <Page
      title={m.programmes_list_of({ months: monthsWords(list.months), place: list.place.name })}
      crumbs={[...crumbs(), { label: programme.name, to: `/program/${programme.id}` }]}
      meaning={m.programmes_list_meaning({ name: programme.name, n: programme.version })}
      beside={<ListMark list={list} />}
      actions={
        approvalFile !== null && (
          <Link to="/persetujuan/$id" params={{ id: approvalFile }}>
            {m.programmes_where_is_file()}
          </Link>
        )
      }
    >
      {list.state === 'approved' && mayFollow && (
        <Notice action={<Link to="/penyaluran">{m.programmes_to_delivery()}</Link>}>{m.programmes_approved_next()}</Notice>
      )}
      {list.state === 'returned' && <Notice tone="waiting">{m.programmes_returned_means()}</Notice>}
      {counts === null ? (
        <Making list={list} />
      ) : (
        <>
          <BigFacts
            facts={[
              { label: m.programmes_standing_listed(), value: countWords(counts.listed, programme.subject) },
              { label: m.programmes_standing_reserve(), value: formatTold(counts.reserve) },
              { label: m.programmes_standing_to_check(), value: formatTold(counts.toCheck) },
              { label: m.programmes_standing_excluded(), value: formatTold(counts.excluded) },
              ...(counts.amount === null
                ? []
                : [{ label: m.programmes_sum_months({ n: list.months.length }), value: formatRupiah(counts.amount as Rupiah) }]),
            ]}
          />
          {hash !== null && (
            <p>
              {m.programmes_hash()} <code title={hash}>{hash.slice(0, 12)}…</code>
            </p>
          )}
          {additions.map((Addition, at) => (
            <Addition key={at} list={list} />
          ))}
          {mayRead && hash !== null && <Differences list={list} />}
          {mayRead && <Members list={list} />}
          {counts.regions.length > 0 && (
            <Sheet title={m.programmes_by_region()}>
              <CountBars
                label={m.programmes_by_region()}
                bars={counts.regions
                  .toSorted((one, other) => (other.listed ?? -1) - (one.listed ?? -1))
                  .map(({ place, listed }) => ({ key: place.code, label: place.name, count: listed, tone: 'brand' as const }))}
              />
            </Sheet>
          )}
          <WithheldNote
            counts={[counts.reserve, counts.toCheck, counts.excluded, ...counts.regions.map(({ listed }) => listed)]}
          />
        </>
      )}
      <ListActions list={list} />
    </Page>
  )
}

function Members({ list }: { list: ProgrammeList }) {
  const place = useSearch({ from: route })
  const navigate = useNavigate()
  const { tampak: standing = 'listed', setelah, anggota } = place
  const go = (next: ListPlace) =>
    void navigate({ to: '/program/daftar/$id', params: { id: list.id }, search: next, resetScroll: false })
  const { counts } = list
  const countOf: Record<Standing, number | null> = {
    listed: counts?.listed ?? 0,
    reserve: counts === null ? 0 : counts.reserve,
    'to-check': counts === null ? 0 : counts.toCheck,
    excluded: counts === null ? 0 : counts.excluded,
  }
  return (
    <>
      <FilterChips<Standing>
        label={m.programmes_parts()}
        choices={standings.map((value) => ({ value, label: standingWords[value](), count: formatTold(countOf[value]) }))}
        chosen={[standing]}
        onChange={(chosen) => go({ tampak: chosen.find((one) => one !== standing) ?? standing })}
      />
      <MemberTable
        list={list}
        standing={standing}
        total={countOf[standing]}
        after={setelah}
        open={anggota}
        onOpen={(member) => go({ ...place, anggota: member })}
        onPage={(after) => go({ tampak: standing, ...(after !== undefined && { setelah: after }) })}
      />
      {anggota !== undefined && (
        <MemberPanel
          key={anggota}
          list={list}
          beneficiary={anggota}
          onClose={() => {
            const { anggota: _, ...rest } = place
            go(rest)
          }}
        />
      )}
    </>
  )
}

function NoSuchList() {
  return (
    <Page title={m.programmes_no_such_list()} crumbs={crumbs()}>
      <EmptyState drawing="road" title={m.programmes_no_such_list()}>
        {m.programmes_no_such_advice()}
      </EmptyState>
    </Page>
  )
}
