import { Button, Group } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { bankName } from '#domain/delivery/banks.ts'
import type { AccountBatch } from '#domain/delivery/payee-account.ts'
import { m } from '#messages'
import { WithReason } from '../../access/keeping/WithReason.tsx'
import { BeforeAfter } from '../../design/data/BeforeAfter.tsx'
import { NextPage } from '../../design/data/NextPage.tsx'
import { TaskList, TaskRow } from '../../design/data/TaskRow.tsx'
import { Sheet, SheetNote } from '../../design/frame/Sheet.tsx'
import { Stacked } from '../../design/frame/Split.tsx'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { shownName } from '../../people/person.words.ts'
import { formatInstant, formatNumber } from '../../platform/format.ts'
import { accountBatchesQuery, readAnew, sendBatchConfirmation, sendBatchRefusal } from '../delivery.queries.ts'

/** Accounts into which nothing is paid before a second officer confirms them; nothing where none waits. */
export function WaitingAccounts() {
  const [after, setAfter] = useState<string>()
  const { data, isPlaceholderData } = useQuery(accountBatchesQuery(after))
  const [refusing, setRefusing] = useState<AccountBatch>()
  if (data === undefined || (data.rows.length === 0 && after === undefined)) return null
  return (
    <Sheet title={m.delivery_second_title()} flush>
      <SheetNote title={m.delivery_second_meaning()} />
      <TaskList label={m.delivery_second_title()}>
        {data.rows.map((batch) => (
          <Row key={batch.id} batch={batch} onRefuse={() => setRefusing(batch)} />
        ))}
      </TaskList>
      {(after !== undefined || data.next !== null) && (
        <NextPage
          onFirst={after === undefined ? undefined : () => setAfter(undefined)}
          onNext={data.next === null ? undefined : () => setAfter(data.next ?? undefined)}
          busy={isPlaceholderData}
        />
      )}
      {refusing !== undefined && <Refuse batch={refusing} onClose={() => setRefusing(undefined)} />}
    </Sheet>
  )
}

function Row({ batch, onRefuse }: { batch: AccountBatch; onRefuse: () => void }) {
  const client = useQueryClient()
  const confirming = useMutation({
    mutationFn: () => sendBatchConfirmation(batch),
    onSuccess: ({ accounts }) => announce({ tone: 'done', words: m.delivery_second_confirmed({ n: formatNumber(accounts) }) }),
    onSettled: () => Promise.all([readAnew(client), client.invalidateQueries({ queryKey: ['home', 'waiting'] })]),
  })
  const { isMine, accounts } = batch
  const title = titleOf(batch)
  const refuse = isMine ? m.delivery_second_take_back() : m.delivery_second_refuse()
  const confirm = accounts === 1 ? m.delivery_second_confirm_one() : m.delivery_second_confirm({ n: formatNumber(accounts) })
  return (
    <TaskRow
      title={
        <Stacked>
          {title}
          <BeforeAfter differences={batch.sample.map(differenceOf)} />
          {confirming.error !== null && <ProblemNotice problem={confirming.error} />}
        </Stacked>
      }
      detail={detailOf(batch)}
      mark={isMine && <StatusMark tone="waiting">{m.delivery_second_waits()}</StatusMark>}
      action={
        <Group gap="xs">
          {!isMine && (
            <Button
              size="compact-sm"
              loading={confirming.isPending}
              aria-label={`${confirm}: ${title}`}
              onClick={() => confirming.mutate()}
            >
              {confirm}
            </Button>
          )}
          <Button variant="default" size="compact-sm" aria-label={`${refuse}: ${title}`} onClick={onRefuse}>
            {refuse}
          </Button>
        </Group>
      }
    />
  )
}

function titleOf({ source, accounts, sample }: AccountBatch): string {
  return source === 'file'
    ? m.delivery_second_file({ n: formatNumber(accounts) })
    : m.delivery_second_by_hand({ name: shownName(sample[0]?.person ?? '') })
}

function detailOf({ recordedBy, recordedAt, isMine, accounts, replacing, sample }: AccountBatch): string {
  const when = formatInstant(recordedAt)
  return [
    isMine ? m.delivery_second_mine({ when }) : m.delivery_second_by({ name: recordedBy, when }),
    ...(accounts > 1 && replacing > 0 ? [m.delivery_second_replacing({ n: formatNumber(replacing) })] : []),
    ...(accounts > sample.length ? [m.delivery_second_sample()] : []),
  ].join(' · ')
}

function differenceOf({ person, place, before, ...after }: AccountBatch['sample'][number]) {
  return {
    label: `${shownName(person)}, ${place.name}`,
    before: before && accountWords(before),
    after: accountWords(after),
  }
}

function accountWords({
  bank,
  maskedNumber,
  holderName,
}: Pick<AccountBatch['sample'][number], 'bank' | 'maskedNumber' | 'holderName'>) {
  return `${bankName(bank)} ${maskedNumber}, ${holderName}`
}

function Refuse({ batch, onClose }: { batch: AccountBatch; onClose: () => void }) {
  const client = useQueryClient()
  const refusing = useMutation({
    mutationFn: (reason: string) => sendBatchRefusal(batch, reason),
    onSuccess({ accounts }) {
      announce({ tone: 'done', words: m.delivery_second_refused({ n: formatNumber(accounts) }) })
      onClose()
    },
    onSettled: () => Promise.all([readAnew(client), client.invalidateQueries({ queryKey: ['home', 'waiting'] })]),
  })
  const action = batch.isMine ? m.delivery_second_take_back() : m.delivery_second_refuse()
  return (
    <WithReason
      title={`${action}: ${titleOf(batch)}`}
      meaning={m.delivery_second_refuse_meaning()}
      action={action}
      harmful
      busy={refusing.isPending}
      problem={refusing.error}
      onSend={(reason) => refusing.mutate(reason)}
      onClose={onClose}
    />
  )
}
