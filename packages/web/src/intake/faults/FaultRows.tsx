import { useQuery } from '@tanstack/react-query'
import type { Batch, FaultRow } from '#domain/intake/batch.ts'
import { faultLabels } from '#domain/intake/fault-labels.ts'
import type { FaultCode } from '#domain/intake/faults.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { NextPage } from '../../design/data/NextPage.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../../design/state/Skeletons.tsx'
import { formatNumber } from '../../platform/format.ts'
import { currentLocale } from '../../platform/i18n/locale.ts'
import type { BatchPlace } from '../batch-steps.ts'
import { faultsQuery } from '../intake.queries.ts'
import { fieldWord } from '../value.words.ts'
import { cureOf } from './fault.words.ts'

interface Shown {
  batch: Batch
  code: FaultCode
  place: BatchPlace
  go: (place: BatchPlace) => void
}

/** One kind of fault: what it means, what cures it, and its rows as Excel numbers them. */
export function FaultRows({ batch, code, place, go }: Shown) {
  const after = Number(place.setelah) || 0
  const { data, error, refetch, isPlaceholderData } = useQuery(faultsQuery(batch, code, after))
  const label = faultLabels[code][currentLocale()]
  const next = data?.next ?? null

  return (
    <>
      <Notice tone="waiting">
        <strong>{label}.</strong> {cureOf(code)}
      </Notice>
      {data === undefined ? (
        error === null ? (
          <TableSkeleton />
        ) : (
          <LoadFailed compact problem={error} retry={() => void refetch()} />
        )
      ) : (
        <DataTable
          caption={label}
          columns={columns()}
          rows={data.rows}
          stale={isPlaceholderData}
          keyOf={(row) => `${row.row} ${row.field} ${row.code}`}
          total={batch.counts?.faults[code] ?? 0}
          foot={
            <NextPage
              onFirst={after === 0 ? undefined : () => go({ langkah: 'periksa', galat: code })}
              onNext={next === null ? undefined : () => go({ langkah: 'periksa', galat: code, setelah: String(next) })}
              busy={isPlaceholderData}
            />
          }
        />
      )}
    </>
  )
}

function columns(): Column<FaultRow>[] {
  return [
    { key: 'name', title: m.intake_name(), cell: ({ name }) => name ?? m.intake_blank() },
    { key: 'row', title: m.intake_row(), align: 'end', width: '5rem', cell: ({ row }) => formatNumber(row) },
    { key: 'sourceId', title: m.intake_source_id(), cell: ({ sourceId }) => sourceId ?? m.intake_blank() },
    { key: 'field', title: m.intake_field(), cell: ({ field }) => fieldWord(field) },
    { key: 'value', title: m.intake_value(), cell: ({ value }) => value ?? m.intake_blank() },
  ]
}
