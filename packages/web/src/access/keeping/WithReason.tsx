import type { ReactNode } from 'react'
import { m } from '#messages'
import { Dialog } from '../../design/frame/Dialog.tsx'
import { ReasonForm } from '../../design/work/ReasonForm.tsx'

interface Asking {
  title: string
  /** What will happen. */
  meaning: ReactNode
  action: string
  harmful?: boolean
  busy: boolean
  problem: unknown
  onSend: (reason: string) => void
  onClose: () => void
}

/** A deed with its reason, which stands in the journal. */
export function WithReason({ title, onClose, ...deed }: Asking) {
  return (
    <Dialog title={title} onClose={onClose}>
      <ReasonForm
        {...deed}
        focused
        label={m.access_reason()}
        description={m.access_reason_hint()}
        missing={m.access_reason_missing()}
        rows={3}
        maxLength={500}
        onCancel={onClose}
      />
    </Dialog>
  )
}
