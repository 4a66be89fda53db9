import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { needCategory } from '#domain/people/need-categories.ts'
import { NeedCode } from '#domain/people/need-category.ts'
import type { PersonPage } from '#domain/people/person.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { Dialog } from '../design/frame/Dialog.tsx'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { wordsOf } from '../platform/problem.words.ts'
import { useDraft } from '../platform/storage/draft.ts'
import { today } from '../platform/today.ts'
import { CategoryPick } from './CategoryPick.tsx'
import { emptyNeed, faultsOfNeed, type NeedForm } from './need-form.ts'
import { nameOf } from './need-groups.ts'
import { NeedChecklist } from './NeedChecklist.tsx'
import { type NeedToAssign, sendNeed, sendNeedEnd } from './people.queries.ts'

/** Two steps: which of the 26, then its criteria. What was ticked survives a reload and an ended session. */
export function AssignNeed({ person, onClose }: { person: PersonPage; onClose: () => void }) {
  const client = useQueryClient()
  const [form, keep, drop] = useDraft<NeedForm>(`people.need.${person.id}`, emptyNeed())
  const [tried, setTried] = useState(false)
  const code = NeedCode.safeParse(form.category)
  const category = code.success ? needCategory(code.data) : undefined

  const assigning = useMutation({
    mutationFn: (need: NeedToAssign) => sendNeed(client, person.id, need),
    onSuccess(assigned) {
      drop()
      onClose()
      announce({
        tone: 'done',
        words: m.people_assigned({ category: category === undefined ? '' : nameOf(category) }),
        // Nothing is wiped out: it stays in the history, as recorded in error.
        undo: () =>
          void sendNeedEnd(client, person.id, assigned, {
            version: assigned.version,
            until: today(),
            reason: 'recorded-in-error',
          })
            .then(() => announce({ tone: 'info', words: m.people_assigned_undone() }))
            .catch((thrown: unknown) => announce({ tone: 'harm', words: wordsOf(thrown).what })),
      })
    },
  })

  function save() {
    setTried(true)
    if (category === undefined || form.source === null || assigning.isPending) return
    if (faultsOfNeed(category, form, person).length > 0 || !LocalDate.safeParse(form.since).success) return
    assigning.mutate({ category: category.code, met: form.met, since: form.since, evidence: form.evidence, source: form.source })
  }

  return (
    <Dialog wide onClose={onClose} title={category === undefined ? m.people_assign() : nameOf(category)}>
      {category === undefined ? (
        <CategoryPick person={person} onPick={(picked) => keep({ ...form, category: picked.code, met: [] })} />
      ) : (
        <form
          noValidate
          aria-label={nameOf(category)}
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <FormStack>
            <NeedChecklist person={person} category={category} form={form} onChange={keep} tried={tried} />
            {assigning.error !== null && <ProblemNotice problem={assigning.error} />}
            <Group justify="space-between" gap="xs">
              <Button variant="subtle" onClick={() => keep({ ...form, category: null, met: [] })}>
                {m.people_other_category()}
              </Button>
              <Button type="submit" loading={assigning.isPending}>
                {m.people_assign_action()}
              </Button>
            </Group>
          </FormStack>
        </form>
      )}
    </Dialog>
  )
}
