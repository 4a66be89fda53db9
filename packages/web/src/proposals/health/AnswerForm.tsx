import { Button, Group, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { LocalDate } from '#domain/platform/local-date.ts'
import type { PaperId } from '#domain/proposals/claim-id.ts'
import { type HealthAnswerDraft, type HealthCase, type HealthResult, healthResults } from '#domain/proposals/health.ts'
import { checklistFor, type HealthFault, healthFaults } from '#domain/proposals/health.rules.ts'
import { reasonLetters } from '#domain/proposals/decide.rules.ts'
import { m } from '#messages'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { Checklist } from '../../design/work/Checklist.tsx'
import { Choices } from '../../design/work/Choices.tsx'
import { DateField } from '../../design/work/DateField.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { currentLocale } from '../../platform/i18n/locale.ts'
import { useDraft } from '../../platform/storage/draft.ts'
import { today } from '../../platform/today.ts'
import { nextAfter, sendAnswer } from './health.queries.ts'
import { resultWords } from './health.words.ts'
import { HealthPaper } from './HealthPaper.tsx'

interface Form {
  result: HealthResult | null
  met: string[]
  examinedOn: string
  words: string
  needed: string
  paper: PaperId | null
}

/** The answer by the checklist of the category. What was typed stays through a reload; once it is sent the next one comes. */
export function AnswerForm({ found }: { found: HealthCase }) {
  const { id, version, subject } = found
  const client = useQueryClient()
  const navigate = useNavigate()
  const empty: Form = { result: null, met: [], examinedOn: today(), words: '', needed: '', paper: null }
  const [form, keep, drop] = useDraft<Form>(`proposals.health.${id}.${version}`, empty)
  const [tried, setTried] = useState(false)
  const change = (part: Partial<Form>) => keep({ ...form, ...part })
  const draft = draftOf(form, version)
  const faults = draft === undefined ? [] : healthFaults(draft, subject, today())
  const has = (...why: HealthFault['why'][]) => tried && faults.some((fault) => why.includes(fault.why))
  const { result } = form
  const groups = checklistFor(subject, LocalDate.safeParse(form.examinedOn).data ?? today())?.groups ?? []
  const short = faults.flatMap((fault) => (fault.why === 'not-enough' ? fault.groups : []))

  const sending = useMutation({
    mutationFn: (answer: HealthAnswerDraft) => sendAnswer(client, id, answer),
    async onSuccess() {
      drop()
      announce({
        tone: 'done',
        words: result === 'cannot-say' ? m.proposals_health_sent_back() : m.proposals_health_sent(),
      })
      const next = await nextAfter(id).catch(() => undefined)
      if (next === undefined) await navigate({ to: '/pemeriksaan' })
      else await navigate({ to: '/pemeriksaan/$id', params: { id: next } })
    },
  })

  return (
    <form
      noValidate
      aria-label={m.proposals_health_answer()}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (draft !== undefined && faults.length === 0 && !sending.isPending) sending.mutate(draft)
      }}
    >
      <FormStack>
        <Choices
          tall
          name="health-result"
          label={m.proposals_health_result()}
          choices={healthResults.map((value) => ({ value, label: resultWords[value].word() }))}
          value={result}
          onChange={(chosen) => change({ result: chosen })}
          error={tried && result === null ? m.proposals_health_result_missing() : undefined}
        />
        <DateField
          label={m.proposals_health_examined_on()}
          value={form.examinedOn}
          onChange={(examinedOn) => change({ examinedOn })}
          error={
            tried && (draft === undefined ? result !== null : has('in-future', 'too-old', 'no-checklist'))
              ? m.proposals_health_day_wrong()
              : undefined
          }
        />
        {result === 'confirmed' &&
          groups.map(({ id: group, title, items }) => (
            <Checklist
              key={group}
              label={title[currentLocale()]}
              checks={items.map((item) => ({ key: item.id, label: item.text[currentLocale()] }))}
              ticked={form.met}
              onChange={(met) => change({ met })}
              verdict={
                tried && short.includes(group) ? m.proposals_health_choose_in({ groups: title[currentLocale()] }) : undefined
              }
            />
          ))}
        {result !== null && (
          <Textarea
            label={wordsLabel[result]()}
            description={m.proposals_health_words_hint()}
            rows={3}
            maxLength={1000}
            value={form.words}
            error={has('no-words') ? m.proposals_health_words_missing({ n: reasonLetters }) : undefined}
            onChange={(event) => change({ words: event.currentTarget.value })}
          />
        )}
        {result === 'cannot-say' && (
          <Textarea
            label={m.proposals_health_needed()}
            description={m.proposals_health_needed_hint()}
            rows={2}
            maxLength={1000}
            value={form.needed}
            error={has('nothing-needed') ? m.proposals_health_words_missing({ n: reasonLetters }) : undefined}
            onChange={(event) => change({ needed: event.currentTarget.value })}
          />
        )}
        {result !== null && <HealthPaper id={id} paper={form.paper} onChange={(paper) => change({ paper })} />}
        {sending.error !== null && <ProblemNotice problem={sending.error} />}
        <p>{m.proposals_health_tells()}</p>
        <Group justify="flex-end">
          <Button type="submit" size="md" loading={sending.isPending}>
            {m.proposals_health_send()}
          </Button>
        </Group>
      </FormStack>
    </form>
  )
}

const wordsLabel: Readonly<Record<HealthResult, () => string>> = {
  confirmed: m.proposals_health_note,
  'not-confirmed': m.proposals_health_why_not,
  'cannot-say': m.proposals_health_why_unsure,
}

/** What would be sent: what belongs to another result than the chosen one stays behind. */
function draftOf({ result, met, examinedOn, words, needed, paper }: Form, version: number): HealthAnswerDraft | undefined {
  const day = LocalDate.safeParse(examinedOn).data
  if (result === null || day === undefined) return undefined
  return {
    version,
    result,
    met: result === 'confirmed' ? met : [],
    examinedOn: day,
    words: words.trim() || null,
    needed: result === 'cannot-say' ? needed.trim() || null : null,
    paper,
  }
}
