import type { DemoAccount } from '#domain/access/account.ts'
import { m } from '#messages'
import { PickList } from '../design/data/PickList.tsx'
import { roleName } from './role.words.ts'

interface Demo {
  accounts: readonly DemoAccount[]
  onPick: (email: string) => void
}

/** The synthetic people of the demonstration, by office. A click fills the form; signing in stays a deed of its own. */
export function DemoAccounts({ accounts, onPick }: Demo) {
  const offices = Map.groupBy(accounts, (account) => account.office)
  return (
    <PickList
      title={m.access_demo_title()}
      meaning={m.access_demo_meaning()}
      groups={[...offices].map(([office, members]) => ({
        title: office,
        entries: [...Map.groupBy(members, ({ email }) => email)].map(([email, held]) => ({
          key: email,
          name: held[0]?.name ?? email,
          detail: held.map(({ role }) => roleName(role)).join(' · '),
        })),
      }))}
      onPick={onPick}
    />
  )
}
