import { levelOf } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { useSession } from '../access/session.queries.ts'
import { Page } from '../design/frame/Page.tsx'
import { reachOf } from '../regions/reach.ts'
import { RegisterForm } from './RegisterForm.tsx'

export function RegisterPage() {
  const session = useSession()
  const [root, ...others] = reachOf(session).roots
  const village = root !== undefined && others.length === 0 && levelOf(root.code) === 'village' ? root.code : null
  const account = session?.account
  return (
    <Page title={m.people_register()} meaning={m.people_register_meaning()} crumbs={[{ label: m.people_title(), to: '/warga' }]}>
      {account != null && <RegisterForm key={account.id} accountId={account.id} village={village} />}
    </Page>
  )
}
