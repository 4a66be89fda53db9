import { IconUserCircle } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import type { Session } from '#domain/access/account.ts'
import { m } from '#messages'
import { DropPanel } from '../design/frame/DropPanel.tsx'

// The names of all roles come when somebody asks for theirs, not with the first page.
const AccountPanel = lazy(async () => ({ default: (await import('./AccountPanel.tsx')).AccountPanel }))

/** Who one is here, and the way out. */
export function AccountMenu({ session }: { session: Session }) {
  const { account } = session
  if (account === null) return null
  return (
    <DropPanel
      label={m.access_account_of({ name: account.name })}
      button={<IconUserCircle size={25} stroke={1.5} aria-hidden="true" />}
    >
      {(close) => (
        <Suspense>
          <AccountPanel session={session} close={close} />
        </Suspense>
      )}
    </DropPanel>
  )
}
