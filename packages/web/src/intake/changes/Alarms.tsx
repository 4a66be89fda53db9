import { type AlarmKind, alarmsOf } from '#domain/intake/alarms.rules.ts'
import type { BatchCounts } from '#domain/intake/batch.ts'
import { m } from '#messages'
import { Notice } from '../../design/state/Notice.tsx'
import { formatNumber, formatShare } from '../../platform/format.ts'

interface Figures {
  n: string
  of: string
  share: string
}

const words: Readonly<Record<AlarmKind, (figures: Figures) => string>> = {
  'many-gone': m.intake_alarm_many_gone,
  'many-new': m.intake_alarm_many_new,
  'many-faults': m.intake_alarm_many_faults,
}

/** What seldom happens by itself, said before anything else. */
export function Alarms({ counts }: { counts: BatchCounts }) {
  return alarmsOf(counts).map(({ kind, count, of }) => (
    <Notice key={kind} tone="harm">
      {words[kind]({ n: formatNumber(count), of: formatNumber(of), share: formatShare(count / of, 0) })}
    </Notice>
  ))
}
