import { Button, Group, NativeSelect, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { type ClaimKind, claimKinds } from '#domain/proposals/claim-kind.ts'
import type { ClaimPathDraft } from '#domain/proposals/claim-path.ts'
import { type ClaimStep, claimSteps, isCheckStep, isHealthStep, isPaperStep } from '#domain/proposals/claim-step.ts'
import { pathFaults } from '#domain/proposals/path.rules.ts'
import { m } from '#messages'
import { Dialog } from '../design/frame/Dialog.tsx'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { Checklist } from '../design/work/Checklist.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { today } from '../platform/today.ts'
import { RegionPicker } from '../regions/RegionPicker.tsx'
import { kindWords, stepWords } from './claim.words.ts'
import { sendPath } from './proposals.queries.ts'

/** The centre's two steps go together; the regency's decision is always there. */
const optional = [...claimSteps.filter((step) => isPaperStep(step) || isCheckStep(step)), 'centre-file'] as const

/** Steps of a kind from a day on: which papers, and whether the centre is asked. Their order is fixed. */
export function SetPath({ regions, onClose }: { regions: readonly RegionCode[]; onClose: () => void }) {
  const client = useQueryClient()
  const [kind, setKind] = useState<ClaimKind>(claimKinds[0])
  const [ticked, setTicked] = useState<string[]>(['document'])
  const [region, setRegion] = useState<RegionCode | null>(regions[0] ?? null)
  const [since, setSince] = useState<string>(today())
  const [ground, setGround] = useState('')
  const [tried, setTried] = useState(false)
  const day = LocalDate.safeParse(since).data
  const steps = stepsIn(ticked)
  const faults = pathFaults({ steps, since: day ?? ('9999-12-31' as LocalDate), ground }, today())
  const has = (rule: string) => tried && faults.some((fault) => fault.rule === rule)

  const sending = useMutation({
    mutationFn: (draft: ClaimPathDraft) => sendPath(client, draft),
    onSuccess() {
      onClose()
      announce({ tone: 'done', words: m.proposals_path_sent() })
    },
  })

  return (
    <Dialog title={m.proposals_set_path()} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (day === undefined || region === null || faults.length > 0 || sending.isPending) return
          sending.mutate({ kind, region, steps, since: day, ground: ground.trim() })
        }}
      >
        <FormStack>
          <NativeSelect
            label={m.proposals_claim()}
            value={kind}
            data={claimKinds.map((value) => ({ value, label: kindWords[value]() }))}
            onChange={(event) => setKind(claimKinds.find((one) => one === event.currentTarget.value) ?? kind)}
          />
          <Checklist
            label={m.proposals_asked()}
            checks={optional.map((step) => ({
              key: step,
              label: stepWords[step](),
              note: step !== 'centre-file' && isHealthStep(step) ? m.proposals_health_only() : undefined,
            }))}
            ticked={ticked}
            onChange={setTicked}
            verdict={
              has('PROP-1')
                ? m.proposals_fault_no_paper()
                : has('PROP-30')
                  ? m.proposals_fault_health_twice()
                  : steps.map((step) => stepWords[step]()).join(', ')
            }
          />
          <RegionPicker label={m.proposals_holds_in()} value={region} onChange={setRegion} />
          <DateField
            label={m.proposals_since()}
            value={since}
            onChange={setSince}
            error={day === undefined ? m.proposals_day_missing() : has('PROP-2') ? m.proposals_fault_since() : undefined}
          />
          <Textarea
            label={m.proposals_ground()}
            description={m.proposals_ground_hint()}
            rows={2}
            maxLength={300}
            value={ground}
            error={has('PROP-3') ? m.proposals_fault_ground() : undefined}
            onChange={(event) => setGround(event.currentTarget.value)}
          />
          {sending.error !== null && <ProblemNotice problem={sending.error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={sending.isPending}>
              {m.proposals_path_send()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Dialog>
  )
}

function stepsIn(ticked: readonly string[]): ClaimStep[] {
  const chosen = new Set<string>([...ticked, 'regency', ...(ticked.includes('centre-file') ? ['centre-answer'] : [])])
  return claimSteps.filter((step) => chosen.has(step))
}
