import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CentreFile, CentreReply } from '#domain/proposals/centre-file.ts'
import { m } from '#messages'
import { Deeds } from '../../design/data/Deeds.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { FilePick } from '../../design/work/FilePick.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { formatInstant } from '../../platform/format.ts'
import { sendCentreReply, sendReplyTurn } from './centre.queries.ts'
import { replyStands } from './centre.words.ts'
import { ReplyLines } from './ReplyLines.tsx'

/** The centre's answers: read first, looked at, then applied. */
export function RepliesSheet({ file }: { file: CentreFile }) {
  const client = useQueryClient()
  const { may, replies, state } = file
  const sending = useMutation({ mutationFn: (picked: File) => sendCentreReply(client, file.id, picked) })
  return (
    <Sheet title={m.centre_replies()}>
      <FormStack>
        {may.reply && (
          <FilePick
            label={m.centre_reply_pick()}
            hint={m.centre_reply_hint()}
            accept=".csv,.xlsx"
            disabled={sending.isPending}
            onPick={(picked) => sending.mutate(picked)}
          />
        )}
        {sending.error !== null && <ProblemNotice problem={sending.error} />}
        {replies.length === 0 && <p>{state === 'sent' ? m.centre_reply_none() : m.centre_reply_early()}</p>}
        {replies.map((reply) => (
          <Reply key={reply.id} file={file} reply={reply} />
        ))}
      </FormStack>
    </Sheet>
  )
}

function Reply({ file, reply }: { file: CentreFile; reply: CentreReply }) {
  const client = useQueryClient()
  const { tone, words } = replyStands(reply)
  const faults = Object.values(reply.faults).reduce((sum, count) => sum + count, 0)
  const turning = useMutation({
    mutationFn: (turn: 'apply' | 'put-aside') => sendReplyTurn(client, file.id, reply.id, turn),
    onSuccess: (_, turn) =>
      announce({ tone: 'done', words: turn === 'apply' ? m.centre_reply_applied_note() : m.centre_reply_put_aside_note() }),
  })
  const isRead = reply.state !== 'reading' && reply.state !== 'unreadable'
  return (
    <FormStack>
      <Group gap="xs">
        <span>{m.centre_reply_of({ by: reply.uploadedBy, at: formatInstant(reply.uploadedAt) })}</span>
        <StatusMark tone={tone}>{words}</StatusMark>
      </Group>
      {isRead && (
        <Deeds
          label={m.centre_reply_deeds()}
          deeds={[
            { key: 'confirmed', count: reply.confirmed, words: m.centre_reply_confirmed() },
            { key: 'refused', count: reply.refused, words: m.centre_reply_refused() },
            { key: 'known', count: reply.known, words: m.centre_reply_known() },
            { key: 'faults', count: faults, words: m.centre_reply_faults(), tone: 'harm' },
          ]}
        />
      )}
      {turning.error !== null && <ProblemNotice problem={turning.error} />}
      {(reply.may.apply || reply.may.putAside) && (
        <Group gap="xs">
          {reply.may.apply && (
            <Button loading={turning.isPending} onClick={() => turning.mutate('apply')}>
              {m.centre_reply_apply()}
            </Button>
          )}
          {reply.may.putAside && (
            <Button variant="default" loading={turning.isPending} onClick={() => turning.mutate('put-aside')}>
              {m.centre_reply_put_aside()}
            </Button>
          )}
        </Group>
      )}
      {isRead && faults > 0 && reply.state !== 'put-aside' && file.may.reply && <ReplyLines file={file} reply={reply} />}
    </FormStack>
  )
}
