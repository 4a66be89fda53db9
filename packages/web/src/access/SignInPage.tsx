import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate, useRouter, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { m } from '#messages'
import { LanguageSwitch } from '../design/frame/LanguageSwitch.tsx'
import { SchemeSwitch } from '../design/frame/SchemeSwitch.tsx'
import { EntryFrame } from '../design/frame/EntryFrame.tsx'
import { EntryWords } from '../design/frame/EntryWords.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { sessionQuery } from './session.queries.ts'
import { SignInSteps } from './entry/SignInSteps.tsx'

const DemoAccounts = lazy(async () => ({ default: (await import('./DemoAccounts.tsx')).DemoAccounts }))

const signInRoute = getRouteApi('/masuk')

export function SignInPage() {
  const session = useQuery(sessionQuery)
  const { ke } = signInRoute.useSearch()
  const router = useRouter()
  const navigate = useNavigate()
  const [filled, setFilled] = useState<{ email: string; password: string }>()
  const demo = session.data?.demo ?? null
  const chosenFor = useRouterState({ select: (state) => state.location.state.email })

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
          <Suspense>
            <DemoAccounts accounts={demo.accounts} onPick={(email) => setFilled({ email, password: demo.password })} />
          </Suspense>
        )
      }
    >
      <title>{`${m.access_sign_in_title()} · Rangkul`}</title>
      <EntryWords title={m.access_sign_in_title()}>
        {chosenFor === undefined ? m.access_sign_in_meaning() : m.access_password_chosen()}
      </EntryWords>
      {session.isError ? (
        <LoadFailed compact problem={session.error} retry={() => void session.refetch()} />
      ) : (
        <SignInSteps
          key={`${filled?.email} ${session.data?.waitsFor === 'code'}`}
          filled={filled ?? (chosenFor === undefined ? undefined : { email: chosenFor, password: '' })}
          awaitsCode={session.data?.waitsFor === 'code'}
          onSignedIn={() => {
            if (ke === undefined) void navigate({ to: '/' })
            else router.history.push(ke)
          }}
        />
      )}
      <Button component={Link} to="/lupa-sandi" variant="subtle" fullWidth mt="xs">
        {m.access_forgot()}
      </Button>
    </EntryFrame>
  )
}
