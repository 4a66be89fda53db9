import { Link } from '@tanstack/react-router'
import type { BlockedReason, RunPreview } from '#domain/delivery/delivery.api.ts'
import { m } from '#messages'
import { Deeds } from '../../design/data/Deeds.tsx'
import { Facts } from '../../design/data/Facts.tsx'
import { KeyFigure } from '../../design/data/KeyFigure.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { Stacked } from '../../design/frame/Split.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { formatNumber, formatRupiah } from '../../platform/format.ts'
import { blockedWords } from '../delivery.words.ts'

/** What the page of accounts cures. */
const ofAccounts: ReadonlySet<BlockedReason> = new Set(['no-account', 'account-unconfirmed', 'account-refused'])

/** Exactly what would be paid, and whom the run leaves out and why. */
export function Outcome({ preview }: { preview: RunPreview }) {
  const { payments, entitlements, amount, smallest, largest, blocked, message } = preview
  return (
    <Stacked>
      <KeyFigure
        label={m.delivery_would_pay()}
        value={formatRupiah(amount)}
        unit={m.delivery_to_payees({ n: formatNumber(payments) })}
        source={m.delivery_counted_now()}
      />
      {payments > 0 && (
        <Sheet title={m.delivery_what_happens()}>
          <Facts
            facts={[
              { label: m.delivery_payments(), value: formatNumber(payments) },
              { label: m.delivery_rights(), value: formatNumber(entitlements) },
              {
                label: m.delivery_each(),
                value: smallest === largest ? formatRupiah(smallest) : `${formatRupiah(smallest)} – ${formatRupiah(largest)}`,
              },
              { label: m.delivery_message(), value: message },
            ]}
          />
        </Sheet>
      )}
      {blocked.length > 0 && (
        <Sheet title={m.delivery_left_out()}>
          <Deeds
            label={m.delivery_left_out()}
            deeds={blocked.map(({ reason, payees, amount: sum }) => ({
              key: reason,
              count: payees,
              words: `${blockedWords[reason]()} (${formatRupiah(sum)})`,
              tone: 'waiting',
            }))}
          />
          {blocked.some(({ reason }) => ofAccounts.has(reason)) && (
            <p>
              <Link to="/penyaluran/rekening">{m.delivery_to_accounts()}</Link>
            </p>
          )}
        </Sheet>
      )}
      {payments === 0 && blocked.length === 0 && <Notice tone="waiting">{m.delivery_nothing_payable()}</Notice>}
    </Stacked>
  )
}
