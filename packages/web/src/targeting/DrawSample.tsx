import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProgrammeId } from '#domain/programmes/programme-id.ts'
import type { ErrorFigures } from '#domain/targeting/figures.ts'
import { precisions } from '#domain/targeting/sample-size.rules.ts'
import type { SampleSize } from '#domain/targeting/sample.ts'
import { m } from '#messages'
import { Sheet } from '../design/frame/Sheet.tsx'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { Choices } from '../design/work/Choices.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { formatNumber } from '../platform/format.ts'
import { today } from '../platform/today.ts'
import { sampleSizeQuery, sendErrorSample } from './targeting.queries.ts'

const precisionWords = { regency: m.targeting_precision_regency, district: m.targeting_precision_district }
const sizeWords = { recipient: m.targeting_size_recipient, 'left-out': m.targeting_size_left_out }

/** How narrow the interval is to be, what that costs in visits, and the drawing itself: once a month. */
export function DrawSample({ id, figures }: { id: ProgrammeId; figures: ErrorFigures }) {
  const { place, drawings } = figures
  const last = drawings[0]
  const client = useQueryClient()
  const [halfWidth, setHalfWidth] = useState(String(last?.halfWidth ?? 5))
  const [expected, setExpected] = useState(String(last?.expected ?? 10))
  const [precision, setPrecision] = useState(last?.precision ?? 'regency')
  const wish = { region: place.code, halfWidth: Number(halfWidth), expected: Number(expected), precision }
  const widthIsWrong = wish.halfWidth < 2 || wish.halfWidth > 25
  const expectedIsWrong = wish.expected < 1 || wish.expected > 99
  const isSound = !widthIsWrong && !expectedIsWrong
  // A sample is of regencies; a district's is part of its regency's.
  const isWide = place.code.length <= 5
  const drawnHere = drawings.some((one) => one.place.code === place.code && one.month === today().slice(0, 7))
  const size = useQuery({ ...sampleSizeQuery(id, wish), enabled: isSound && isWide && !drawnHere })
  const visits = size.data?.sizes.reduce((sum, one) => sum + one.visits, 0) ?? 0
  const drawing = useMutation({
    mutationFn: () => sendErrorSample(client, id, wish),
    onSuccess: ({ samples }) => announce({ tone: 'done', words: m.targeting_asked({ n: formatNumber(samples) }) }),
  })
  if (!isWide) return null
  if (drawnHere) return <Sheet title={m.targeting_draw_title()}>{m.targeting_drawn_already()}</Sheet>

  return (
    <Sheet title={m.targeting_draw_title()}>
      <FormStack>
        <p>{m.targeting_draw_meaning()}</p>
        <Group align="flex-start" gap="md">
          <TextInput
            label={m.targeting_half_width()}
            inputMode="numeric"
            maxLength={2}
            value={halfWidth}
            onChange={(event) => setHalfWidth(event.currentTarget.value.replace(/\D/g, ''))}
            error={widthIsWrong ? m.targeting_half_width_wrong() : undefined}
          />
          <TextInput
            label={m.targeting_expected()}
            inputMode="numeric"
            maxLength={2}
            value={expected}
            onChange={(event) => setExpected(event.currentTarget.value.replace(/\D/g, ''))}
            error={expectedIsWrong ? m.targeting_expected_wrong() : undefined}
          />
        </Group>
        <Choices
          name="precision"
          label={m.targeting_precision()}
          choices={precisions.map((value) => ({ value, label: precisionWords[value]() }))}
          value={precision}
          onChange={setPrecision}
        />
        {isSound && size.data !== undefined && <Sizes sizes={size.data.sizes} visits={visits} />}
        {isSound && size.error !== null && <ProblemNotice problem={size.error} />}
        {drawing.error !== null && <ProblemNotice problem={drawing.error} />}
        <Group justify="flex-end">
          <Button
            disabled={!isSound || size.error !== null || visits === 0}
            loading={drawing.isPending}
            onClick={() => drawing.mutate()}
          >
            {m.targeting_draw()}
          </Button>
        </Group>
      </FormStack>
    </Sheet>
  )
}

function Sizes({ sizes, visits }: { sizes: readonly SampleSize[]; visits: number }) {
  return (
    <div aria-live="polite">
      <p>
        <strong>{m.targeting_size({ visits: formatNumber(visits) })}</strong>
      </p>
      {sizes.map(({ kind, frame, visits: own }) => (
        <p key={kind}>{sizeWords[kind]({ visits: formatNumber(own), frame: formatNumber(frame) })}</p>
      ))}
    </div>
  )
}
