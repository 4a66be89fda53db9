import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LineFaultRow } from '#domain/delivery/delivery.api.ts'
import type { PaymentRun } from '#domain/delivery/payment.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { NextPage } from '../../design/data/NextPage.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../../design/state/Skeletons.tsx'
import { formatNumber, formatRupiah } from '../../platform/format.ts'
import { lineFaultsQuery } from '../delivery.queries.ts'
import { lineFaultWords } from '../delivery.words.ts'

/** Lines of the bank that changed nothing, with the reason: to be asked about at the bank. */
export function AnswerFaults({ run }: { run: PaymentRun }) {
  const [after, setAfter] = useState<string>()
  const { data, error, refetch, isPlaceholderData } = useQuery(lineFaultsQuery(run.id, after))
  if (data === undefined)
    return error === null ? <TableSkeleton rows={3} /> : <LoadFailed compact problem={error} retry={() => void refetch()} />
  const { next } = data
  return (
    <DataTable
      caption={m.delivery_line_faults()}
      columns={columns()}
      rows={data.rows}
      stale={isPlaceholderData}
      keyOf={(row) => `${row.fileId} ${row.line}`}
      total={run.faults}
      foot={
        after !== undefined || next !== null ? (
          <NextPage
            onFirst={after === undefined ? undefined : () => setAfter(undefined)}
            onNext={next === null ? undefined : () => setAfter(next)}
            busy={isPlaceholderData}
          />
        ) : undefined
      }
    />
  )
}

function columns(): Column<LineFaultRow>[] {
  return [
    { key: 'fault', title: m.delivery_reason(), cell: ({ fault }) => lineFaultWords[fault]() },
    { key: 'reference', title: m.delivery_reference(), cell: ({ reference }) => reference ?? '–' },
    { key: 'account', title: m.delivery_account(), cell: ({ maskedAccount }) => maskedAccount ?? '–' },
    {
      key: 'amount',
      title: m.delivery_amount(),
      align: 'end',
      cell: ({ amount }) => (amount === null ? '–' : formatRupiah(amount)),
    },
    {
      key: 'file',
      title: m.delivery_file(),
      cell: ({ fileName, line }) => m.delivery_file_line({ file: fileName, line: formatNumber(line) }),
    },
  ]
}
