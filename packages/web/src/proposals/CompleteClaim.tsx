import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Claim } from '#domain/proposals/claim.ts'
import { m } from '#messages'
import { Sheet } from '../design/frame/Sheet.tsx'
import { announce } from '../design/state/notices.ts'
import { Notice } from '../design/state/Notice.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { useDraft } from '../platform/storage/draft.ts'
import { backWords, sentWords, stepWords } from './claim.words.ts'
import { PaperFields, type SentPaper } from './PaperFields.tsx'
import { sendCompletion } from './proposals.queries.ts'

/** Brings the papers that a claim waits for, or sends again what a family proposed itself, in its own words. What was chosen stays through a reload. */
export function CompleteClaim({ claim }: { claim: Claim }) {
  const { missing, place, waitsAt, state, turns, steps } = claim
  const isBack = state === 'returned'
  const client = useQueryClient()
  const [papers, keep, drop] = useDraft<SentPaper[]>(`proposals.papers.${claim.id}.${claim.version}`, [])

  const sending = useMutation({
    mutationFn: () => sendCompletion(client, claim, { papers: papers.map(({ id }) => id), mended: null }),
    onSuccess({ waitsAt }) {
      drop()
      announce({ tone: 'done', words: sentWords(waitsAt) })
    },
  })

  return (
    <Sheet title={m.proposals_complete()}>
      <form
        noValidate
        aria-label={m.proposals_complete()}
        onSubmit={(event) => {
          event.preventDefault()
          if (!sending.isPending) sending.mutate()
        }}
      >
        <FormStack>
          <Notice tone="waiting">
            {isBack
              ? backWords(turns)
              : waitsAt === 'health-either'
                ? m.proposals_health_or_letter()
                : m.proposals_missing({ papers: missing.map((step) => stepWords[step]()).join(', ') })}
          </Notice>
          <PaperFields
            village={place.code}
            steps={isBack ? steps.map(({ step }) => step) : missing}
            papers={papers}
            onChange={keep}
          />
          {sending.error !== null && <ProblemNotice problem={sending.error} />}
          <Group justify="flex-end">
            <Button type="submit" size="md" loading={sending.isPending} disabled={papers.length === 0 && !isBack}>
              {isBack ? m.proposals_send_again() : m.proposals_send_papers()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Sheet>
  )
}
