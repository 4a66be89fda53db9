import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { factKinds } from '#domain/freshness/fact-kinds.ts'
import type { HalfLife } from '#domain/freshness/half-life.ts'
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
import { halfLivesQuery, sendHalfLifeDecision } from './freshness.queries.ts'
import { kindName, monthsWords } from './freshness.words.ts'
import { SetHalfLife } from './SetHalfLife.tsx'

/** How fast facts of each kind grow old, since when and on what ground; set by whoever keeps rules, confirmed by another. */
export function HalfLivesPage() {
  const { data, error, refetch } = useQuery(halfLivesQuery)
  const [setting, setSetting] = useState(false)
  const mayPropose = (data?.mayPropose.length ?? 0) > 0
  return (
    <Page
      title={m.freshness_half_lives()}
      meaning={m.freshness_half_lives_meaning()}
      crumbs={[{ label: m.freshness_title(), to: '/data/kesegaran' }]}
      actions={mayPropose && <Button onClick={() => setSetting(true)}>{m.freshness_set_half_life()}</Button>}
    >
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <DataTable
          caption={m.freshness_half_lives()}
          columns={columns()}
          rows={data.rows.toSorted((a, b) => factKinds.indexOf(a.kind) - factKinds.indexOf(b.kind))}
          keyOf={({ id }) => id}
        />
      )}
      {setting && data !== undefined && <SetHalfLife regions={data.mayPropose} onClose={() => setSetting(false)} />}
    </Page>
  )
}

const columns = (): readonly Column<HalfLife>[] => [
  { key: 'kind', title: m.freshness_kind(), cell: ({ kind }) => kindName(kind) },
  { key: 'months', title: m.freshness_half_life(), cell: ({ months }) => monthsWords(months) },
  {
    key: 'where',
    title: m.freshness_holds_in(),
    cell: ({ region, regionName }) => (region === 'ID' ? m.freshness_everywhere() : regionName),
  },
  { key: 'since', title: m.freshness_holds_since(), cell: ({ since }) => formatDate(since) },
  { key: 'ground', title: m.freshness_ground(), cell: ({ ground }) => ground },
  { key: 'state', title: m.freshness_state(), cell: (one) => <State one={one} /> },
]

function State({ one: { id, state, may, since, proposedBy, confirmedBy, verified } }: { one: HalfLife }) {
  const client = useQueryClient()
  const deciding = useMutation({
    mutationFn: (decision: 'confirmed' | 'refused') => sendHalfLifeDecision(client, id, decision),
    onSuccess: () => announce({ tone: 'done', words: m.freshness_half_life_decided() }),
    onError: (thrown) => announce({ tone: 'harm', words: wordsOf(thrown).what }),
  })
  if (state === 'refused') return <StatusMark tone="idle">{m.freshness_refused()}</StatusMark>
  if (state === 'in-force')
    return (
      <>
        <StatusMark tone={since > today() ? 'waiting' : verified ? 'done' : 'info'}>
          {since > today() ? m.freshness_later() : verified ? m.freshness_in_force() : m.freshness_unverified()}
        </StatusMark>{' '}
        {proposedBy === null
          ? m.freshness_delivered()
          : m.freshness_set_and_confirmed({ by: proposedBy, and: confirmedBy ?? '' })}
      </>
    )
  return (
    <>
      <StatusMark tone="waiting">{m.freshness_waits({ by: proposedBy ?? '' })}</StatusMark>
      {may.confirm && (
        <Button size="compact-sm" loading={deciding.isPending} onClick={() => deciding.mutate('confirmed')}>
          {m.freshness_confirm()}
        </Button>
      )}
      {(may.confirm || may.withdraw) && (
        <Button size="compact-sm" variant="default" loading={deciding.isPending} onClick={() => deciding.mutate('refused')}>
          {may.withdraw ? m.freshness_withdraw() : m.freshness_refuse()}
        </Button>
      )}
    </>
  )
}
