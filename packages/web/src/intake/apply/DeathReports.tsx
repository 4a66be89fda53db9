import { Button, Group } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Batch } from '#domain/intake/batch.ts'
import type { DeathOutcome, DeathReport } from '#domain/people/death-report.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import { m } from '#messages'
import { usePermitted } from '../../access/session.queries.ts'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { NextPage } from '../../design/data/NextPage.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { TableSkeleton } from '../../design/state/Skeletons.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { formatDate, formatNumber } from '../../platform/format.ts'
import { deathsQuery, sendDeathDecision } from '../intake.queries.ts'

/** Whom a list says to be dead: nobody is, until an officer has confirmed it here. */
export function DeathReports({ batch }: { batch: Batch }) {
  const client = useQueryClient()
  const [after, setAfter] = useState<string>()
  const mayDecide = usePermitted('people.register')
  const { data, error, refetch, isPlaceholderData } = useQuery(deathsQuery(batch, after))
  const deciding = useMutation({
    mutationFn: ({ people, outcome }: { people: 'sure' | PersonId[]; outcome: DeathOutcome }) =>
      sendDeathDecision(batch, people, outcome),
    onSuccess: async ({ decided }) => {
      announce({ tone: 'done', words: m.intake_deaths_decided({ n: formatNumber(decided) }) })
      await client.invalidateQueries({ queryKey: ['intake', 'deaths', batch.id] })
      await client.invalidateQueries({ queryKey: ['people'] })
    },
  })

  if (data === undefined)
    return error === null ? <TableSkeleton /> : <LoadFailed compact problem={error} retry={() => void refetch()} />
  const next = data.next
  const open = data.rows.some(({ sure, outcome }) => sure && outcome === null)
  return (
    <>
      <Notice
        tone="waiting"
        action={
          mayDecide &&
          open && (
            <Button
              size="xs"
              loading={deciding.isPending}
              onClick={() => deciding.mutate({ people: 'sure', outcome: 'confirmed' })}
            >
              {m.intake_deaths_confirm_sure()}
            </Button>
          )
        }
      >
        {m.intake_deaths_meaning()}
      </Notice>
      {deciding.error !== null && <ProblemNotice problem={deciding.error} />}
      <DataTable
        caption={m.intake_deaths_title()}
        columns={columnsOf(
          mayDecide ? (person, outcome) => deciding.mutate({ people: [person], outcome }) : undefined,
          deciding.isPending,
        )}
        rows={data.rows}
        stale={isPlaceholderData}
        keyOf={(report) => report.personId}
        total={batch.counts?.changes.changed ?? 0}
        empty={<EmptyState compact drawing="search" title={m.intake_deaths_none()} />}
        foot={
          <NextPage
            onFirst={after === undefined ? undefined : () => setAfter(undefined)}
            onNext={next === null ? undefined : () => setAfter(next)}
            busy={isPlaceholderData}
          />
        }
      />
    </>
  )
}

type Decide = (person: PersonId, outcome: DeathOutcome) => void

function columnsOf(decide: Decide | undefined, busy: boolean): Column<DeathReport>[] {
  return [
    { key: 'name', title: m.intake_name(), cell: ({ name }) => name },
    { key: 'listed', title: m.intake_deaths_listed(), cell: ({ listedName }) => listedName },
    { key: 'village', title: m.intake_village(), cell: ({ village }) => village ?? m.intake_blank() },
    { key: 'died', title: m.intake_deaths_day(), cell: ({ diedOn }) => formatDate(diedOn) },
    {
      key: 'sure',
      title: m.intake_deaths_fit(),
      cell: ({ sure }) => (
        <StatusMark tone={sure ? 'done' : 'waiting'}>{sure ? m.intake_deaths_sure() : m.intake_deaths_unsure()}</StatusMark>
      ),
    },
    {
      key: 'decision',
      title: m.intake_deaths_decision(),
      width: '17rem',
      cell: (report) => <Decision report={report} decide={decide} busy={busy} />,
    },
  ]
}

function Decision({ report, decide, busy }: { report: DeathReport; decide: Decide | undefined; busy: boolean }) {
  const { personId, name, outcome, decidedBy } = report
  if (outcome !== null) {
    const who = decidedBy ?? ''
    return outcome === 'confirmed' ? (
      <StatusMark tone="done">{m.intake_deaths_confirmed({ who })}</StatusMark>
    ) : (
      <StatusMark tone="idle">{m.intake_deaths_refused({ who })}</StatusMark>
    )
  }
  if (decide === undefined) return m.intake_deaths_open()
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        size="compact-sm"
        variant="default"
        disabled={busy}
        aria-label={`${m.intake_deaths_confirm()}: ${name}`}
        onClick={() => decide(personId, 'confirmed')}
      >
        {m.intake_deaths_confirm()}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        disabled={busy}
        aria-label={`${m.intake_deaths_refuse()}: ${name}`}
        onClick={() => decide(personId, 'refused')}
      >
        {m.intake_deaths_refuse()}
      </Button>
    </Group>
  )
}
