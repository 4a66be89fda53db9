import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MandateDraft } from '#domain/access/accounts.api.ts'
import { m } from '#messages'
import { Dialog } from '../../design/frame/Dialog.tsx'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { officesQuery } from '../keeping/accounts.queries.ts'
import { MandateFields, useMandateForm } from '../keeping/MandateFields.tsx'
import { sendMachine } from './machines.queries.ts'

/** A new system: its name, the office that answers for it, and its mandate. */
export function RegisterMachine({ onClose }: { onClose: () => void }) {
  const client = useQueryClient()
  const { data: offices } = useQuery(officesQuery)
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState('')
  const [tried, setTried] = useState(false)
  const form = useMandateForm()
  const officeId = chosen || (offices?.rows.length === 1 ? (offices.rows[0]?.id ?? '') : '')
  const sending = useMutation({
    mutationFn: (mandate: MandateDraft) => sendMachine(client, { name: name.trim(), officeId, mandate }),
    onSuccess({ waits }) {
      announce({ tone: 'done', words: waits ? m.access_machine_proposed() : m.access_machine_registered() })
      onClose()
    },
  })

  function send() {
    setTried(true)
    const mandate = form.check()
    if (mandate !== undefined && name.trim().length >= 3 && officeId !== '' && !sending.isPending) sending.mutate(mandate)
  }
  return (
    <Dialog title={m.access_machine_register()} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <FormStack>
          {sending.error !== null && <ProblemNotice problem={sending.error} />}
          <TextInput
            data-autofocus
            label={m.access_machine_name()}
            autoComplete="off"
            maxLength={100}
            value={name}
            error={tried && name.trim().length < 3 && m.access_machine_name_missing()}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NativeSelect
            label={m.access_office()}
            value={officeId}
            data={[
              { value: '', label: m.access_choose_office() },
              ...(offices?.rows ?? []).map((office) => ({ value: office.id, label: office.name })),
            ]}
            error={tried && officeId === '' && m.access_choose_office()}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          <MandateFields form={form} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {m.design_cancel()}
            </Button>
            <Button type="submit" loading={sending.isPending}>
              {m.access_machine_register()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Dialog>
  )
}
