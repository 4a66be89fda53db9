import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { plainPasswordFaults, type PasswordFault, type PasswordOwner, longestPassword } from '#domain/access/password.rules.ts'
import { m } from '#messages'
import { asProblem } from '../../platform/server-problem.ts'
import { PasswordHints } from './PasswordHints.tsx'

export interface NewPassword {
  readonly password: string
  readonly again: string
  readonly tried: boolean
  readonly faults: readonly PasswordFault[]
  type(password: string): void
  repeat(again: string): void
  /** Shows what is wrong; true when nothing is that this page can tell. */
  check(): boolean
}

/** A new password as it is typed, judged by the rules that need no word lists. */
export function useNewPassword(owner: PasswordOwner): NewPassword {
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const faults = plainPasswordFaults(password, owner)
  return {
    password,
    again,
    tried,
    faults,
    type: setPassword,
    repeat: setAgain,
    check() {
      setTried(true)
      return faults.length === 0 && password === again
    },
  }
}

interface Fields {
  state: NewPassword
  /** What the server said to the last try, and to which password. */
  refusal: unknown
  refused: string | undefined
  size?: 'sm' | 'md'
}

export function NewPasswordFields({ state, refusal, refused, size = 'sm' }: Fields) {
  const toggle = { 'aria-label': m.access_show_password(), 'aria-hidden': false, tabIndex: 0 } as const
  const refusals = refusalsOf(refusal)
  const guessed = refusals.length > 0 && refused === state.password
  const differs = state.password !== state.again
  return (
    <>
      <div>
        <PasswordInput
          label={m.access_new_password()}
          size={size}
          autoComplete="new-password"
          maxLength={longestPassword}
          aria-describedby="password-hints"
          value={state.password}
          error={state.tried && (state.faults.length > 0 || guessed)}
          visibilityToggleButtonProps={toggle}
          onChange={(event) => state.type(event.currentTarget.value)}
        />
        <PasswordHints
          id="password-hints"
          password={state.password}
          faults={[...state.faults, ...(guessed ? refusals : [])]}
          judged={guessed}
        />
      </div>
      <PasswordInput
        label={m.access_new_password_again()}
        size={size}
        autoComplete="new-password"
        maxLength={longestPassword}
        value={state.again}
        error={state.tried && differs && m.access_passwords_differ()}
        visibilityToggleButtonProps={toggle}
        onChange={(event) => state.repeat(event.currentTarget.value)}
      />
    </>
  )
}

function refusalsOf(refusal: unknown): PasswordFault[] {
  const { code, facts } = asProblem(refusal)
  return code === 'password-unsound' ? ((facts['faults'] as PasswordFault[] | undefined) ?? []) : []
}
