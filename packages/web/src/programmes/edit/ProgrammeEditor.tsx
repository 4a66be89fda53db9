import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Programme } from '#domain/programmes/programme.ts'
import { choosesByRule } from '#domain/programmes/programme.rules.ts'
import { type Rule, clausesOf, type RuleSubject } from '#domain/programmes/rule.ts'
import { ruleSentence } from '#domain/programmes/rule-words.ts'
import { m } from '#messages'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { Stacked } from '../../design/frame/Split.tsx'
import { announce } from '../../design/state/notices.ts'
import { Notice } from '../../design/state/Notice.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { ActionBar } from '../../design/work/ActionBar.tsx'
import { Sentence, Workbench } from '../../design/work/RuleTree.tsx'
import { useDraft } from '../../platform/storage/draft.ts'
import { regionQuery } from '../../regions/regions.queries.ts'
import { fullName } from '#domain/regions/region.ts'
import { namesIn, said } from '../programme.words.ts'
import { sendDefinition } from '../programmes.queries.ts'
import { RuleBuilder } from '../rule/RuleBuilder.tsx'
import { ruleOf } from '../rule/rule-draft.ts'
import { TrialResult } from '../rule/TrialResult.tsx'
import { draftOf, faultsOf, type ProgrammeForm, trialOf } from './programme-form.ts'
import { ProgrammeFields } from './ProgrammeFields.tsx'

interface Editing {
  /** What the form begins with. */
  initial: ProgrammeForm
  /** The programme that is changed; absent for a new one. */
  known?: Programme
}

/** The programme at the left with its rule, whom it would choose at the right, while one edits. */
export function ProgrammeEditor({ initial, known }: Editing) {
  const [form, keep, drop] = useDraft(
    known === undefined ? 'programmes.new' : `programmes.edit.${known.id}.${known.version}`,
    initial,
  )
  const [tried, setTried] = useState(false)
  const client = useQueryClient()
  const navigate = useNavigate()
  const saving = useMutation({
    mutationFn: (draft: NonNullable<ReturnType<typeof draftOf>>) => sendDefinition(client, draft, known),
    onSuccess: ({ id }) => {
      drop()
      announce({ tone: 'done', words: m.programmes_saved() })
      void navigate({ to: '/program/$id', params: { id } })
    },
  })
  const faults = tried ? faultsOf(form) : {}

  function leave() {
    drop()
    if (known === undefined) void navigate({ to: '/program' })
    else void navigate({ to: '/program/$id', params: { id: known.id } })
  }

  function save() {
    setTried(true)
    const draft = draftOf(form)
    if (draft !== undefined && !saving.isPending) saving.mutate(draft)
  }

  return (
    <>
      <ProgrammeFields form={form} onChange={keep} faults={faults} fixed={(known?.figures.lists ?? 0) > 0} />
      {choosesByRule(form.beneficiary) ? (
        <RuleWork form={form} subject={form.beneficiary} keep={keep} missing={faults.rule !== undefined} />
      ) : (
        <Notice>{m.programmes_by_proposal()}</Notice>
      )}
      {saving.error !== null && <ProblemNotice problem={saving.error} />}
      <ActionBar
        words={tried && Object.keys(faults).length > 0 ? m.programmes_mend_first() : known && m.programmes_new_version()}
      >
        <Button variant="default" onClick={leave}>
          {m.programmes_cancel()}
        </Button>
        <Button onClick={save} loading={saving.isPending}>
          {m.programmes_save()}
        </Button>
      </ActionBar>
    </>
  )
}

interface Working {
  form: ProgrammeForm
  subject: RuleSubject
  keep: (form: ProgrammeForm) => void
  missing: boolean
}

function RuleWork({ form, subject, keep, missing }: Working) {
  const [trial] = useDebouncedValue(trialOf(form), 350)
  const rule = ruleOf(form.tree)
  if (form.owner === null) return <Notice tone="waiting">{m.programmes_fault_owner()}</Notice>
  return (
    <Workbench label={m.programmes_chosen()} result={<TrialResult trial={trial} />}>
      <Sheet title={m.programmes_rule()}>
        <Stacked>
          <RuleBuilder rule={form.tree} subject={subject} owner={form.owner} onChange={(tree) => keep({ ...form, tree })} />
          {missing && <Notice tone="waiting">{m.programmes_fault_rule()}</Notice>}
        </Stacked>
      </Sheet>
      {rule !== undefined && (
        <Sheet title={m.programmes_read_aloud()}>
          <SentenceOf rule={rule} subject={subject} />
          <p>{m.programmes_always()}</p>
        </Sheet>
      )}
    </Workbench>
  )
}

/** The rule as a sentence, with the names of its regions. */
function SentenceOf({ rule, subject }: { rule: Rule; subject: RuleSubject }) {
  const codes = [...new Set(clausesOf(rule).flatMap((clause) => (clause.kind === 'region' ? clause.codes : [])))]
  const regions = useQueries({ queries: codes.map(regionQuery) })
  const names = codes.map((code, at) => ({ code, name: regions[at]?.data ? fullName(regions[at].data) : code }))
  return <Sentence>{said(ruleSentence(rule, subject, namesIn(names)))}</Sentence>
}
