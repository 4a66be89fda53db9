import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { PersonalData } from '#domain/oversight/personal-data.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import { m } from '#messages'
import { Page } from '../../design/frame/Page.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { ReasonForm } from '../../design/work/ReasonForm.tsx'
import { disclosePerson } from '../oversight.queries.ts'

interface Asked {
  id: PersonId
  onShown: (data: PersonalData) => void
}

/** Who asked, and how it was made sure that it is them; kept with the name of whoever hands it out. */
export function CopyReason({ id, onShown }: Asked) {
  const navigate = useNavigate()
  const asking = useMutation({ mutationFn: (reason: string) => disclosePerson(id, reason), onSuccess: onShown, gcTime: 0 })

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
        <ReasonForm
          meaning={m.oversight_copy_warning()}
          label={m.oversight_copy_reason()}
          placeholder={m.oversight_copy_reason_example()}
          missing={m.people_reveal_too_short()}
          action={m.oversight_copy_make()}
          busy={asking.isPending}
          problem={asking.error}
          onSend={(reason) => asking.mutate(reason)}
          onCancel={() => void navigate({ to: '/warga/$id', params: { id } })}
        />
      </Sheet>
    </Page>
  )
}
