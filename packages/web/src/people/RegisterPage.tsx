import { m } from '#messages'
import { useSession } from '../access/session.queries.ts'
import { Page } from '../design/frame/Page.tsx'
import { RegisterForm } from './RegisterForm.tsx'

export function RegisterPage() {
  const account = useSession()?.account
  return (
    <Page title={m.people_register()} meaning={m.people_register_meaning()} crumbs={[{ label: m.people_title(), to: '/warga' }]}>
      {account != null && <RegisterForm key={account.id} accountId={account.id} />}
    </Page>
  )
}
