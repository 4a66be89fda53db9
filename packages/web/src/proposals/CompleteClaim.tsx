import { Button, Group, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { LocalDate } from '#domain/platform/local-date.ts'
import type { Claim } from '#domain/proposals/claim.ts'
import { m } from '#messages'
import { Sheet } from '../design/frame/Sheet.tsx'
import { announce } from '../design/state/notices.ts'
import { Notice } from '../design/state/Notice.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { useDraft } from '../platform/storage/draft.ts'
import { stepWords } from './claim.words.ts'
import { PaperFields, type SentPaper } from './PaperFields.tsx'
import { sendCompletion } from './proposals.queries.ts'

interface Completion {
  papers: SentPaper[]
  observedOn: string
  note: string
}

/** Brings the papers that a claim waits for, or sends one that came back again. What was chosen stays through a reload. */
export function CompleteClaim({ claim }: { claim: Claim }) {
  const { missing, state, steps, details, place, turns } = claim
  const client = useQueryClient()
  const isReturned = state === 'returned'
  const empty = { papers: [], observedOn: claim.observedOn, note: claim.note ?? '' }
  const [form, keep, drop] = useDraft<Completion>(`proposals.complete.${claim.id}.${claim.version}`, empty)
  const day = LocalDate.safeParse(form.observedOn).data
  const back = turns.findLast(({ move }) => move === 'returned' || move === 'health-unsure')

  const sending = useMutation({
    mutationFn: (observedOn: LocalDate) =>
      sendCompletion(client, claim, {
        papers: form.papers.map(({ id }) => id),
        mended: isReturned ? { observedOn, note: form.note.trim() === '' ? null : form.note.trim(), details } : null,
      }),
    onSuccess() {
      drop()
      announce({ tone: 'done', words: m.proposals_sent() })
    },
  })

  return (
    <Sheet title={isReturned ? m.proposals_mend() : m.proposals_complete()}>
      <form
        noValidate
        aria-label={isReturned ? m.proposals_mend() : m.proposals_complete()}
        onSubmit={(event) => {
          event.preventDefault()
          if (day !== undefined && !sending.isPending) sending.mutate(day)
        }}
      >
        <FormStack>
          {isReturned ? (
            <Notice tone="waiting">{backWords(back)}</Notice>
          ) : (
            <Notice tone="waiting">
              {claim.waitsAt === 'health-either'
                ? m.proposals_health_or_letter()
                : m.proposals_missing({ papers: missing.map((step) => stepWords[step]()).join(', ') })}
            </Notice>
          )}
          <PaperFields
            village={place.code}
            steps={isReturned ? steps.map(({ step }) => step) : missing}
            papers={form.papers}
            onChange={(papers) => keep({ ...form, papers })}
          />
          {isReturned && (
            <>
              <Textarea
                label={m.proposals_note()}
                rows={3}
                maxLength={1000}
                value={form.note}
                onChange={(event) => keep({ ...form, note: event.currentTarget.value })}
              />
              <DateField
                label={m.proposals_observed_on()}
                value={form.observedOn}
                onChange={(observedOn) => keep({ ...form, observedOn })}
                error={day === undefined ? m.proposals_day_missing() : undefined}
              />
            </>
          )}
          {sending.error !== null && <ProblemNotice problem={sending.error} />}
          <Group justify="flex-end">
            <Button type="submit" size="md" loading={sending.isPending} disabled={!isReturned && form.papers.length === 0}>
              {isReturned ? m.proposals_send_again() : m.proposals_send_papers()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Sheet>
  )
}

function backWords(back: Claim['turns'][number] | undefined): string {
  const said = back?.reason ?? ''
  return back?.move === 'health-unsure'
    ? m.proposals_health_returned({ needed: said })
    : m.proposals_returned_because({ reason: said })
}
