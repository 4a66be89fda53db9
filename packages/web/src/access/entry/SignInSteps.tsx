import { lazy, Suspense, useState } from 'react'
import type { Session } from '#domain/access/account.ts'
import { SignInForm, type SignIn } from '../SignInForm.tsx'

// Few are asked for a code at each sign-in; the first page does not wait for its form.
const CodeForm = lazy(async () => ({ default: (await import('./CodeForm.tsx')).CodeForm }))

/** E-mail address and password, and then a code where a second factor is set up. */
export function SignInSteps({ awaitsCode = false, ...first }: SignIn & { awaitsCode?: boolean }) {
  const [code, setCode] = useState(awaitsCode)
  const go = (session: Session) => (session.waitsFor === 'code' ? setCode(true) : first.onSignedIn(session))
  return code ? (
    <Suspense>
      <CodeForm onSignedIn={first.onSignedIn} onBack={() => setCode(false)} />
    </Suspense>
  ) : (
    <SignInForm {...first} onSignedIn={go} />
  )
}
