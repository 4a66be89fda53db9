import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccountPage } from '#domain/access/accounts.api.ts'
import { m } from '#messages'
import { TaskList, TaskRow } from '../../design/data/TaskRow.tsx'
import { Dialog } from '../../design/frame/Dialog.tsx'
import { Sheet, SheetNote } from '../../design/frame/Sheet.tsx'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { formatDate } from '../../platform/format.ts'
import { today } from '../../platform/today.ts'
import { roleName } from '../role.words.ts'
import { sendMandate, sendMandateEnd } from './accounts.queries.ts'
import { MandateFields, useMandateForm } from './MandateFields.tsx'
import { WithReason } from './WithReason.tsx'

type Held = AccountPage['mandates'][number]

/** Roles with their regions and dates; those that are over too. */
export function Mandates({ page }: { page: AccountPage }) {
  const { account, state, mandates, mayLookAfter } = page
  const [giving, setGiving] = useState(false)
  const [ending, setEnding] = useState<Held>()
  const mayGive = mayLookAfter && state !== 'closed'
  return (
    <Sheet
      title={m.access_mandates()}
      flush
      beside={
        mayGive && (
          <Button variant="default" size="compact-sm" onClick={() => setGiving(true)}>
            {m.access_give_mandate()}
          </Button>
        )
      }
    >
      {mandates.length === 0 && <SheetNote title={m.access_no_mandate()} />}
      <TaskList label={m.access_mandates()}>
        {mandates.map((mandate) => (
          <TaskRow
            key={mandate.id}
            title={`${roleName(mandate.role)} · ${mandate.regions.map(({ name }) => name).join(', ')}`}
            detail={datesOf(mandate)}
            mark={<Standing mandate={mandate} />}
            action={
              mandate.mayEnd && (
                <Button variant="default" size="compact-sm" onClick={() => setEnding(mandate)}>
                  {m.access_end_mandate()}
                </Button>
              )
            }
          />
        ))}
      </TaskList>
      {giving && <GiveDialog id={account.id} onClose={() => setGiving(false)} />}
      {ending !== undefined && <EndDialog id={account.id} mandate={ending} onClose={() => setEnding(undefined)} />}
    </Sheet>
  )
}

function Standing({ mandate: { validFrom, validTo } }: { mandate: Held }) {
  if (validTo !== null && (validTo < today() || validTo < validFrom))
    return <StatusMark tone="idle">{m.access_mandate_over()}</StatusMark>
  return validFrom > today() ? (
    <StatusMark tone="info">{m.access_mandate_ahead()}</StatusMark>
  ) : (
    <StatusMark tone="done">{m.access_mandate_in_force()}</StatusMark>
  )
}

function datesOf({ validFrom, validTo }: Held): string {
  if (validTo === null) return m.access_mandate_since({ from: formatDate(validFrom) })
  if (validTo < validFrom) return m.access_mandate_never({ from: formatDate(validFrom) })
  return m.access_mandate_dates({ from: formatDate(validFrom), to: formatDate(validTo) })
}

interface Part {
  id: AccountPage['account']['id']
  onClose: () => void
}

function GiveDialog({ id, onClose }: Part) {
  const client = useQueryClient()
  const form = useMandateForm()
  const giving = useMutation({
    mutationFn: (draft: NonNullable<ReturnType<typeof form.check>>) => sendMandate(client, id, draft),
    onSuccess({ waits }) {
      announce({ tone: 'done', words: waits ? m.access_second_proposed() : m.access_mandate_given() })
      onClose()
    },
  })
  return (
    <Dialog title={m.access_give_mandate()} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const draft = form.check()
          if (draft !== undefined && !giving.isPending) giving.mutate(draft)
        }}
      >
        <FormStack>
          {giving.error !== null && <ProblemNotice problem={giving.error} />}
          <MandateFields form={form} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {m.design_cancel()}
            </Button>
            <Button type="submit" loading={giving.isPending}>
              {m.access_give_mandate()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Dialog>
  )
}

function EndDialog({ id, mandate, onClose }: Part & { mandate: Held }) {
  const client = useQueryClient()
  const ending = useMutation({
    mutationFn: (reason: string) => sendMandateEnd(client, id, mandate.id, reason),
    onSuccess() {
      announce({ tone: 'done', words: m.access_mandate_ended() })
      onClose()
    },
  })
  return (
    <WithReason
      title={m.access_end_mandate()}
      meaning={m.access_end_mandate_meaning({ role: roleName(mandate.role) })}
      action={m.access_end_mandate()}
      harmful
      busy={ending.isPending}
      problem={ending.error}
      onSend={(reason) => ending.mutate(reason)}
      onClose={onClose}
    />
  )
}
