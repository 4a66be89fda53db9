import { Button, Group, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { m } from '#messages'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'

interface Once {
  /** A verb. */
  action: string
  harmful?: boolean
  busy: boolean
  problem: unknown
  /** Whose password it is, for the password manager. */
  email: string | undefined
  onSend: (password: string) => void
  onCancel?: (() => void) | undefined
}

/** The present password once more, before something that decides who gets in. */
export function PasswordOnce({ action, harmful = false, busy, problem, email, onSend, onCancel }: Once) {
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (password !== '' && !busy) onSend(password)
      }}
    >
      <FormStack>
        {problem !== null && <ProblemNotice problem={problem} />}
        <input type="text" name="username" autoComplete="username" value={email ?? ''} readOnly hidden />
        <PasswordInput
          label={m.access_present_password()}
          autoComplete="current-password"
          data-autofocus
          value={password}
          error={tried && password === '' && m.access_password_missing()}
          visibilityToggleButtonProps={{ 'aria-label': m.access_show_password(), 'aria-hidden': false, tabIndex: 0 }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button type="submit" loading={busy} {...(harmful && { color: 'harm' })}>
            {action}
          </Button>
          {onCancel !== undefined && (
            <Button variant="default" onClick={onCancel}>
              {m.design_cancel()}
            </Button>
          )}
        </Group>
      </FormStack>
    </form>
  )
}
