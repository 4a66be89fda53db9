import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Payment, type PaymentRun, paymentStates } from '#domain/delivery/payment.ts'
import { bankName } from '#domain/delivery/banks.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { FilterChips } from '../../design/data/FilterChips.tsx'
import { NextPage } from '../../design/data/NextPage.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../../design/state/Skeletons.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { shownName } from '../../people/person.words.ts'
import { formatDate, formatNumber, formatRupiah } from '../../platform/format.ts'
import { paymentsQuery } from '../delivery.queries.ts'
import { paymentStateWords, reasonWords } from '../delivery.words.ts'
import type { RunPlace } from '../places.ts'

interface Table {
  run: PaymentRun
  place: RunPlace
  go: (place: RunPlace) => void
}

/** Payments in the order of the bank file. */
export function PaymentTable({ run, place, go }: Table) {
  const after = place.baris ?? 0
  const { data, error, refetch, isPlaceholderData } = useQuery(paymentsQuery(run, place.keadaan, after))
  if (data === undefined)
    return error === null ? <TableSkeleton /> : <LoadFailed compact problem={error} retry={() => void refetch()} />

  const { next } = data
  const state = place.keadaan === undefined ? {} : { keadaan: place.keadaan }
  const total = place.keadaan === undefined ? run.total.payments : run.by[place.keadaan].payments
  return (
    <DataTable
      caption={m.delivery_payments()}
      columns={columns()}
      rows={data.rows}
      stale={isPlaceholderData}
      keyOf={(payment) => payment.id}
      total={total}
      tools={
        <FilterChips
          label={m.delivery_by_state()}
          choices={paymentStates.map((value) => ({
            value,
            label: paymentStateWords[value].word(),
            count: formatNumber(run.by[value].payments),
          }))}
          chosen={place.keadaan === undefined ? [] : [place.keadaan]}
          onChange={(chosen) =>
            go(chosen.at(-1) === undefined ? {} : { keadaan: chosen.at(-1) as (typeof paymentStates)[number] })
          }
        />
      }
      empty={<EmptyState compact drawing="desk" title={m.delivery_none_in_state()} />}
      foot={
        after > 0 || next !== null ? (
          <NextPage
            onFirst={after === 0 ? undefined : () => go(state)}
            onNext={next === null ? undefined : () => go({ ...state, baris: next })}
            busy={isPlaceholderData}
          />
        ) : undefined
      }
    />
  )
}

function columns(): Column<Payment>[] {
  return [
    {
      key: 'payee',
      title: m.delivery_payee(),
      cell: ({ payee }) => (
        <Link to="/warga/$id" params={{ id: payee.id }}>
          {shownName(payee.name)}
        </Link>
      ),
    },
    { key: 'village', title: m.delivery_village(), cell: ({ place }) => place.name },
    { key: 'account', title: m.delivery_account(), cell: ({ bank, maskedAccount }) => `${bankName(bank)} ${maskedAccount}` },
    { key: 'amount', title: m.delivery_amount(), align: 'end', cell: ({ amount }) => formatRupiah(amount) },
    { key: 'state', title: m.delivery_state(), cell: (payment) => <State payment={payment} /> },
    {
      key: 'on',
      title: m.delivery_answered_on(),
      cell: ({ answeredOn }) => (answeredOn === null ? '–' : formatDate(answeredOn)),
    },
    { key: 'number', title: m.delivery_number(), align: 'end', cell: ({ number }) => formatNumber(number) },
    { key: 'reference', title: m.delivery_reference(), cell: ({ reference }) => reference },
  ]
}

function State({ payment: { state, reason } }: { payment: Payment }) {
  const { tone, word } = paymentStateWords[state]
  return (
    <>
      <StatusMark tone={tone}>{word()}</StatusMark> {reason !== null && reasonWords[reason].word()}
    </>
  )
}
