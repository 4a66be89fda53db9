import { Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Session } from '#domain/access/account.ts'
import { m } from '#messages'
import { EntryWords } from '../design/frame/EntryWords.tsx'
import { EnrolSteps } from './own/EnrolSteps.tsx'

/** Over an open page, when a role begins to ask for a second factor: the page beneath keeps what was typed. */
export function EnrolFirst({ session }: { session: Session }) {
  const client = useQueryClient()
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      aria-label={m.access_enrol_title()}
    >
      <EntryWords title={m.access_enrol_title()}>{m.access_enrol_demanded()}</EntryWords>
      <EnrolSteps email={session.account?.email} onDone={() => void client.invalidateQueries()} />
    </Modal>
  )
}
