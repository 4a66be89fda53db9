import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Candidate } from '#domain/categories/candidate.ts'
import { m } from '#messages'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { categoryName, shownName } from '../people/person.words.ts'
import { today } from '../platform/today.ts'
import { sendEnd } from './categories.queries.ts'
import { DeedBar } from './DeedBar.tsx'
import { offerUndo } from './offer-undo.ts'

/** A category whose years are over: ended, or kept for a reason. */
export function EndForm({ candidate, onRefuse, onDone }: { candidate: Candidate; onRefuse: () => void; onDone: () => void }) {
  const client = useQueryClient()
  const ending = useMutation({
    mutationFn: () => sendEnd(client, candidate, today()),
    onSuccess({ decision }) {
      const who = { name: shownName(candidate.person.name), category: categoryName(candidate.category) }
      offerUndo(client, decision, m.categories_done_ended(who))
      onDone()
    },
  })
  return (
    <FormStack>
      <p>{m.categories_outgrown_meaning()}</p>
      {ending.error !== null && <ProblemNotice problem={ending.error} />}
      <DeedBar
        deeds={[
          { key: m.categories_key_keep(), words: m.categories_keep(), do: onRefuse },
          { key: m.categories_key_end(), words: m.categories_end(), do: () => ending.mutate(), main: true },
        ]}
      />
    </FormStack>
  )
}
