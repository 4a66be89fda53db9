import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Candidate, RefusalReason } from '#domain/categories/candidate.ts'
import { m } from '#messages'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { Choices } from '../design/work/Choices.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { categoryName, shownName } from '../people/person.words.ts'
import { refusalChoices } from './candidate.words.ts'
import { sendRefusal } from './categories.queries.ts'
import { offerUndo } from './offer-undo.ts'

/** Why it is not so, or why an outgrown category stays. */
export function RefuseForm({ candidate, onBack, onDone }: { candidate: Candidate; onBack: () => void; onDone: () => void }) {
  const client = useQueryClient()
  const [reason, setReason] = useState<RefusalReason | null>(null)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const isFound = candidate.kind === 'found'
  const refusing = useMutation({
    mutationFn: (why: RefusalReason) => sendRefusal(client, candidate, why, note),
    onSuccess({ decision }) {
      const who = { name: shownName(candidate.person.name), category: categoryName(candidate.category) }
      offerUndo(client, decision, isFound ? m.categories_done_refused(who) : m.categories_done_kept(who))
      onDone()
    },
  })

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (reason !== null && !refusing.isPending) refusing.mutate(reason)
      }}
    >
      <FormStack>
        <Choices
          tall
          name="candidate-refusal"
          label={isFound ? m.categories_refuse_why() : m.categories_keep_why()}
          choices={refusalChoices()}
          value={reason}
          onChange={setReason}
          error={tried && reason === null ? m.categories_reason_missing() : undefined}
        />
        <TextInput
          label={m.categories_note()}
          maxLength={300}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {refusing.error !== null && <ProblemNotice problem={refusing.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onBack}>
            {m.categories_back()}
          </Button>
          <Button type="submit" loading={refusing.isPending}>
            {m.categories_refuse_send()}
          </Button>
        </Group>
      </FormStack>
    </form>
  )
}
