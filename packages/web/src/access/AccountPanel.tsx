import { IconLogout, IconShieldLock } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { Session } from '#domain/access/account.ts'
import { m } from '#messages'
import { AccountCard } from '../design/frame/AccountCard.tsx'
import { DropAction } from '../design/frame/DropPanel.tsx'
import { LanguageSwitch } from '../design/frame/LanguageSwitch.tsx'
import { SchemeSwitch } from '../design/frame/SchemeSwitch.tsx'
import { announce } from '../design/state/notices.ts'
import { wordsOf } from '../platform/problem.words.ts'
import { roleName } from './role.words.ts'
import { sendSignOut } from './session.queries.ts'

/** Who one is here, the way to one's own account, and the way out. */
export function AccountPanel({ session: { account, mandates }, close }: { session: Session; close: () => void }) {
  const navigate = useNavigate()

  async function leave() {
    try {
      await sendSignOut()
    } catch (thrown) {
      announce({ tone: 'harm', words: wordsOf(thrown).what })
    }
  }

  return (
    <>
      <AccountCard
        name={account?.name ?? ''}
        email={account?.email ?? ''}
        lines={mandates.map(({ role, regions }) => `${roleName(role)} · ${regions.map((region) => region.name).join(', ')}`)}
        tools={
          <>
            <LanguageSwitch />
            <SchemeSwitch />
          </>
        }
      />
      <DropAction
        icon={<IconShieldLock size={19} stroke={1.7} aria-hidden="true" />}
        onClick={() => {
          close()
          void navigate({ to: '/akun' })
        }}
      >
        {m.access_my_title()}
      </DropAction>
      <DropAction icon={<IconLogout size={19} stroke={1.7} aria-hidden="true" />} onClick={() => void leave()}>
        {m.access_sign_out()}
      </DropAction>
    </>
  )
}
