import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { RoundId } from '#domain/enumeration/round.ts'
import type { ScanId } from '#domain/enumeration/scan-id.ts'
import { m } from '#messages'
import { Page } from '../../design/frame/Page.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../../design/state/Skeletons.tsx'
import { formatNumber } from '../../platform/format.ts'
import { NoSuchRound, roundCrumbs } from '../KnownRound.tsx'
import { roundPlaceIn } from '../round-place.ts'
import { OneScan } from './OneScan.tsx'
import { keyingQuery, scanQuery } from './scans.queries.ts'

const route = getRouteApi('/office/pendataan/$id/masukkan')

/** One sheet after the other, or the one that the address names. */
export function KeyingPage() {
  const id = RoundId.safeParse(route.useParams().id)
  return id.success ? <Keying id={id.data} /> : <NoSuchRound />
}

function Keying({ id }: { id: RoundId }) {
  const search = route.useSearch()
  const { pindai: named } = useMemo(() => roundPlaceIn({ ...search }), [search])
  const navigate = route.useNavigate()
  const { data, error, refetch } = useQuery(keyingQuery(id))
  const [passed, setPassed] = useState<readonly ScanId[]>([])
  const [held, setHeld] = useState<ScanId>()

  const ahead = data?.next.map((scan) => scan.id).filter((scan) => !passed.includes(scan)) ?? []
  // The sheet that somebody looks at stays, also where another was quicker: what was typed is not taken from under their hands.
  const current = named ?? held ?? ahead[0]
  if (named === undefined && held === undefined && current !== undefined) setHeld(current)
  const next = ahead.find((scan) => scan !== current)
  const goOn = () => {
    if (current !== undefined) setPassed([...passed, current])
    setHeld(next)
    if (named !== undefined) void navigate({ search: {}, replace: true })
  }
  const toScans = () => void navigate({ to: '/pendataan/$id/pindaian', params: { id }, search: {} })

  return (
    <Page
      title={m.enumeration_keying()}
      meaning={m.enumeration_keying_meaning()}
      crumbs={[...roundCrumbs(), { label: m.enumeration_scans(), to: `/pendataan/${id}/pindaian` }]}
      beside={data !== undefined && data.mine > 0 && <span>{m.enumeration_keying_left({ n: formatNumber(data.mine) })}</span>}
    >
      {current !== undefined ? (
        <Current key={current} id={id} scan={current} next={next} onDone={goOn} />
      ) : data === undefined ? (
        error === null ? (
          <TableSkeleton />
        ) : (
          <LoadFailed problem={error} retry={() => void refetch()} />
        )
      ) : (
        <EmptyState
          drawing="desk"
          title={m.enumeration_keying_done()}
          action={
            passed.length > 0 && data.mine > 0 ? (
              <Button onClick={() => setPassed([])}>{m.enumeration_keying_again()}</Button>
            ) : (
              <Button onClick={toScans}>{m.enumeration_keying_back()}</Button>
            )
          }
        >
          {m.enumeration_keying_done_meaning()}
        </EmptyState>
      )}
    </Page>
  )
}

interface Current {
  id: RoundId
  scan: ScanId
  next: ScanId | undefined
  onDone: () => void
}

function Current({ id, scan, next, onDone }: Current) {
  const { data, error, refetch } = useQuery(scanQuery(id, scan))
  if (data === undefined) return error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />
  return <OneScan round={id} scan={data} next={next} onDone={onDone} />
}
