import { Button, Group, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { HouseId, StaleHouse } from '#domain/freshness/house.ts'
import { recheckFaults, type RecheckResult, recheckResults } from '#domain/freshness/recheck.rules.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { announce } from '../design/state/notices.ts'
import { Notice } from '../design/state/Notice.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { Choices } from '../design/work/Choices.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { wordsOf } from '../platform/problem.words.ts'
import { today } from '../platform/today.ts'
import { sendRecheck, sendRecheckUndo } from './freshness.queries.ts'
import { resultWords } from './freshness.words.ts'

interface Visited {
  house: HouseId
  members: StaleHouse['members']
  onDone: () => void
}

/** What was found at the door. Where something differs, the claim or the correction is the next step. */
export function RecheckForm({ house, members, onDone }: Visited) {
  const client = useQueryClient()
  const [result, setResult] = useState<RecheckResult | null>(null)
  const [visitedOn, setVisitedOn] = useState<string>(today())
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const mayClaim = usePermitted('upkeep.propose')
  const day = LocalDate.safeParse(visitedOn)
  const faults = day.success && result !== null ? recheckFaults({ result, visitedOn: day.data, note }, today()) : []
  const has = (...why: string[]) => faults.some((fault) => why.includes(fault.why))
  const [first] = members

  const sending = useMutation({
    mutationFn: (sent: { result: RecheckResult; visitedOn: LocalDate }) =>
      sendRecheck(client, house, { ...sent, note, members: members.map(({ id, version }) => ({ id, version })) }),
    onSuccess({ id }) {
      onDone()
      announce({
        tone: 'done',
        words: result === 'as-it-was' ? m.freshness_now_fresh() : m.freshness_recorded(),
        undo: () =>
          void sendRecheckUndo(client, house, id)
            .then(() => announce({ tone: 'info', words: m.freshness_taken_back() }))
            .catch((thrown: unknown) => announce({ tone: 'harm', words: wordsOf(thrown).what })),
      })
    },
  })

  return (
    <form
      noValidate
      aria-label={m.freshness_found()}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (result === null || !day.success || faults.length > 0 || sending.isPending) return
        sending.mutate({ result, visitedOn: day.data })
      }}
    >
      <FormStack>
        <Choices
          tall
          name="recheck-result"
          label={m.freshness_found()}
          choices={recheckResults.map((value) => ({ value, label: resultWords[value]() }))}
          value={result}
          onChange={setResult}
          error={tried && result === null ? m.freshness_found_missing() : undefined}
        />
        {result === 'differs' && (
          <>
            <Textarea
              label={m.freshness_what_differs()}
              rows={2}
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
              error={tried && has('nothing-said') ? m.freshness_nothing_said() : undefined}
            />
            {mayClaim && first !== undefined && (
              <Notice
                tone="info"
                action={
                  <Link to="/usulan/baru" search={{ orang: first.id }}>
                    {m.freshness_to_claim()}
                  </Link>
                }
              >
                {m.freshness_differs_meaning()}
              </Notice>
            )}
          </>
        )}
        <DateField
          label={m.freshness_visited_on()}
          value={visitedOn}
          onChange={setVisitedOn}
          error={!day.success || has('in-future', 'too-long-ago') ? m.freshness_day_wrong() : undefined}
        />
        {sending.error !== null && <ProblemNotice problem={sending.error} />}
        <Group justify="flex-end">
          <Button type="submit" size="md" loading={sending.isPending}>
            {m.freshness_save()}
          </Button>
        </Group>
      </FormStack>
    </form>
  )
}
