import { Button, Stack } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { NoticeLine } from '#domain/notices/notice.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { SidePanel } from '../design/frame/SidePanel.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { failureWords } from './notice.words.ts'
import { NoticeSaid } from './NoticeSaid.tsx'
import { nameOf } from './NoticeTable.tsx'
import { saveLetter } from './notices.queries.ts'
import { TellFamily } from './TellFamily.tsx'

interface Panel {
  notice: NoticeLine
  days: number
  sends: { text: boolean; mail: boolean }
  onClose: () => void
}

/** One family beside the list: how far it was told, and by which way it can be. */
export function NoticePanel({ notice, days, sends, onClose }: Panel) {
  const mayTell = usePermitted('upkeep.decide')
  const client = useQueryClient()
  const printing = useMutation({ mutationFn: () => saveLetter(client, notice.id) })
  const { failure, person, claim, sendable, state } = notice
  return (
    <SidePanel title={nameOf(notice)} onClose={onClose}>
      <Stack gap="md">
        {failure !== null && <Notice tone="harm">{failureWords[failure]()}</Notice>}
        {state === 'objected' && <Notice tone="waiting">{m.notices_answer_there()}</Notice>}
        <NoticeSaid notice={notice} />
        <Stack gap="xs">
          <Link to="/usulan/$id" params={{ id: claim }}>
            {m.notices_to_claim()}
          </Link>
          {person !== null && (
            <Link to="/warga/$id" params={{ id: person }}>
              {m.notices_to_person()}
            </Link>
          )}
        </Stack>
        {mayTell && (
          <Stack gap="xs">
            <Button
              variant="default"
              loading={printing.isPending}
              leftSection={<IconPrinter size={18} aria-hidden="true" />}
              onClick={() => printing.mutate()}
            >
              {m.notices_print_one()}
            </Button>
            <p>{m.notices_print_meaning()}</p>
          </Stack>
        )}
        {printing.error !== null && <ProblemNotice problem={printing.error} />}
        {sendable && <TellFamily notice={notice} days={days} sends={sends} />}
      </Stack>
    </SidePanel>
  )
}
