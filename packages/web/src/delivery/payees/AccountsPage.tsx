import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { MissingAccount } from '#domain/delivery/payee-account.ts'
import { m } from '#messages'
import { usePermitted } from '../../access/session.queries.ts'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { NextPage } from '../../design/data/NextPage.tsx'
import { Page } from '../../design/frame/Page.tsx'
import { Stacked } from '../../design/frame/Split.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../../design/state/Skeletons.tsx'
import { shownName } from '../../people/person.words.ts'
import { formatNumber, formatRupiah } from '../../platform/format.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import { missingAccountsQuery } from '../delivery.queries.ts'
import { AccountFileSheet } from './AccountFileSheet.tsx'
import { PayeePanel } from './PayeePanel.tsx'
import { WaitingAccounts } from './WaitingAccounts.tsx'

const accountsRoute = getRouteApi('/office/penyaluran/rekening')

/** Who is owed money and has no account, and the file that brings many accounts at once. */
export function AccountsPage() {
  const { setelah } = accountsRoute.useSearch()
  const navigate = useNavigate()
  const mayPrepare = usePermitted('delivery.prepare')
  const [open, setOpen] = useState<MissingAccount>()
  const { data, error, refetch, isPlaceholderData } = useQuery(missingAccountsQuery(setelah))
  const next = data?.next ?? null

  return (
    <Page
      title={m.delivery_accounts()}
      meaning={m.delivery_accounts_meaning()}
      crumbs={[{ label: m.delivery_title(), to: '/penyaluran' }]}
    >
      <Stacked>
        {mayPrepare && <WaitingAccounts />}
        {mayPrepare && <AccountFileSheet />}
        {data === undefined ? (
          error === null ? (
            <TableSkeleton />
          ) : (
            <LoadFailed problem={error} retry={() => void refetch()} />
          )
        ) : data.rows.length === 0 && setelah === undefined ? (
          <EmptyState drawing="desk" title={m.delivery_none_missing()}>
            {m.delivery_none_missing_meaning()}
          </EmptyState>
        ) : (
          <DataTable
            caption={m.delivery_missing()}
            columns={columns()}
            rows={data.rows}
            stale={isPlaceholderData}
            keyOf={(row) => row.personId}
            nameOf={(row) => shownName(row.name)}
            openKey={open?.personId}
            onOpen={setOpen}
            foot={
              setelah !== undefined || next !== null ? (
                <NextPage
                  onFirst={setelah === undefined ? undefined : () => void navigate({ to: '/penyaluran/rekening', search: {} })}
                  onNext={
                    next === null ? undefined : () => void navigate({ to: '/penyaluran/rekening', search: { setelah: next } })
                  }
                  busy={isPlaceholderData}
                />
              ) : undefined
            }
          />
        )}
      </Stacked>
      {open !== undefined && (
        <PayeePanel key={open.personId} payee={{ id: open.personId, name: open.name }} onClose={() => setOpen(undefined)} />
      )}
    </Page>
  )
}

function columns(): Column<MissingAccount>[] {
  return [
    { key: 'name', title: m.delivery_payee(), cell: ({ name }) => shownName(name) },
    { key: 'nik', title: 'NIK', cell: ({ maskedNik }) => maskedNik ?? '–' },
    {
      key: 'village',
      title: m.delivery_village(),
      cell: ({ place }) => [place.name, place.within[0]].filter(Boolean).join(', '),
    },
    { key: 'months', title: m.delivery_rights(), align: 'end', cell: ({ months }) => formatNumber(months) },
    { key: 'amount', title: m.delivery_owed(), align: 'end', cell: ({ amount }) => formatRupiah(amount as Rupiah) },
  ]
}
