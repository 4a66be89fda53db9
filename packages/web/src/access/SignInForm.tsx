import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Session } from '#domain/access/account.ts'
import { m } from '#messages'
import '../design/kit-password.ts'
import { FormStack } from '../design/work/FormStack.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { sendSignIn } from './session.queries.ts'

export interface SignIn {
  /** What the form begins with: a demo account. Give the form another key to begin anew. */
  filled?: { email: string; password: string } | undefined
  /** Fixed when somebody signs in again into the page they left open. */
  fixedEmail?: string | undefined
  onSignedIn: (session: Session) => void
}

export function SignInForm({ filled, fixedEmail, onSignedIn }: SignIn) {
  const client = useQueryClient()
  const [email, setEmail] = useState(fixedEmail ?? filled?.email ?? '')
  const [password, setPassword] = useState(filled?.password ?? '')
  const [missing, setMissing] = useState({ email: false, password: false })
  const submit = useRef<HTMLButtonElement>(null)
  const signingIn = useMutation({
    mutationFn: () => sendSignIn(client, { email: email.trim(), password }),
    onSuccess: onSignedIn,
  })

  useEffect(() => {
    if (filled !== undefined) submit.current?.focus()
  }, [filled])

  return (
    <form
      noValidate
      aria-label={m.access_sign_in_title()}
      onSubmit={(event) => {
        event.preventDefault()
        const lacks = { email: !/^\S+@\S+\.\S+$/.test(email.trim()), password: password === '' }
        setMissing(lacks)
        if (!lacks.email && !lacks.password && !signingIn.isPending) signingIn.mutate()
      }}
    >
      <FormStack>
        {signingIn.error !== null && <ProblemNotice problem={signingIn.error} />}
        <TextInput
          label={m.access_email()}
          type="email"
          size="md"
          autoComplete="username"
          inputMode="email"
          spellCheck={false}
          autoCapitalize="none"
          value={email}
          readOnly={fixedEmail !== undefined}
          error={missing.email && m.access_email_missing()}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={m.access_password()}
          size="md"
          autoComplete="current-password"
          data-autofocus={fixedEmail !== undefined || undefined}
          value={password}
          error={missing.password && m.access_password_missing()}
          visibilityToggleButtonProps={{ 'aria-label': m.access_show_password(), 'aria-hidden': false, tabIndex: 0 }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button ref={submit} type="submit" size="md" loading={signingIn.isPending} fullWidth>
          {m.access_sign_in()}
        </Button>
      </FormStack>
    </form>
  )
}
