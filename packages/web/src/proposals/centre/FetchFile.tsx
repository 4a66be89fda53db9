import { useMutation } from '@tanstack/react-query'
import type { CentreFile } from '#domain/proposals/centre-file.ts'
import { m } from '#messages'
import { Dialog } from '../../design/frame/Dialog.tsx'
import { ReasonForm } from '../../design/work/ReasonForm.tsx'
import { saveCentreFile } from './centre.queries.ts'

/** Whole numbers leave the house: why, stands in the journal. */
export function FetchFile({ file, onClose }: { file: CentreFile; onClose: () => void }) {
  const fetching = useMutation({ mutationFn: (reason: string) => saveCentreFile(file.id, reason), onSuccess: onClose })
  return (
    <Dialog title={m.centre_fetch()} onClose={onClose}>
      <ReasonForm
        focused
        meaning={m.centre_fetch_meaning()}
        label={m.centre_fetch_reason()}
        missing={m.centre_fetch_reason_missing()}
        action={m.centre_fetch()}
        busy={fetching.isPending}
        problem={fetching.error}
        onSend={(reason) => fetching.mutate(reason)}
        onCancel={onClose}
      />
    </Dialog>
  )
}
