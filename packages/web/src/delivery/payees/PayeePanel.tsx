import { useQuery } from '@tanstack/react-query'
import type { Fix } from '#domain/delivery/payment.ts'
import type { PersonId } from '#domain/people/person.ts'
import { m } from '#messages'
import { usePermitted } from '../../access/session.queries.ts'
import { SidePanel } from '../../design/frame/SidePanel.tsx'
import { Stacked } from '../../design/frame/Split.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { CardSkeleton } from '../../design/state/Skeletons.tsx'
import { shownName } from '../../people/person.words.ts'
import { accountsQuery } from '../delivery.queries.ts'
import { reasonWords } from '../delivery.words.ts'
import { AccountForm } from './AccountForm.tsx'
import { AccountHistory } from './AccountHistory.tsx'
import { ConfirmAccount } from './ConfirmAccount.tsx'

interface Panel {
  payee: { id: PersonId; name: string }
  fix?: Fix
  onClose: () => void
}

/** The accounts of one recipient, why the bank did not pay, and the form that puts it right. */
export function PayeePanel({ payee, fix, onClose }: Panel) {
  const mayPrepare = usePermitted('delivery.prepare')
  const { data: accounts, error, refetch } = useQuery(accountsQuery(payee.id))
  return (
    <SidePanel title={shownName(payee.name)} onClose={onClose} fullPage={`/warga/${payee.id}`}>
      <Stacked>
        {fix?.waits === true && <Notice tone="waiting">{m.delivery_fix_waits()}</Notice>}
        {fix?.waits === false && (
          <Notice tone="harm">
            {reasonWords[fix.reason ?? 'other'].word()}. {reasonWords[fix.reason ?? 'other'].cure()}
          </Notice>
        )}
        {accounts === undefined ? (
          error === null ? (
            <CardSkeleton />
          ) : (
            <LoadFailed compact problem={error} retry={() => void refetch()} />
          )
        ) : (
          <>
            <AccountHistory accounts={accounts} />
            {mayPrepare ? (
              <>
                <AccountForm payee={payee} present={accounts.find((account) => account.replacedAt === null)} onSaved={onClose} />
                {fix !== undefined && fix.accountId !== null && !fix.waits && (
                  <ConfirmAccount payee={payee} accountId={fix.accountId} onDone={onClose} />
                )}
              </>
            ) : (
              <Notice tone="waiting">{m.delivery_prepare_not_yours()}</Notice>
            )}
          </>
        )}
      </Stacked>
    </SidePanel>
  )
}
