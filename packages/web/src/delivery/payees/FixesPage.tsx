import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Fix } from '#domain/delivery/payment.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { NextPage } from '../../design/data/NextPage.tsx'
import { Page } from '../../design/frame/Page.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../../design/state/Skeletons.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { bankName } from '#domain/delivery/banks.ts'
import { shownName } from '../../people/person.words.ts'
import { formatRupiah } from '../../platform/format.ts'
import { fixesQuery } from '../delivery.queries.ts'
import { monthsWords, paymentStateWords, reasonWords } from '../delivery.words.ts'
import { PayeePanel } from './PayeePanel.tsx'

const fixesRoute = getRouteApi('/office/penyaluran/perbaikan')

/** Payments that failed or came back: why, and what cures each. */
export function FixesPage() {
  const { setelah } = fixesRoute.useSearch()
  const navigate = useNavigate()
  const [open, setOpen] = useState<Fix>()
  const { data, error, refetch, isPlaceholderData } = useQuery(fixesQuery(setelah))
  const next = data?.next ?? null

  return (
    <Page
      title={m.delivery_fixes()}
      meaning={m.delivery_fixes_meaning()}
      crumbs={[{ label: m.delivery_title(), to: '/penyaluran' }]}
    >
      {data === undefined ? (
        error === null ? (
          <TableSkeleton />
        ) : (
          <LoadFailed problem={error} retry={() => void refetch()} />
        )
      ) : data.rows.length === 0 && setelah === undefined ? (
        <EmptyState drawing="desk" title={m.delivery_no_fixes()}>
          {m.delivery_no_fixes_meaning()}
        </EmptyState>
      ) : (
        <DataTable
          caption={m.delivery_fixes()}
          columns={columns()}
          rows={data.rows}
          stale={isPlaceholderData}
          keyOf={(fix) => fix.id}
          nameOf={(fix) => shownName(fix.payee.name)}
          openKey={open?.id}
          onOpen={setOpen}
          foot={
            setelah !== undefined || next !== null ? (
              <NextPage
                onFirst={setelah === undefined ? undefined : () => void navigate({ to: '/penyaluran/perbaikan', search: {} })}
                onNext={
                  next === null ? undefined : () => void navigate({ to: '/penyaluran/perbaikan', search: { setelah: next } })
                }
                busy={isPlaceholderData}
              />
            ) : undefined
          }
        />
      )}
      {open !== undefined && <PayeePanel key={open.id} payee={open.payee} fix={open} onClose={() => setOpen(undefined)} />}
    </Page>
  )
}

function columns(): Column<Fix>[] {
  return [
    { key: 'payee', title: m.delivery_payee(), cell: ({ payee }) => shownName(payee.name) },
    { key: 'village', title: m.delivery_village(), cell: ({ place }) => place.name },
    { key: 'reason', title: m.delivery_reason(), cell: (fix) => <Reason fix={fix} /> },
    { key: 'cure', title: m.delivery_next_step(), cell: nextStep },
    { key: 'account', title: m.delivery_account(), cell: ({ bank, maskedAccount }) => `${bankName(bank)} ${maskedAccount}` },
    { key: 'amount', title: m.delivery_amount(), align: 'end', cell: ({ amount }) => formatRupiah(amount) },
    { key: 'for', title: m.delivery_for(), cell: ({ programme, months }) => `${programme}, ${monthsWords(months)}` },
  ]
}

function nextStep({ reason, waits }: Fix): ReactNode {
  if (waits) return <StatusMark tone="waiting">{m.delivery_account_unconfirmed()}</StatusMark>
  return reasonWords[reason ?? 'other'].cure()
}

function Reason({ fix: { state, reason } }: { fix: Fix }) {
  return (
    <>
      <StatusMark tone="harm">{paymentStateWords[state].word()}</StatusMark> {reasonWords[reason ?? 'other'].word()}
    </>
  )
}
