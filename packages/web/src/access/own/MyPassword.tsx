import { Button, Group, PasswordInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { PasswordOwner } from '#domain/access/password.rules.ts'
import { m } from '#messages'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { sendPassword } from './my.queries.ts'
import { NewPasswordFields, useNewPassword } from './NewPassword.tsx'

export function MyPassword({ owner }: { owner: PasswordOwner }) {
  const [open, setOpen] = useState(false)
  return open ? (
    <ChangePassword owner={owner} onDone={() => setOpen(false)} />
  ) : (
    <FormStack>
      <p>{m.access_my_password_meaning()}</p>
      <div>
        <Button variant="default" onClick={() => setOpen(true)}>
          {m.access_change_password()}
        </Button>
      </div>
    </FormStack>
  )
}

function ChangePassword({ owner, onDone }: { owner: PasswordOwner; onDone: () => void }) {
  const client = useQueryClient()
  const [present, setPresent] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const next = useNewPassword(owner)
  const sending = useMutation({
    mutationFn: (password: string) => sendPassword(client, { present, next: password }),
    onSuccess() {
      announce({ tone: 'done', words: m.access_password_changed() })
      onDone()
    },
  })
  return (
    <form
      noValidate
      aria-label={m.access_change_password()}
      onSubmit={(event) => {
        event.preventDefault()
        if (next.check() && present !== '' && !sending.isPending) sending.mutate(next.password)
      }}
    >
      <FormStack>
        {sending.error !== null && <ProblemNotice problem={sending.error} />}
        <input type="text" name="username" autoComplete="username" value={owner.email} readOnly hidden />
        <PasswordInput
          label={m.access_present_password()}
          autoComplete="current-password"
          ref={field}
          value={present}
          error={next.tried && present === '' && m.access_password_missing()}
          visibilityToggleButtonProps={{ 'aria-label': m.access_show_password(), 'aria-hidden': false, tabIndex: 0 }}
          onChange={(event) => setPresent(event.currentTarget.value)}
        />
        <NewPasswordFields state={next} refusal={sending.error} refused={sending.variables} />
        <Group gap="xs">
          <Button type="submit" loading={sending.isPending}>
            {m.access_change_password()}
          </Button>
          <Button variant="default" onClick={onDone}>
            {m.design_cancel()}
          </Button>
        </Group>
      </FormStack>
    </form>
  )
}
