import { type AlarmKind, alarmsOf } from '#domain/intake/alarms.rules.ts'
import type { Batch, BatchCounts } from '#domain/intake/batch.ts'
import { listKinds } from '#domain/intake/list-kinds.ts'
import { m } from '#messages'
import { Notice } from '../../design/state/Notice.tsx'
import { formatNumber, formatShare } from '../../platform/format.ts'

interface Figures {
  n: string
  of: string
  share: string
}

const usual: Readonly<Record<AlarmKind, (figures: Figures) => string>> = {
  'many-gone': m.intake_alarm_many_gone,
  'many-new': m.intake_alarm_many_new,
  'many-faults': m.intake_alarm_many_faults,
  'many-unknown': m.intake_alarm_many_unknown,
}

const ofAid: Partial<typeof usual> = { 'many-gone': m.intake_alarm_aid_gone, 'many-new': m.intake_alarm_aid_new }

/** What seldom happens by itself, said before anything else. */
export function Alarms({ batch, counts }: { batch: Pick<Batch, 'source' | 'limits'>; counts: BatchCounts }) {
  const { effect } = listKinds[batch.source]
  const words = effect === 'aid' ? { ...usual, ...ofAid } : usual
  return alarmsOf(counts, batch.limits, effect).map(({ kind, count, of }) => (
    <Notice key={kind} tone="harm">
      {words[kind]({ n: formatNumber(count), of: formatNumber(of), share: formatShare(count / of, 0) })}
    </Notice>
  ))
}
