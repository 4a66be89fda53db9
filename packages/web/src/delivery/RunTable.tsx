import { useNavigate } from '@tanstack/react-router'
import type { PaymentRun } from '#domain/delivery/payment.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatDate, formatNumber, formatRupiah } from '../platform/format.ts'
import { monthsWords, runStateWords } from './delivery.words.ts'

interface Table {
  runs: readonly PaymentRun[]
  stale: boolean
  onFirst: (() => void) | undefined
  onNext: (() => void) | undefined
}

/** Runs, newest first, with what failed before what went well. */
export function RunTable({ runs, stale, onFirst, onNext }: Table) {
  const navigate = useNavigate()
  return (
    <DataTable
      caption={m.delivery_runs()}
      columns={columns()}
      rows={runs}
      stale={stale}
      keyOf={(run) => run.id}
      nameOf={(run) => `${run.programme.name}, ${monthsWords(run.months)}, ${formatDate(run.payOn)}`}
      onOpen={(run) => void navigate({ to: '/penyaluran/$id', params: { id: run.id } })}
      empty={<EmptyState compact drawing="desk" title={m.delivery_no_runs()} />}
      foot={(onFirst ?? onNext) && <NextPage onFirst={onFirst} onNext={onNext} busy={stale} />}
    />
  )
}

function columns(): Column<PaymentRun>[] {
  return [
    { key: 'programme', title: m.delivery_programme(), cell: ({ programme }) => programme.name },
    { key: 'months', title: m.delivery_months(), cell: ({ months }) => monthsWords(months) },
    {
      key: 'state',
      title: m.delivery_state(),
      cell: ({ state }) => <StatusMark tone={runStateWords[state].tone}>{runStateWords[state].word()}</StatusMark>,
    },
    { key: 'trouble', title: m.delivery_trouble(), align: 'end', cell: (run) => <Trouble run={run} /> },
    { key: 'waiting', title: m.delivery_in_flight(), align: 'end', cell: ({ by }) => count(by['in-flight'].payments) },
    { key: 'delivered', title: m.delivery_delivered(), align: 'end', cell: ({ by }) => count(by.delivered.payments) },
    { key: 'payments', title: m.delivery_payments(), align: 'end', cell: ({ total }) => formatNumber(total.payments) },
    { key: 'amount', title: m.delivery_amount(), align: 'end', cell: ({ total }) => formatRupiah(total.amount) },
    { key: 'order', title: m.delivery_order(), cell: ({ order }) => order.number },
    { key: 'on', title: m.delivery_pay_on(), cell: ({ payOn }) => formatDate(payOn) },
  ]
}

function Trouble({ run: { by } }: { run: PaymentRun }) {
  const payments = by.failed.payments + by.returned.payments
  return payments === 0 ? '–' : <StatusMark tone="harm">{formatNumber(payments)}</StatusMark>
}

function count(payments: number): string {
  return payments === 0 ? '–' : formatNumber(payments)
}
