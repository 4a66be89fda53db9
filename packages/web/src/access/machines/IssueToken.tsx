import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Machine } from '#domain/access/machines.api.ts'
import { tokenFaults } from '#domain/access/machine.rules.ts'
import type { Permission } from '#domain/access/permissions.ts'
import { daysAfter, LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { Dialog } from '../../design/frame/Dialog.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { Checklist } from '../../design/work/Checklist.tsx'
import { DateField } from '../../design/work/DateField.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { today } from '../../platform/today.ts'
import { sendToken } from './machines.queries.ts'
import { permissionWord } from './permission.words.ts'
import { TokenOnce } from './TokenOnce.tsx'

/** Days that a token is offered for: a quarter, then it is looked at again. */
const usualLife = 90

/** A token for named purposes, shown once it is made and never again. */
export function IssueToken({ machine, onClose }: { machine: Machine; onClose: () => void }) {
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [expiresOn, setExpiresOn] = useState<string>(daysAfter(today(), usualLife))
  const [ticked, setTicked] = useState<string[]>([])
  const [tried, setTried] = useState(false)
  const until = LocalDate.safeParse(expiresOn)
  const chosen = machine.allowed.filter((permission) => ticked.includes(permission))
  const datesSound = until.success && tokenFaults({ permissions: [], expiresOn: until.data }, new Set(), today()).length === 0
  const sending = useMutation({
    mutationFn: (permissions: Permission[]) => sendToken(client, machine.id, { name: name.trim(), permissions, expiresOn }),
  })
  const title = `${m.access_token_issue()}: ${machine.name}`

  if (sending.data !== undefined)
    return (
      <Dialog title={title} onClose={onClose}>
        <TokenOnce token={sending.data.token} />
      </Dialog>
    )
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (name.trim().length >= 3 && datesSound && chosen.length > 0 && !sending.isPending) sending.mutate(chosen)
        }}
      >
        <FormStack>
          {sending.error !== null && <ProblemNotice problem={sending.error} />}
          {machine.allowed.length === 0 && <Notice tone="waiting">{m.access_token_nothing_allowed()}</Notice>}
          <TextInput
            data-autofocus
            label={m.access_token_name()}
            description={m.access_token_name_hint()}
            autoComplete="off"
            maxLength={100}
            value={name}
            error={tried && name.trim().length < 3 && m.access_machine_name_missing()}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <DateField
            label={m.access_token_until()}
            value={expiresOn}
            onChange={setExpiresOn}
            error={tried && !datesSound ? m.access_token_until_unsound() : undefined}
          />
          <Checklist
            label={m.access_token_may()}
            checks={machine.allowed.map((permission) => ({ key: permission, label: permissionWord(permission) }))}
            ticked={ticked}
            onChange={setTicked}
            verdict={tried && chosen.length === 0 ? m.access_token_may_missing() : m.access_token_may_count({ n: chosen.length })}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {m.design_cancel()}
            </Button>
            <Button type="submit" loading={sending.isPending}>
              {m.access_token_issue()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Dialog>
  )
}
