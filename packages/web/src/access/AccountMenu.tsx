import { Menu, UnstyledButton } from '@mantine/core'
import { IconLogout, IconUserCircle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Session } from '#domain/access/account.ts'
import { m } from '#messages'
import { AccountCard } from '../design/frame/AccountCard.tsx'
import { LanguageSwitch } from '../design/frame/LanguageSwitch.tsx'
import { SchemeSwitch } from '../design/frame/SchemeSwitch.tsx'
import { announce } from '../design/state/notices.ts'
import { wordsOf } from '../platform/problem.words.ts'
import { roleName } from './role.words.ts'
import { sendSignOut } from './session.queries.ts'

/** Who one is here, and the way out. */
export function AccountMenu({ session }: { session: Session }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { account, mandates } = session
  if (account === null) return null

  async function leave() {
    try {
      await sendSignOut(client)
      await navigate({ to: '/masuk' })
    } catch (thrown) {
      announce({ tone: 'harm', words: wordsOf(thrown).what })
    }
  }

  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <UnstyledButton aria-label={m.access_account_of({ name: account.name })}>
          <IconUserCircle size={26} stroke={1.5} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
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
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} stroke={1.7} />} onClick={() => void leave()}>
          {m.access_sign_out()}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
