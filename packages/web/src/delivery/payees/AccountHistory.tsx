import { bankName } from '#domain/delivery/banks.ts'
import type { PayeeAccount } from '#domain/delivery/payee-account.ts'
import { m } from '#messages'
import { TaskList, TaskRow } from '../../design/data/TaskRow.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { formatInstant } from '../../platform/format.ts'
import { reasonWords } from '../delivery.words.ts'

/** The present account and those before it; of a number only the end. */
export function AccountHistory({ accounts }: { accounts: readonly PayeeAccount[] }) {
  if (accounts.length === 0) return <p>{m.delivery_no_account_yet()}</p>
  return (
    <TaskList label={m.delivery_accounts()}>
      {accounts.map((account) => (
        <TaskRow
          key={account.id}
          title={`${bankName(account.bank)} ${account.maskedNumber}`}
          detail={detailOf(account)}
          mark={<Mark account={account} />}
        />
      ))}
    </TaskList>
  )
}

function detailOf({ holderName, recordedAt, recordedBy, confirmedBy }: PayeeAccount): string {
  const confirmed = confirmedBy === null ? [] : [m.delivery_account_confirmed_by({ name: confirmedBy })]
  return [holderName, formatInstant(recordedAt), recordedBy, ...confirmed].join(' · ')
}

function Mark({ account: { confirmedAt, replacedAt, refusedFor } }: { account: PayeeAccount }) {
  if (refusedFor !== null) return <StatusMark tone="harm">{reasonWords[refusedFor].word()}</StatusMark>
  if (replacedAt !== null && confirmedAt === null)
    return <StatusMark tone="idle">{m.delivery_account_never_confirmed()}</StatusMark>
  if (replacedAt !== null) return <StatusMark tone="idle">{m.delivery_account_replaced()}</StatusMark>
  if (confirmedAt === null) return <StatusMark tone="waiting">{m.delivery_account_unconfirmed()}</StatusMark>
  return <StatusMark tone="done">{m.delivery_account_in_use()}</StatusMark>
}
