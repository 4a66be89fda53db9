import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Batch, ChangeKind, ChangeRow } from '#domain/intake/batch.ts'
import { m } from '#messages'
import { usePermitted } from '../../access/session.queries.ts'
import { BeforeAfter } from '../../design/data/BeforeAfter.tsx'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { type Standing, Stands } from '../../design/data/Stands.tsx'
import { NextPage } from '../../design/data/NextPage.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../../design/state/Skeletons.tsx'
import { formatNumber } from '../../platform/format.ts'
import type { BatchPlace } from '../batch-steps.ts'
import { changesQuery } from '../intake.queries.ts'
import { fieldWord, valueWord } from '../value.words.ts'
import { kindWords } from './kind.words.ts'
import { keptWords } from './kept.words.ts'

interface Shown {
  batch: Batch
  kind: ChangeKind
  place: BatchPlace
  go: (place: BatchPlace) => void
  /** Beside the count. */
  tools: ReactNode
}

/** The people behind one kind of change; who is in the registry opens. */
export function ChangeRows({ batch, kind, place: { setelah }, go, tools }: Shown) {
  const navigate = useNavigate()
  const { data, error, refetch, isPlaceholderData } = useQuery(changesQuery(batch, kind, setelah))
  const mayRead = usePermitted('people.read')
  const registered = kind !== 'elsewhere' && kind !== 'unknown' && (kind !== 'new' || batch.state === 'applied')
  const next = data?.next ?? null

  if (data === undefined)
    return error === null ? <TableSkeleton /> : <LoadFailed compact problem={error} retry={() => void refetch()} />
  return (
    <DataTable
      caption={kindWords(kind, batch.source).name()}
      columns={columnsOf(kind)}
      rows={data.rows}
      stale={isPlaceholderData}
      keyOf={(row) => row.personId}
      total={totalOf(batch, kind)}
      tools={tools}
      empty={<EmptyState compact drawing="search" title={m.intake_nobody_of_kind()} />}
      {...(registered &&
        mayRead && {
          nameOf: (row: ChangeRow) => m.intake_open_person({ name: row.name ?? m.intake_blank() }),
          onOpen: (row: ChangeRow) => void navigate({ to: '/warga/$id', params: { id: row.personId } }),
        })}
      foot={
        <NextPage
          onFirst={setelah === undefined ? undefined : () => go({ langkah: 'perubahan', jenis: kind })}
          onNext={next === null ? undefined : () => go({ langkah: 'perubahan', jenis: kind, setelah: next })}
          busy={isPlaceholderData}
        />
      }
    />
  )
}

function columnsOf(kind: ChangeKind): Column<ChangeRow>[] {
  const name: Column<ChangeRow> = {
    key: 'name',
    title: m.intake_name(),
    width: '14rem',
    cell: (row) => row.name ?? m.intake_blank(),
  }
  const village: Column<ChangeRow> = {
    key: 'village',
    title: m.intake_village(),
    width: '10rem',
    cell: (row) => row.village ?? m.intake_blank(),
  }
  const line: Column<ChangeRow> = {
    key: 'row',
    title: m.intake_row(),
    align: 'end',
    width: '5rem',
    cell: (row) => (row.row === null ? '–' : formatNumber(row.row)),
  }
  const fields: Column<ChangeRow> = {
    key: 'fields',
    title: m.intake_what_changes(),
    cell: (row) => <BeforeAfter differences={differencesOf(row)} />,
  }
  const kept: Column<ChangeRow> = {
    key: 'kept',
    title: m.intake_what_stays(),
    cell: (row) => <Stands standings={standingsOf(row)} />,
  }
  if (kind === 'kept') return [name, village, kept, line]
  return kind === 'changed' || kind === 'amount' ? [name, village, fields, line] : [name, village, line]
}

function standingsOf({ kept }: ChangeRow): Standing[] {
  return kept.map(({ field, stands, said, reason }) => ({
    label: fieldWord(field),
    stands: stands === null ? null : valueWord(field, stands),
    said: said === null ? null : valueWord(field, said),
    why: keptWords[reason](),
  }))
}

function differencesOf({ fields }: ChangeRow) {
  return fields.map(({ field, before, after }) => ({
    label: fieldWord(field),
    before: before === null ? null : valueWord(field, before),
    after: after === null ? null : valueWord(field, after),
  }))
}

/** Of people with kept values only the values are counted. */
function totalOf({ counts }: Batch, kind: ChangeKind): number | undefined {
  if (kind === 'kept') return undefined
  if (kind === 'amount') return counts?.changes.aidAmount ?? 0
  return counts === null || kind === 'repeated' ? 0 : counts.changes[kind]
}
