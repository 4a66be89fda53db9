import { useMutation } from '@tanstack/react-query'
import type { PersonId } from '#domain/people/person.ts'
import { m } from '#messages'
import { Dialog } from '../design/frame/Dialog.tsx'
import { ReasonForm } from '../design/work/ReasonForm.tsx'
import { revealNik } from './people.queries.ts'

interface Reveal {
  id: PersonId
  onShown: (numbers: { nik: string | null; familyCardNumber: string | null }) => void
  onClose: () => void
}

/** Asks why; the reason is kept with the name of whoever looks. */
export function RevealNik({ id, onShown, onClose }: Reveal) {
  const revealing = useMutation({ mutationFn: (reason: string) => revealNik(id, reason), onSuccess: onShown, gcTime: 0 })
  return (
    <Dialog onClose={onClose} title={m.people_reveal_title()}>
      <ReasonForm
        focused
        meaning={m.people_reveal_meaning()}
        label={m.people_reveal_reason()}
        placeholder={m.people_reveal_example()}
        missing={m.people_reveal_too_short()}
        action={m.people_reveal_show()}
        busy={revealing.isPending}
        problem={revealing.error}
        onSend={(reason) => revealing.mutate(reason)}
        onCancel={onClose}
      />
    </Dialog>
  )
}
