import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Machine, MachineToken } from '#domain/access/machines.api.ts'
import { m } from '#messages'
import { TaskList, TaskRow } from '../../design/data/TaskRow.tsx'
import { Sheet, SheetNote } from '../../design/frame/Sheet.tsx'
import { announce } from '../../design/state/notices.ts'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { formatDate, formatInstant } from '../../platform/format.ts'
import { today } from '../../platform/today.ts'
import { WithReason } from '../keeping/WithReason.tsx'
import { roleName } from '../role.words.ts'
import { IssueToken } from './IssueToken.tsx'
import { sendRevocation } from './machines.queries.ts'
import { permissionWord } from './permission.words.ts'

/** One system: its mandate, and its tokens with what each is for. */
export function MachineSheet({ machine }: { machine: Machine }) {
  const [issuing, setIssuing] = useState(false)
  const [revoking, setRevoking] = useState<MachineToken>()
  const { name, office, mandates, tokens, mayLookAfter } = machine
  return (
    <Sheet
      title={`${name} · ${office.name}`}
      flush
      beside={
        mayLookAfter && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`${m.access_token_issue()}: ${name}`}
            onClick={() => setIssuing(true)}
          >
            {m.access_token_issue()}
          </Button>
        )
      }
    >
      <SheetNote title={mandates.length === 0 ? m.access_no_mandate() : mandates.map(mandateWords).join('; ')}>
        {tokens.length === 0 ? m.access_tokens_none() : undefined}
      </SheetNote>
      <TaskList label={`${m.access_tokens()}: ${name}`}>
        {tokens.map((token) => (
          <TaskRow
            key={token.id}
            title={token.name}
            detail={detailOf(token)}
            mark={<Standing token={token} />}
            action={
              mayLookAfter &&
              isValid(token) && (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`${m.access_token_revoke()}: ${token.name}`}
                  onClick={() => setRevoking(token)}
                >
                  {m.access_token_revoke()}
                </Button>
              )
            }
          />
        ))}
      </TaskList>
      {issuing && <IssueToken machine={machine} onClose={() => setIssuing(false)} />}
      {revoking !== undefined && <Revoke machine={machine} token={revoking} onClose={() => setRevoking(undefined)} />}
    </Sheet>
  )
}

function mandateWords({ role, regions }: Machine['mandates'][number]): string {
  return `${roleName(role)} · ${regions.map((region) => region.name).join(', ')}`
}

function detailOf({ expiresOn, lastUsedAt, permissions }: MachineToken): string {
  const used = lastUsedAt === null ? m.access_token_never_used() : m.access_token_used({ when: formatInstant(lastUsedAt) })
  return m.access_token_detail({ until: formatDate(expiresOn), used, may: permissions.map(permissionWord).join(', ') })
}

function isValid({ revokedAt, expiresOn }: MachineToken): boolean {
  return revokedAt === null && expiresOn >= today()
}

function Standing({ token }: { token: MachineToken }) {
  if (token.revokedAt !== null) return <StatusMark tone="idle">{m.access_token_revoked()}</StatusMark>
  return isValid(token) ? (
    <StatusMark tone="done">{m.access_token_valid()}</StatusMark>
  ) : (
    <StatusMark tone="idle">{m.access_token_over()}</StatusMark>
  )
}

function Revoke({ machine, token, onClose }: { machine: Machine; token: MachineToken; onClose: () => void }) {
  const client = useQueryClient()
  const revoking = useMutation({
    mutationFn: (reason: string) => sendRevocation(client, machine.id, token.id, reason),
    onSuccess() {
      announce({ tone: 'done', words: m.access_token_revoked_done() })
      onClose()
    },
  })
  return (
    <WithReason
      title={`${m.access_token_revoke()}: ${token.name}`}
      meaning={m.access_token_revoke_meaning()}
      action={m.access_token_revoke()}
      harmful
      busy={revoking.isPending}
      problem={revoking.error}
      onSend={(reason) => revoking.mutate(reason)}
      onClose={onClose}
    />
  )
}
