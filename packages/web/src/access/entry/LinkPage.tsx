import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { m } from '#messages'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { AlertNotice, ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { CardSkeleton } from '../../design/state/Skeletons.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { formatInstant } from '../../platform/format.ts'
import { asProblem } from '../../platform/server-problem.ts'
import { NewPasswordFields, useNewPassword } from '../own/NewPassword.tsx'
import { EntryPage } from './EntryPage.tsx'
import { linkQuery, sendPasswordByLink } from './links.queries.ts'

/** Where an invitation or a letter leads: a password is chosen. The secret is taken out of the address at once. */
export function LinkPage() {
  const [token] = useState(() => location.hash.slice(1))
  useEffect(() => history.replaceState(history.state, '', location.pathname), [])
  const { data, error, refetch } = useQuery({ ...linkQuery(token), enabled: token !== '' })
  const isSpent = token === '' || ['link-spent', 'invalid-input'].includes(asProblem(error).code)
  const invited = data?.purpose === 'invitation'

  return (
    <EntryPage
      title={invited ? m.access_invited_title() : m.access_reset_title()}
      meaning={data === undefined ? m.access_link_meaning() : m.access_link_of({ name: data.name, email: data.email })}
    >
      {data !== undefined && <Choose token={token} name={data.name} email={data.email} until={data.expiresAt} />}
      {data === undefined &&
        (isSpent ? (
          <>
            <AlertNotice what={m.access_problem_link_spent_what()} advice={m.access_link_spent_advice()} />
            <Button component={Link} to="/lupa-sandi" variant="subtle" fullWidth mt="xs">
              {m.access_forgot()}
            </Button>
          </>
        ) : error === null ? (
          <CardSkeleton />
        ) : (
          <LoadFailed compact problem={error} retry={() => void refetch()} />
        ))}
    </EntryPage>
  )
}

function Choose({ token, name, email, until }: { token: string; name: string; email: string; until: string }) {
  const navigate = useNavigate()
  const next = useNewPassword({ name, email })
  const sending = useMutation({
    mutationFn: (password: string) => sendPasswordByLink(token, password),
    onSuccess: () => void navigate({ to: '/masuk', search: {}, state: { email } }),
  })
  const isOurs = asProblem(sending.error).code !== 'password-unsound'
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (next.check() && !sending.isPending) sending.mutate(next.password)
      }}
    >
      <FormStack>
        {sending.error !== null && isOurs && <ProblemNotice problem={sending.error} />}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <NewPasswordFields state={next} refusal={sending.error} refused={sending.variables} size="md" />
        <Button type="submit" size="md" fullWidth loading={sending.isPending}>
          {m.access_link_choose()}
        </Button>
        <p>{m.access_link_until({ time: formatInstant(until) })}</p>
      </FormStack>
    </form>
  )
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Whose password was just chosen: the sign-in form begins with it. */
    email?: string
  }
}
