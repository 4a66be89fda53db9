import { m } from '#messages'
import { Page } from '../../design/frame/Page.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { Stacked } from '../../design/frame/Split.tsx'
import { useSession } from '../session.queries.ts'
import { MyPassword } from './MyPassword.tsx'
import { MySecondFactor } from './MySecondFactor.tsx'
import { MySessions } from './MySessions.tsx'
import { MySignIns } from './MySignIns.tsx'

/** How I get in, where I am in, and who tried. */
export function MyAccountPage() {
  const account = useSession()?.account
  if (account == null) return null
  return (
    <Page title={m.access_my_title()} meaning={`${account.name} · ${account.email}`}>
      <Stacked>
        <Sheet title={m.access_my_factor()}>
          <MySecondFactor email={account.email} />
        </Sheet>
        <MySessions />
        <Sheet title={m.access_password()}>
          <MyPassword owner={account} />
        </Sheet>
        <MySignIns />
      </Stacked>
    </Page>
  )
}
