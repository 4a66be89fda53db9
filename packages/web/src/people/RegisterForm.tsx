import { Button, Group } from '@mantine/core'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PersonId } from '#domain/people/person.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { Beside } from '../design/frame/Beside.tsx'
import { announce } from '../design/state/notices.ts'
import { Notice } from '../design/state/Notice.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { useDraft } from '../platform/storage/draft.ts'
import { LikelyPeople } from './LikelyPeople.tsx'
import { type PersonToRegister, sendPerson as sendAlone } from './people.queries.ts'
import { emptyPerson, faultsByField, type FormField, personOf, type PersonForm } from './person-form.ts'
import { RegisterFields } from './RegisterFields.tsx'

interface Registering {
  accountId: string
  village: RegionCode | null
  /** In place of a registration that stands alone. */
  send?: (client: QueryClient, person: PersonToRegister) => Promise<PersonId>
}

/** Registers somebody who is in no file. What was typed stays through reload and session end, until it is saved. */
export function RegisterForm({ accountId, village, send = sendAlone }: Registering) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [form, keep, drop] = useDraft<PersonForm>(`people.register.${accountId}`, emptyPerson(village))
  const [left, setLeft] = useState<ReadonlySet<FormField>>(new Set())
  const [tried, setTried] = useState(false)
  const faults = faultsByField(form)
  const open = Object.keys(faults).length

  const registering = useMutation({
    mutationFn: (person: PersonToRegister) => send(client, person),
    async onSuccess(id: PersonId) {
      drop()
      announce({ tone: 'done', words: m.people_registered() })
      await navigate({ to: '/warga/$id', params: { id } })
    },
  })

  function save() {
    setTried(true)
    const person = personOf(form)
    if (person !== undefined && open === 0 && !registering.isPending) registering.mutate(person)
    else document.querySelector<HTMLElement>('form [aria-invalid="true"]:is(input, textarea, select)')?.focus()
  }

  function clear() {
    const before = form
    keep(emptyPerson(village))
    setTried(false)
    setLeft(new Set())
    announce({ tone: 'info', words: m.people_form_cleared(), undo: () => keep(before) })
  }

  return (
    <Beside aside={<LikelyPeople form={form} />}>
      <form
        noValidate
        aria-label={m.people_register()}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <FormStack>
          <RegisterFields
            form={form}
            onChange={(change) => keep({ ...form, ...change })}
            onLeave={(field) => setLeft(new Set([...left, field]))}
            faultOf={(field) => (tried || left.has(field) ? faults[field] : undefined)}
          />
          {tried && open > 0 && <Notice tone="harm">{m.people_form_open({ n: open })}</Notice>}
          {registering.error !== null && <ProblemNotice problem={registering.error} />}
          <Group justify="space-between" gap="xs">
            <Button variant="subtle" onClick={clear}>
              {m.people_form_clear()}
            </Button>
            <Button type="submit" size="md" loading={registering.isPending}>
              {m.people_register_action()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Beside>
  )
}
