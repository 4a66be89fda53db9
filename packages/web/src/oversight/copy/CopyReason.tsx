import { Button, Group, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PersonalData } from '#domain/oversight/personal-data.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import { m } from '#messages'
import { Page } from '../../design/frame/Page.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { disclosePerson } from '../oversight.queries.ts'

interface Asked {
  id: PersonId
  onShown: (data: PersonalData) => void
}

/** Who asked, and how it was made sure that it is them; kept with the name of whoever hands it out. */
export function CopyReason({ id, onShown }: Asked) {
  const [reason, setReason] = useState('')
  const [tooShort, setTooShort] = useState(false)
  const navigate = useNavigate()
  const asking = useMutation({ mutationFn: () => disclosePerson(id, reason.trim()), onSuccess: onShown, gcTime: 0 })

  return (
    <Page
      title={m.oversight_copy()}
      meaning={m.oversight_copy_meaning()}
      crumbs={[
        { label: m.people_title(), to: '/warga' },
        { label: m.people_person(), to: `/warga/${id}` },
      ]}
    >
      <Sheet title={m.oversight_copy_reason_title()}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            setTooShort(reason.trim().length < 5)
            if (reason.trim().length >= 5 && !asking.isPending) asking.mutate()
          }}
        >
          <FormStack>
            <p>{m.oversight_copy_warning()}</p>
            <Textarea
              label={m.oversight_copy_reason()}
              placeholder={m.oversight_copy_reason_example()}
              rows={2}
              maxLength={300}
              value={reason}
              error={tooShort && m.people_reveal_too_short()}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            {asking.error !== null && <ProblemNotice problem={asking.error} />}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={() => void navigate({ to: '/warga/$id', params: { id } })}>
                {m.people_cancel()}
              </Button>
              <Button type="submit" loading={asking.isPending}>
                {m.oversight_copy_make()}
              </Button>
            </Group>
          </FormStack>
        </form>
      </Sheet>
    </Page>
  )
}
