import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { m } from '#messages'
import { Notice } from '../../design/state/Notice.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { sessionQuery } from '../session.queries.ts'
import { EntryPage } from './EntryPage.tsx'
import { sendResetRequest } from './links.queries.ts'

/** Asks for a letter. What is said afterwards is the same for every address. */
export function ForgotPage() {
  const { data: session } = useQuery(sessionQuery)
  return (
    <EntryPage title={m.access_forgot_title()} meaning={m.access_forgot_meaning()}>
      {session?.sendsMail === false ? <Notice>{m.access_forgot_by_hand()}</Notice> : <AskForLetter />}
      <Button component={Link} to="/masuk" variant="subtle" fullWidth mt="xs">
        {m.access_to_sign_in()}
      </Button>
    </EntryPage>
  )
}

function AskForLetter() {
  const [email, setEmail] = useState('')
  const [tried, setTried] = useState(false)
  const sound = /^\S+@\S+\.\S+$/.test(email.trim())
  const asking = useMutation({ mutationFn: () => sendResetRequest(email.trim()) })
  if (asking.isSuccess)
    return (
      <div role="status">
        <Notice>{m.access_forgot_sent()}</Notice>
      </div>
    )
  return (
    <form
      noValidate
      aria-label={m.access_forgot_title()}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (sound && !asking.isPending) asking.mutate()
      }}
    >
      <FormStack>
        {asking.error !== null && <ProblemNotice problem={asking.error} />}
        <TextInput
          label={m.access_email()}
          type="email"
          size="md"
          autoComplete="username"
          inputMode="email"
          spellCheck={false}
          autoCapitalize="none"
          value={email}
          error={tried && !sound && m.access_email_missing()}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" size="md" fullWidth loading={asking.isPending}>
          {m.access_forgot_send()}
        </Button>
      </FormStack>
    </form>
  )
}
