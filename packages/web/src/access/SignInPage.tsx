import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { m } from '#messages'
import { LanguageSwitch } from '../design/frame/LanguageSwitch.tsx'
import { SchemeSwitch } from '../design/frame/SchemeSwitch.tsx'
import { EntryFrame } from '../design/frame/EntryFrame.tsx'
import { EntryWords } from '../design/frame/EntryWords.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { DemoAccounts } from './DemoAccounts.tsx'
import { sessionQuery } from './session.queries.ts'
import { SignInForm } from './SignInForm.tsx'

const signInRoute = getRouteApi('/masuk')

export function SignInPage() {
  const session = useQuery(sessionQuery)
  const { ke } = signInRoute.useSearch()
  const router = useRouter()
  const navigate = useNavigate()
  const [filled, setFilled] = useState<{ email: string; password: string }>()
  const demo = session.data?.demo ?? null

  return (
    <EntryFrame
      tools={
        <>
          <LanguageSwitch />
          <SchemeSwitch />
        </>
      }
      aside={
        demo === null ? (
          <EntryWords lead={m.access_promise()}>{m.access_promise_more()}</EntryWords>
        ) : (
          <DemoAccounts accounts={demo.accounts} onPick={(email) => setFilled({ email, password: demo.password })} />
        )
      }
    >
      <title>{`${m.access_sign_in_title()} · Rangkul`}</title>
      <EntryWords title={m.access_sign_in_title()}>{m.access_sign_in_meaning()}</EntryWords>
      {session.isError ? (
        <LoadFailed compact problem={session.error} retry={() => void session.refetch()} />
      ) : (
        <SignInForm
          key={filled?.email}
          filled={filled}
          onSignedIn={() => {
            if (ke === undefined) void navigate({ to: '/' })
            else router.history.push(ke)
          }}
        />
      )}
    </EntryFrame>
  )
}
