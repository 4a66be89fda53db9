import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { JournalExport } from '#domain/oversight/journal-entry.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatDate, formatInstant, formatNumber } from '../platform/format.ts'
import { eventWords } from './event.words.ts'
import { groupWords, kindWords } from './journal.words.ts'
import { exportsQuery, fetchExport } from './oversight.queries.ts'

/** What was taken out of the journal lately, by anybody who watches over the same area. */
export function ExportList() {
  const { data } = useQuery(exportsQuery)
  if (data === undefined || data.rows.length === 0) return null
  return <DataTable caption={m.oversight_exports()} columns={columns()} rows={data.rows} keyOf={({ id }) => id} />
}

const columns = (): readonly Column<JournalExport>[] => [
  { key: 'on', title: m.oversight_export_on(), cell: ({ askedAt }) => formatInstant(askedAt) },
  { key: 'by', title: m.oversight_export_by(), cell: ({ askedBy }) => askedBy },
  { key: 'filter', title: m.oversight_export_filter(), cell: filterWords },
  {
    key: 'entries',
    title: m.oversight_export_entries(),
    align: 'end',
    cell: ({ entries }) => (entries === null ? '–' : formatNumber(entries)),
  },
  { key: 'file', title: m.oversight_export_file(), cell: (row) => <FileOf row={row} /> },
]

function FileOf({ row: { id, entries, askedAt } }: { row: JournalExport }) {
  const fetching = useMutation({ mutationFn: () => fetchExport(id) })
  if (entries === null) return <StatusMark tone="running">{m.oversight_export_waiting()}</StatusMark>
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        loading={fetching.isPending}
        onClick={() => fetching.mutate()}
        aria-label={m.oversight_download_of({ when: formatInstant(askedAt) })}
      >
        {m.oversight_download()}
      </Button>
      {fetching.error !== null && <ProblemNotice problem={fetching.error} />}
    </>
  )
}

function filterWords({ filter: { kind, group, event, from, until, actor, region, subject } }: JournalExport): string {
  const words = [
    kind && kindWords[kind](),
    group && groupWords[group](),
    event && eventWords(event),
    (from ?? until) && [from, until].map((day) => (day === undefined ? '…' : formatDate(day))).join(' – '),
    actor && m.oversight_account(),
    region,
    subject && `…${subject.slice(-6)}`,
  ].filter(Boolean)
  return words.length === 0 ? m.oversight_export_everything() : words.join(' · ')
}
