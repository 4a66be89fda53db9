import { IconLogout, IconUserCircle } from '@tabler/icons-react'
import type { Session } from '#domain/access/account.ts'
import { m } from '#messages'
import { AccountCard } from '../design/frame/AccountCard.tsx'
import { DropAction, DropPanel } from '../design/frame/DropPanel.tsx'
import { LanguageSwitch } from '../design/frame/LanguageSwitch.tsx'
import { SchemeSwitch } from '../design/frame/SchemeSwitch.tsx'
import { announce } from '../design/state/notices.ts'
import { wordsOf } from '../platform/problem.words.ts'
import { roleName } from './role.words.ts'
import { sendSignOut } from './session.queries.ts'

/** Who one is here, and the way out. */
export function AccountMenu({ session }: { session: Session }) {
  const { account, mandates } = session
  if (account === null) return null

  async function leave() {
    try {
      await sendSignOut()
    } catch (thrown) {
      announce({ tone: 'harm', words: wordsOf(thrown).what })
    }
  }

  return (
    <DropPanel
      label={m.access_account_of({ name: account.name })}
      button={<IconUserCircle size={25} stroke={1.5} aria-hidden="true" />}
    >
      {() => (
        <>
          <AccountCard
            name={account.name}
            email={account.email}
            lines={mandates.map(({ role, regions }) => `${roleName(role)} · ${regions.map((region) => region.name).join(', ')}`)}
            tools={
              <>
                <LanguageSwitch />
                <SchemeSwitch />
              </>
            }
          />
          <DropAction icon={<IconLogout size={19} stroke={1.7} aria-hidden="true" />} onClick={() => void leave()}>
            {m.access_sign_out()}
          </DropAction>
        </>
      )}
    </DropPanel>
  )
}
