import type { PayableList } from '#domain/delivery/delivery.api.ts'
import type { EntitlementState } from '#domain/delivery/entitlement.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { formatNumber, formatRupiah, formatShare } from '../platform/format.ts'
import { monthsWords } from './delivery.words.ts'

/** Of each approved list: what is owed, and how much of it is open, on its way, delivered, or waits to be put right. */
export function ListBalances({ lists }: { lists: readonly PayableList[] }) {
  return (
    <DataTable
      caption={m.delivery_lists()}
      columns={columns()}
      rows={lists}
      keyOf={(list) => list.listId}
      empty={<EmptyState compact drawing="folder" title={m.delivery_no_lists()} />}
    />
  )
}

function columns(): Column<PayableList>[] {
  return [
    { key: 'programme', title: m.delivery_programme(), cell: ({ programme }) => programme.name },
    { key: 'region', title: m.delivery_region(), cell: ({ region }) => region.name },
    { key: 'months', title: m.delivery_months(), cell: ({ months }) => monthsWords(months.map(({ month }) => month)) },
    { key: 'owed', title: m.delivery_owed(), align: 'end', cell: (list) => rupiah(owedOf(list)) },
    { key: 'open', title: m.delivery_open(), align: 'end', cell: (list) => rupiah(amountOf(list, 'open')) },
    { key: 'in-flight', title: m.delivery_on_its_way(), align: 'end', cell: (list) => rupiah(amountOf(list, 'in-flight')) },
    { key: 'to-fix', title: m.delivery_to_fix(), align: 'end', cell: (list) => rupiah(amountOf(list, 'to-fix')) },
    {
      key: 'delivered',
      title: m.delivery_arrived(),
      align: 'end',
      cell: (list) => arrived(list),
    },
    {
      key: 'rights',
      title: m.delivery_rights(),
      align: 'end',
      cell: ({ balance }) => formatNumber(balance.reduce((sum, one) => sum + one.entitlements, 0)),
    },
  ]
}

function amountOf({ balance }: PayableList, state: EntitlementState): number {
  return balance.find((one) => one.state === state)?.amount ?? 0
}

function owedOf({ balance }: PayableList): number {
  return balance.reduce((sum, one) => sum + one.amount, 0)
}

function rupiah(amount: number): string {
  return amount === 0 ? '–' : formatRupiah(amount as Rupiah)
}

function arrived(list: PayableList): string {
  const amount = amountOf(list, 'delivered')
  return amount === 0 ? '–' : `${rupiah(amount)} (${formatShare(amount / owedOf(list), 0)})`
}
