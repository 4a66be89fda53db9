import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Candidate } from '#domain/categories/candidate.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import type { PersonPage } from '#domain/people/person.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { NeedChecklist } from '../people/NeedChecklist.tsx'
import { emptyNeed, faultsOfNeed, type NeedForm } from '../people/need-form.ts'
import type { NeedToAssign } from '../people/people.queries.ts'
import { categoryName, shownName } from '../people/person.words.ts'
import { sendConfirmation, sendVisit } from './categories.queries.ts'
import { DeedBar } from './DeedBar.tsx'
import { offerUndo } from './offer-undo.ts'

interface Confirming {
  candidate: Candidate
  person: PersonPage
  onRefuse: () => void
  onDone: () => void
}

/** The checklist with what the facts show already ticked; the keys of the deeds work wherever nobody types. */
export function ConfirmForm({ candidate, person, onRefuse, onDone }: Confirming) {
  const client = useQueryClient()
  const [form, setForm] = useState<NeedForm>({ ...emptyNeed(), category: candidate.category, met: [...candidate.shown] })
  const [tried, setTried] = useState(false)
  const category = needCategory(candidate.category)
  const who = { name: shownName(candidate.person.name), category: categoryName(candidate.category) }

  const confirming = useMutation({
    mutationFn: (need: Omit<NeedToAssign, 'category'>) => sendConfirmation(client, candidate, need),
    onSuccess({ decision }) {
      offerUndo(client, decision, m.categories_done_confirmed(who))
      onDone()
    },
  })
  const isAsked = candidate.visitAskedAt !== null
  const visiting = useMutation({
    mutationFn: () => sendVisit(client, candidate, !isAsked),
    onSuccess() {
      announce({ tone: 'done', words: isAsked ? m.categories_done_visit_off(who) : m.categories_done_visit(who) })
      onDone()
    },
  })
  if (category === undefined) return null

  function confirm() {
    setTried(true)
    if (category === undefined || form.source === null || confirming.isPending) return
    if (faultsOfNeed(category, form, person).length > 0 || !LocalDate.safeParse(form.since).success) return
    confirming.mutate({ met: form.met, since: form.since, evidence: form.evidence, source: form.source })
  }

  return (
    <form
      noValidate
      aria-label={who.category}
      onSubmit={(event) => {
        event.preventDefault()
        confirm()
      }}
    >
      <FormStack>
        <p>{candidate.shown.length > 0 ? m.categories_shown_note() : m.categories_not_shown_note()}</p>
        <NeedChecklist person={person} category={category} form={form} onChange={setForm} tried={tried} shown={candidate.shown} />
        {confirming.error !== null && <ProblemNotice problem={confirming.error} />}
        {visiting.error !== null && <ProblemNotice problem={visiting.error} />}
        <DeedBar
          deeds={[
            { key: m.categories_key_refuse(), words: m.categories_refuse(), do: onRefuse },
            {
              key: m.categories_key_visit(),
              words: isAsked ? m.categories_visit_off() : m.categories_visit(),
              do: () => visiting.mutate(),
            },
            { key: m.categories_key_confirm(), words: m.categories_confirm(), do: confirm, main: true },
          ]}
        />
      </FormStack>
    </form>
  )
}
