import { Button } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { RoundId } from '#domain/enumeration/round.ts'
import { type Scan, scanStates } from '#domain/enumeration/scan.ts'
import { m } from '#messages'
import { usePermitted } from '../../access/session.queries.ts'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { FilterChips } from '../../design/data/FilterChips.tsx'
import { NextPage } from '../../design/data/NextPage.tsx'
import { Page } from '../../design/frame/Page.tsx'
import { Stacked } from '../../design/frame/Split.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../../design/state/Skeletons.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { placeWords } from '../../people/person.words.ts'
import { formatInstant, formatNumber } from '../../platform/format.ts'
import { NoSuchRound, roundCrumbs } from '../KnownRound.tsx'
import { type RoundPlace, roundPlaceIn } from '../round-place.ts'
import { DoubleSheet } from './DoubleSheet.tsx'
import { keyingQuery, scansQuery } from './scans.queries.ts'
import { saidOf, scanStateWords } from './scan.words.ts'
import { SendScans } from './SendScans.tsx'

const route = getRouteApi('/office/pendataan/$id/pindaian')

/** The scanned forms of a round: sent, keyed, and where each stands. */
export function ScansPage() {
  const id = RoundId.safeParse(route.useParams().id)
  return id.success ? <Scans id={id.data} /> : <NoSuchRound />
}

function Scans({ id }: { id: RoundId }) {
  const search = route.useSearch()
  const place = useMemo(() => roundPlaceIn({ ...search }), [search])
  const navigate = route.useNavigate()
  const mayLead = usePermitted('enumeration.lead')
  const { data: keying } = useQuery(keyingQuery(id))
  const go = (to: RoundPlace) => void navigate({ search: to, resetScroll: false })
  const { lembaran: state } = place

  return (
    <Page
      title={m.enumeration_scans()}
      meaning={m.enumeration_scans_meaning()}
      crumbs={roundCrumbs()}
      actions={
        keying !== undefined &&
        keying.mine > 0 && (
          <Button
            leftSection={<IconKeyboard size={18} aria-hidden="true" />}
            onClick={() => void navigate({ to: '/pendataan/$id/masukkan', params: { id }, search: {} })}
          >
            {m.enumeration_scans_key({ n: formatNumber(keying.mine) })}
          </Button>
        )
      }
    >
      <Stacked>
        <SendScans id={id} />
        <FilterChips
          label={m.enumeration_state()}
          choices={scanStates.map((value) => ({
            value,
            label:
              keying === undefined
                ? scanStateWords[value].words()
                : `${scanStateWords[value].words()} · ${formatNumber(keying.counts[value])}`,
          }))}
          chosen={state === undefined ? [] : [state]}
          onChange={(chosen) => {
            const next = chosen.find((one) => one !== state)
            go(next === undefined ? {} : { lembaran: next })
          }}
        />
        <ScanTable id={id} place={place} go={go} />
        {keying !== undefined && <DoubleSheet id={id} keying={keying} mayLead={mayLead} />}
      </Stacked>
    </Page>
  )
}

function ScanTable({ id, place, go }: { id: RoundId; place: RoundPlace; go: (to: RoundPlace) => void }) {
  const { lembaran: state, setelah: after } = place
  const navigate = route.useNavigate()
  const { data, error, refetch, isPlaceholderData } = useQuery(scansQuery(id, state, after))
  if (data === undefined) return error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />
  const kept = state === undefined ? {} : { lembaran: state }
  return (
    <DataTable
      caption={m.enumeration_scans_list()}
      columns={columns()}
      rows={data.rows}
      stale={isPlaceholderData}
      keyOf={(scan) => scan.id}
      nameOf={(scan) => `${sentWords(scan)}, ${m.enumeration_scan_open({ n: data.rows.indexOf(scan) + 1 })}`}
      onOpen={(scan) => void navigate({ to: '/pendataan/$id/masukkan', params: { id }, search: { pindai: scan.id } })}
      empty={
        <EmptyState drawing="desk" title={m.enumeration_scans_none()}>
          {m.enumeration_scans_none_meaning()}
        </EmptyState>
      }
      foot={
        <NextPage
          onFirst={after === undefined ? undefined : () => go(kept)}
          onNext={data.next === null ? undefined : () => go({ ...kept, setelah: data.next ?? '' })}
          busy={isPlaceholderData}
        />
      }
    />
  )
}

const sentWords = ({ sentAt, sentBy }: Scan) => `${formatInstant(sentAt)} · ${sentBy}`

const columns = (): Column<Scan>[] => [
  {
    key: 'sent',
    title: m.enumeration_scan_sent(),
    cell: sentWords,
  },
  { key: 'where', title: m.enumeration_village(), cell: ({ place }) => placeWords(place) },
  {
    key: 'state',
    title: m.enumeration_state(),
    cell: ({ state }) => <StatusMark tone={scanStateWords[state].tone}>{scanStateWords[state].words()}</StatusMark>,
  },
  { key: 'said', title: m.enumeration_scan_said(), cell: saidOf },
]
