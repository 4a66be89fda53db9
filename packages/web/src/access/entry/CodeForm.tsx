import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Session } from '#domain/access/account.ts'
import { SignInCode } from '#domain/access/sign-in-code.ts'
import { m } from '#messages'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { asProblem } from '../../platform/server-problem.ts'
import { sendCode } from '../session.queries.ts'

/** The second step: six digits, or a recovery code where the phone is gone. */
export function CodeForm({ onSignedIn, onBack }: { onSignedIn: (session: Session) => void; onBack: () => void }) {
  const client = useQueryClient()
  const [recovery, setRecovery] = useState(false)
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  // The form takes the place of the one before it: what was in focus is gone.
  useEffect(() => field.current?.focus(), [recovery])
  const sound = SignInCode.safeParse(code).success
  const sending = useMutation({
    mutationFn: () => sendCode(client, code),
    onSuccess: onSignedIn,
    onError: () => setCode(''),
  })
  const lapsed = sending.error !== null && asProblem(sending.error).code === 'sign-in-lapsed'

  return (
    <form
      noValidate
      aria-label={m.access_code_title()}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (sound && !sending.isPending) sending.mutate()
      }}
    >
      <FormStack>
        {sending.error !== null && <ProblemNotice problem={sending.error} />}
        <TextInput
          key={recovery ? 'recovery' : 'code'}
          label={recovery ? m.access_recovery_label() : m.access_code_label()}
          description={recovery ? m.access_recovery_hint() : m.access_code_hint()}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          size="md"
          ref={field}
          data-autofocus
          autoComplete="one-time-code"
          inputMode={recovery ? 'text' : 'numeric'}
          spellCheck={false}
          autoCapitalize="none"
          maxLength={40}
          value={code}
          error={tried && !sound && code !== '' && (recovery ? m.access_recovery_form() : m.access_code_form())}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {lapsed ? (
          <Button size="md" fullWidth onClick={onBack}>
            {m.access_begin_again()}
          </Button>
        ) : (
          <Button type="submit" size="md" fullWidth loading={sending.isPending}>
            {m.access_sign_in()}
          </Button>
        )}
        <Button
          variant="subtle"
          fullWidth
          onClick={() => {
            setRecovery(!recovery)
            setCode('')
            setTried(false)
          }}
        >
          {recovery ? m.access_use_code() : m.access_use_recovery()}
        </Button>
        {!lapsed && (
          <Button variant="subtle" fullWidth onClick={onBack}>
            {m.access_other_account()}
          </Button>
        )}
      </FormStack>
    </form>
  )
}
