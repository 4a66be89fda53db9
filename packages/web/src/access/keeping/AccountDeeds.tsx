import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccountPage } from '#domain/access/accounts.api.ts'
import { m } from '#messages'
import { Dialog } from '../../design/frame/Dialog.tsx'
import { announce } from '../../design/state/notices.ts'
import { type PlainDeed, sendDeed, sendLink } from './accounts.queries.ts'
import { HandedLinkNotice } from './HandedLinkNotice.tsx'
import { WithReason } from './WithReason.tsx'

interface Words {
  readonly action: () => string
  readonly meaning: () => string
  readonly done: () => string
  readonly harmful?: boolean
}

const words: Readonly<Record<PlainDeed, Words>> = {
  close: { action: m.access_close, meaning: m.access_close_meaning, done: m.access_closed, harmful: true },
  reopen: { action: m.access_reopen, meaning: m.access_reopen_meaning, done: m.access_reopened },
  'end-sessions': { action: m.access_sign_out_all, meaning: m.access_sign_out_all_meaning, done: m.access_sessions_ended },
  'reset-factor': {
    action: m.access_reset_factor,
    meaning: m.access_reset_factor_meaning,
    done: m.access_reset_factor_done,
    harmful: true,
  },
  'lift-hold': { action: m.access_lift_hold, meaning: m.access_lift_hold_meaning, done: m.access_hold_lifted },
}

/** What can be done about how somebody gets in. */
export function AccountDeeds({ page }: { page: AccountPage }) {
  const [asked, setAsked] = useState<PlainDeed | 'link'>()
  const close = () => setAsked(undefined)
  const { account, state } = page
  return (
    <>
      <Group gap="xs" mt="md">
        {state !== 'closed' && (
          <Button variant="default" onClick={() => setAsked('link')}>
            {state === 'invited' ? m.access_invite_again() : m.access_send_reset()}
          </Button>
        )}
        {deedsFor(page).map((deed) => (
          <Button key={deed} variant="default" onClick={() => setAsked(deed)}>
            {words[deed].action()}
          </Button>
        ))}
      </Group>
      {asked === 'link' && <LinkDialog page={page} onClose={close} />}
      {asked !== undefined && asked !== 'link' && <DeedDialog deed={asked} id={account.id} onClose={close} />}
    </>
  )
}

function deedsFor({ state, secondFactor, sessions, heldOffUntil }: AccountPage): PlainDeed[] {
  if (state === 'closed') return ['reopen']
  return [
    ...(heldOffUntil === null ? [] : (['lift-hold'] as const)),
    ...(sessions.length === 0 ? [] : (['end-sessions'] as const)),
    ...(secondFactor ? (['reset-factor'] as const) : []),
    'close',
  ]
}

function DeedDialog({ deed, id, onClose }: { deed: PlainDeed; id: AccountPage['account']['id']; onClose: () => void }) {
  const client = useQueryClient()
  const { action, meaning, done, harmful = false } = words[deed]
  const sending = useMutation({
    mutationFn: (reason: string) => sendDeed(client, deed, id, reason),
    onSuccess() {
      announce({ tone: 'done', words: done() })
      onClose()
    },
  })
  return (
    <WithReason
      title={action()}
      meaning={meaning()}
      action={action()}
      harmful={harmful}
      busy={sending.isPending}
      problem={sending.error}
      onSend={(reason) => sending.mutate(reason)}
      onClose={onClose}
    />
  )
}

function LinkDialog({ page: { account, state }, onClose }: { page: AccountPage; onClose: () => void }) {
  const client = useQueryClient()
  const invited = state === 'invited'
  const title = invited ? m.access_invite_again() : m.access_send_reset()
  const sending = useMutation({ mutationFn: (reason: string) => sendLink(client, account.id, reason) })
  if (sending.data !== undefined)
    return (
      <Dialog title={title} onClose={onClose}>
        <HandedLinkNotice handed={sending.data} />
      </Dialog>
    )
  return (
    <WithReason
      title={title}
      meaning={invited ? m.access_invite_again_meaning() : m.access_send_reset_meaning()}
      action={title}
      busy={sending.isPending}
      problem={sending.error}
      onSend={(reason) => sending.mutate(reason)}
      onClose={onClose}
    />
  )
}
