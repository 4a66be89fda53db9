import { Button, Group, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FamilyId } from '#domain/people/person.ts'
import type { EligibilityFinding } from '#domain/upkeep/finding.ts'
import { judgementFaults, proposalTerms } from '#domain/upkeep/proposal.rules.ts'
import { m } from '#messages'
import { Dialog } from '../design/frame/Dialog.tsx'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { Choices } from '../design/work/Choices.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { sendFindingAnswer, sendFindingObjection } from './upkeep.queries.ts'

interface Objecting {
  familyId: FamilyId
  finding: EligibilityFinding
}

/** For the family: that it objects, in its words; for another officer: what becomes of the finding. */
export function ObjectToFinding({ familyId, finding }: Objecting) {
  const [asked, setAsked] = useState<'object' | 'answer'>()
  const { may } = finding
  return (
    <>
      {may.object && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAsked('object')}>
          {m.upkeep_object()}
        </Button>
      )}
      {may.answer && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAsked('answer')}>
          {m.upkeep_answer()}
        </Button>
      )}
      {asked !== undefined && (
        <ObjectionForm familyId={familyId} finding={finding} asked={asked} onClose={() => setAsked(undefined)} />
      )}
    </>
  )
}

function ObjectionForm({ familyId, finding, asked, onClose }: Objecting & { asked: 'object' | 'answer'; onClose: () => void }) {
  const client = useQueryClient()
  const [words, setWords] = useState('')
  const [answer, setAnswer] = useState<'upheld' | 'overturned'>('overturned')
  const [tried, setTried] = useState(false)
  const isShort = judgementFaults(words).length > 0
  const isObjection = asked === 'object'
  const sending = useMutation({
    mutationFn: () =>
      isObjection
        ? sendFindingObjection(client, familyId, finding.id, words.trim())
        : sendFindingAnswer(client, familyId, finding.id, answer, words.trim()),
    onSuccess() {
      onClose()
      announce({ tone: 'done', words: isObjection ? m.upkeep_objected() : m.upkeep_answered() })
    },
  })
  return (
    <Dialog title={isObjection ? m.upkeep_object() : m.upkeep_answer()} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (!isShort && !sending.isPending) sending.mutate()
        }}
      >
        <FormStack>
          {isObjection && <p>{m.upkeep_object_meaning()}</p>}
          {!isObjection && finding.objection !== null && (
            <p>{m.upkeep_objection_said({ words: finding.objection.words, by: finding.objection.by })}</p>
          )}
          {!isObjection && (
            <Choices
              name="objection-answer"
              label={m.upkeep_answer_how()}
              choices={[
                { value: 'overturned', label: m.upkeep_answer_overturned() },
                { value: 'upheld', label: m.upkeep_answer_upheld() },
              ]}
              value={answer}
              onChange={setAnswer}
            />
          )}
          <Textarea
            data-autofocus
            label={isObjection ? m.upkeep_objection_words() : m.upkeep_answer_why()}
            rows={3}
            maxLength={1000}
            value={words}
            error={tried && isShort ? m.upkeep_words_short({ n: proposalTerms.reasonLetters }) : undefined}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          {sending.error !== null && <ProblemNotice problem={sending.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {m.upkeep_cancel()}
            </Button>
            <Button type="submit" loading={sending.isPending}>
              {isObjection ? m.upkeep_object() : m.upkeep_answer()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Dialog>
  )
}
