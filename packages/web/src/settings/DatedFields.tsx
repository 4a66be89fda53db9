import { Textarea } from '@mantine/core'
import { LocalDate } from '#domain/platform/local-date.ts'
import type { DatedFault } from '#domain/settings/setting.rules.ts'
import { m } from '#messages'
import { DateField } from '../design/work/DateField.tsx'

interface Dated {
  since: string
  onSince: (since: string) => void
  ground: string
  onGround: (ground: string) => void
  faults: readonly (DatedFault | { rule: string })[]
  tried: boolean
}

/** From which day, and on what ground: asked of everything that is set. */
export function DatedFields({ since, onSince, ground, onGround, faults, tried }: Dated) {
  const short = faults.find((fault) => fault.rule === 'SET-3') as Extract<DatedFault, { rule: 'SET-3' }> | undefined
  const passed = faults.some(({ rule }) => rule === 'SET-2')
  return (
    <>
      <DateField
        label={m.settings_from_day()}
        value={since}
        onChange={onSince}
        error={LocalDate.safeParse(since).success ? (passed ? m.settings_day_passed() : undefined) : m.settings_day_missing()}
      />
      <Textarea
        label={m.settings_ground()}
        description={m.settings_ground_hint()}
        autosize
        minRows={2}
        maxLength={300}
        value={ground}
        error={tried && short ? m.settings_ground_missing({ n: short.letters }) : undefined}
        onChange={(event) => onGround(event.currentTarget.value)}
      />
    </>
  )
}
