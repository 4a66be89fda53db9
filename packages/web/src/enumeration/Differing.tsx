import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Disagreement, Verdict } from '#domain/enumeration/recheck.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { categoryName, placeWords, shownName } from '../people/person.words.ts'
import { formatDate } from '../platform/format.ts'
import { sendVerdict } from './enumeration.queries.ts'
import { resultWords } from './enumeration.words.ts'

/** Two visits that differ, side by side; an officer who made neither says which stands. */
export function Differing({ rows }: { rows: readonly Disagreement[] }) {
  if (rows.length === 0) return null
  return (
    <DataTable
      caption={m.enumeration_differing()}
      columns={columns()}
      rows={rows}
      keyOf={({ visit }) => visit}
      total={rows.length}
    />
  )
}

const columns = (): Column<Disagreement>[] => [
  {
    key: 'who',
    title: m.enumeration_who(),
    cell: ({ person, category }) => (
      <>
        <Link to="/warga/$id" params={{ id: person.id }}>
          {shownName(person.name)}
        </Link>
        {` · ${categoryName(category)} · ${placeWords(person.place)}`}
      </>
    ),
  },
  { key: 'first', title: m.enumeration_first_visit(), cell: ({ first }) => <Side of={first} /> },
  { key: 'second', title: m.enumeration_second_visit(), cell: ({ second }) => <Side of={second} /> },
  { key: 'verdict', title: m.enumeration_verdict(), cell: (one) => <Deciding of={one} /> },
]

function Side({ of: { by, result, visitedOn, note } }: { of: Disagreement['first'] }) {
  return (
    <>
      <StatusMark tone={resultWords[result].tone}>{resultWords[result].words()}</StatusMark>
      {` ${[by, formatDate(visitedOn), note].filter(Boolean).join(' · ')}`}
    </>
  )
}

function Deciding({ of: one }: { of: Disagreement }) {
  const client = useQueryClient()
  const deciding = useMutation({
    mutationFn: (verdict: Verdict) => sendVerdict(client, one, verdict),
    onSuccess: () => announce({ tone: 'done', words: m.enumeration_decided() }),
  })
  if (one.verdict !== null) {
    return (
      <StatusMark tone="done">
        {one.verdict === 'first' ? m.enumeration_first_stands() : m.enumeration_second_stands()}
      </StatusMark>
    )
  }
  if (!one.mayDecide) return <StatusMark tone="waiting">{m.enumeration_for_another()}</StatusMark>
  return (
    <>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" loading={deciding.isPending} onClick={() => deciding.mutate('first')}>
          {m.enumeration_first_stands()}
        </Button>
        <Button size="compact-sm" variant="default" loading={deciding.isPending} onClick={() => deciding.mutate('second')}>
          {m.enumeration_second_stands()}
        </Button>
      </Group>
      {deciding.error !== null && <ProblemNotice problem={deciding.error} />}
    </>
  )
}
