import { Button, Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Session } from '#domain/access/account.ts'
import { m } from '#messages'
import { EntryWords } from '../design/frame/EntryWords.tsx'
import { dropAllDrafts } from '../platform/storage/draft.ts'
import { SignInSteps } from './entry/SignInSteps.tsx'

/**
 * Over the page when the session has ended: the page beneath keeps what was typed. Only the same person may go on in it;
 * anybody else starts from a fresh page.
 */
export function SignInAgain({ session }: { session: Session }) {
  const client = useQueryClient()

  function startAfresh() {
    dropAllDrafts()
    location.assign('/masuk')
  }

  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      aria-label={m.access_ended_title()}
    >
      <EntryWords title={m.access_ended_title()}>{m.access_ended_meaning()}</EntryWords>
      <SignInSteps fixedEmail={session.account?.email} onSignedIn={() => void client.invalidateQueries()} />
      <Button variant="subtle" fullWidth mt="sm" onClick={startAfresh}>
        {m.access_ended_other()}
      </Button>
    </Modal>
  )
}
