import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type ClaimKind, claimKinds, streamOf } from '#domain/proposals/claim-kind.ts'
import type { ClaimPath } from '#domain/proposals/claim-path.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { Page } from '../design/frame/Page.tsx'
import { announce } from '../design/state/notices.ts'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatDate } from '../platform/format.ts'
import { wordsOf } from '../platform/problem.words.ts'
import { today } from '../platform/today.ts'
import { kindWords, stepWords } from './claim.words.ts'
import { pathsQuery, sendPathDecision } from './proposals.queries.ts'
import { SetPath } from './SetPath.tsx'

/** Which steps a claim of each kind passes through, since when and on what ground; set by whoever keeps rules, confirmed by another. */
export function PathsPage() {
  const { data, error, refetch } = useQuery(pathsQuery)
  const [setting, setSetting] = useState(false)
  const mayPropose = (data?.mayPropose.length ?? 0) > 0
  return (
    <Page
      title={m.proposals_paths()}
      meaning={m.proposals_paths_meaning()}
      crumbs={[{ label: m.proposals_title(), to: '/usulan' }]}
      actions={mayPropose && <Button onClick={() => setSetting(true)}>{m.proposals_set_path()}</Button>}
    >
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <DataTable
          caption={m.proposals_paths()}
          columns={columns()}
          rows={data.rows.toSorted((a, b) => orderOf(a.kind) - orderOf(b.kind))}
          keyOf={({ id }) => id}
        />
      )}
      {setting && data !== undefined && <SetPath regions={data.mayPropose} onClose={() => setSetting(false)} />}
    </Page>
  )
}

const orderOf = (kind: ClaimKind) => claimKinds.indexOf(kind)

const columns = (): readonly Column<ClaimPath>[] => [
  {
    key: 'kind',
    title: m.proposals_claim(),
    cell: ({ kind }) =>
      `${kindWords[kind]()} · ${streamOf(kind) === 'for-aid' ? m.proposals_stream_aid() : m.proposals_stream_update()}`,
  },
  { key: 'steps', title: m.proposals_way(), cell: ({ steps }) => steps.map((step) => stepWords[step]()).join(', ') },
  {
    key: 'where',
    title: m.proposals_holds_in(),
    cell: ({ region, regionName }) => (region === 'ID' ? m.proposals_everywhere() : regionName),
  },
  { key: 'since', title: m.proposals_since(), cell: ({ since }) => formatDate(since) },
  { key: 'ground', title: m.proposals_ground(), cell: ({ ground }) => ground },
  { key: 'state', title: m.proposals_state(), cell: (path) => <PathState path={path} /> },
]

function PathState({ path }: { path: ClaimPath }) {
  const client = useQueryClient()
  const deciding = useMutation({
    mutationFn: (decision: 'confirmed' | 'refused') => sendPathDecision(client, path.id, decision),
    onSuccess: () => announce({ tone: 'done', words: m.proposals_path_decided() }),
    onError: (thrown) => announce({ tone: 'harm', words: wordsOf(thrown).what }),
  })
  const { state, may, since, proposedBy, confirmedBy } = path
  if (state === 'refused') return <StatusMark tone="idle">{m.proposals_path_refused()}</StatusMark>
  if (state === 'in-force')
    return (
      <>
        <StatusMark tone={since > today() ? 'waiting' : 'done'}>
          {since > today() ? m.proposals_path_later() : m.proposals_path_in_force()}
        </StatusMark>{' '}
        {proposedBy === null
          ? m.proposals_delivered()
          : m.proposals_set_and_confirmed({ by: proposedBy, and: confirmedBy ?? '' })}
      </>
    )
  return (
    <>
      <StatusMark tone="waiting">{m.proposals_path_waits({ by: proposedBy ?? '' })}</StatusMark>
      {may.confirm && (
        <Button size="compact-sm" loading={deciding.isPending} onClick={() => deciding.mutate('confirmed')}>
          {m.proposals_path_confirm()}
        </Button>
      )}
      {(may.confirm || may.withdraw) && (
        <Button size="compact-sm" variant="default" loading={deciding.isPending} onClick={() => deciding.mutate('refused')}>
          {may.withdraw ? m.proposals_path_withdraw() : m.proposals_path_refuse()}
        </Button>
      )}
    </>
  )
}
