import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ClaimCalendar } from '#domain/proposals/calendar.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { announce } from '../../design/state/notices.ts'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { wordsOf } from '../../platform/problem.words.ts'
import { ruleWords } from './calendar.words.ts'
import { sendCalendarDecision } from './calendar.queries.ts'

/** Everything that was set, on what ground and by whom; what waits is confirmed by another. */
export function CalendarList({ rows }: { rows: readonly ClaimCalendar[] }) {
  return <DataTable caption={m.proposals_calendars()} columns={columns()} rows={rows} keyOf={({ id }) => id} />
}

const columns = (): readonly Column<ClaimCalendar>[] => [
  { key: 'days', title: m.proposals_calendar_days(), cell: ({ rule }) => ruleWords(rule) },
  {
    key: 'where',
    title: m.proposals_holds_in(),
    cell: ({ region, regionName }) => (region === 'ID' ? m.proposals_everywhere() : regionName),
  },
  { key: 'ground', title: m.proposals_ground(), cell: ({ ground }) => ground },
  { key: 'state', title: m.proposals_state(), cell: (calendar) => <CalendarState calendar={calendar} /> },
]

function CalendarState({ calendar: { id, state, may, proposedBy, confirmedBy } }: { calendar: ClaimCalendar }) {
  const client = useQueryClient()
  const deciding = useMutation({
    mutationFn: (decision: 'confirmed' | 'refused') => sendCalendarDecision(client, id, decision),
    onSuccess: () => announce({ tone: 'done', words: m.proposals_path_decided() }),
    onError: (thrown) => announce({ tone: 'harm', words: wordsOf(thrown).what }),
  })
  if (state === 'refused') return <StatusMark tone="idle">{m.proposals_path_refused()}</StatusMark>
  if (state === 'in-force' && proposedBy === null)
    return <StatusMark tone="waiting">{m.proposals_calendar_delivered()}</StatusMark>
  if (state === 'in-force')
    return (
      <>
        <StatusMark tone="done">{m.proposals_path_in_force()}</StatusMark>{' '}
        {m.proposals_set_and_confirmed({ by: proposedBy ?? '', and: confirmedBy ?? '' })}
      </>
    )
  return (
    <>
      <StatusMark tone="waiting">{m.proposals_path_waits({ by: proposedBy ?? '' })}</StatusMark>
      {may.confirm && (
        <Button size="compact-sm" loading={deciding.isPending} onClick={() => deciding.mutate('confirmed')}>
          {m.proposals_path_confirm()}
        </Button>
      )}
      {(may.confirm || may.withdraw) && (
        <Button size="compact-sm" variant="default" loading={deciding.isPending} onClick={() => deciding.mutate('refused')}>
          {may.withdraw ? m.proposals_path_withdraw() : m.proposals_path_refuse()}
        </Button>
      )}
    </>
  )
}
