import { Button, Checkbox, Group, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { inOrder, ruleFaults } from '#domain/benefits/doubles.rules.ts'
import {
  type BenefitRule,
  type MatrixKind,
  type PairLevel,
  pairLevels,
  type PairVerdict,
  pairVerdicts,
} from '#domain/benefits/matrix.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { useSession } from '../access/session.queries.ts'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { Choices } from '../design/work/Choices.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { formatDate } from '../platform/format.ts'
import { today } from '../platform/today.ts'
import { RegionPicker } from '../regions/RegionPicker.tsx'
import { levelWords, verdictWords } from './benefit.words.ts'
import { sendRule } from './benefits.queries.ts'

interface Writing {
  pair: readonly [MatrixKind, MatrixKind]
  rules: readonly BenefitRule[]
  onDone: () => void
}

/** Writes the cell from a day on; what stands there ends on that day and stays to be read. */
export function CellForm({ pair, rules, onDone }: Writing) {
  const client = useQueryClient()
  const own = useSession()?.mandates.flatMap(({ regions }) => regions.map(({ code }) => code))[0] ?? null
  const [level, setLevel] = useState<PairLevel>(pair.every(({ unit }) => unit === 'person') ? 'person' : 'family')
  const [verdict, setVerdict] = useState<PairVerdict | 'none' | null>(null)
  const [region, setRegion] = useState<RegionCode | null>(own)
  const [ground, setGround] = useState('')
  const [verified, setVerified] = useState(false)
  const [since, setSince] = useState<string>(today())
  const [tried, setTried] = useState(false)

  const last = rules.find(
    (rule) => rule.level === level && rule.region === region && (rule.until === null || rule.until > today()),
  )
  const day = LocalDate.safeParse(since).data
  const faults = ruleFaults(
    { verdict: verdict === 'none' ? null : verdict, ground: ground.trim(), since: day ?? ('9999-12-31' as LocalDate) },
    last,
    today(),
  )
  const groundFault = faults.some(({ rule }) => rule === 'BEN-3')
  const early = faults.find((fault) => fault.rule === 'BEN-4')

  const sending = useMutation({
    mutationFn: (to: { region: RegionCode; since: LocalDate; verdict: PairVerdict | null }) => {
      const [one, other] = inOrder(pair[0].code, pair[1].code)
      return sendRule(client, { one, other, level, ground: ground.trim(), verified, ...to })
    },
    onSuccess() {
      announce({ tone: 'done', words: m.benefits_written() })
      onDone()
    },
  })

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (verdict === null || region === null || day === undefined || faults.length > 0 || sending.isPending) return
        sending.mutate({ region, since: day, verdict: verdict === 'none' ? null : verdict })
      }}
    >
      <FormStack>
        <Choices
          name="cell-level"
          label={m.benefits_level()}
          choices={pairLevels.map((value) => ({ value, label: levelWords[value]() }))}
          value={level}
          onChange={setLevel}
        />
        <Choices
          name="cell-verdict"
          label={m.benefits_verdict()}
          choices={[
            ...pairVerdicts.map((value) => ({ value: value as PairVerdict | 'none', label: verdictWords[value].word() })),
            ...(last?.until === null ? [{ value: 'none' as const, label: m.benefits_end_rule() }] : []),
          ]}
          value={verdict}
          onChange={setVerdict}
          error={tried && verdict === null ? m.benefits_verdict_missing() : undefined}
        />
        <RegionPicker
          label={m.benefits_holds_in()}
          value={region}
          onChange={setRegion}
          error={tried && region === null ? m.benefits_region_missing() : undefined}
        />
        {verdict !== 'none' && (
          <>
            <Textarea
              label={m.benefits_ground()}
              description={m.benefits_ground_hint()}
              autosize
              minRows={2}
              maxLength={300}
              value={ground}
              error={tried && groundFault ? m.benefits_ground_missing() : undefined}
              onChange={(event) => setGround(event.currentTarget.value)}
            />
            <Checkbox
              label={m.benefits_verified()}
              checked={verified}
              onChange={(event) => setVerified(event.currentTarget.checked)}
            />
          </>
        )}
        <DateField
          label={m.benefits_from_day()}
          value={since}
          onChange={setSince}
          error={
            day === undefined
              ? m.benefits_day_missing()
              : early?.rule === 'BEN-4'
                ? m.benefits_too_early({ day: formatDate(early.since) })
                : undefined
          }
        />
        {sending.error !== null && <ProblemNotice problem={sending.error} />}
        <Group justify="flex-end" gap="xs">
          <Button type="submit" loading={sending.isPending}>
            {m.benefits_write_cell()}
          </Button>
        </Group>
      </FormStack>
    </form>
  )
}
