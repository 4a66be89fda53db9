import type { BatchCounts } from '#domain/intake/batch.ts'
import { m } from '#messages'
import type { Counter } from '../../design/data/Counters.tsx'
import { kindWords } from '../batch.words.ts'
import { changeIcons } from '../kind-icons.tsx'

/** Each kind with its share: of the people in the file, those gone of the people known before. */
export function kindCounters({ rows, changes }: BatchCounts): Counter[] {
  const inFile = changes.new + changes.changed + changes.same + changes.elsewhere
  const knownBefore = changes.changed + changes.same + changes.gone
  const counter = (key: keyof typeof changes & keyof typeof kindWords, of: number, rest: Partial<Counter>): Counter => ({
    key,
    icon: changeIcons[key],
    label: kindWords[key](),
    count: changes[key],
    share: of === 0 ? undefined : changes[key] / of,
    opens: true,
    ...rest,
  })
  return [
    counter('new', inFile, { meaning: m.intake_kind_new_meaning() }),
    counter('changed', inFile, { meaning: m.intake_kind_changed_meaning(), tone: 'waiting' }),
    counter('same', inFile, { meaning: m.intake_kind_same_meaning(), tone: 'plain' }),
    counter('gone', knownBefore, { meaning: m.intake_kind_gone_meaning(), tone: 'harm' }),
    counter('elsewhere', inFile, { meaning: m.intake_kind_elsewhere_meaning(), tone: 'plain' }),
    counter('unusable', rows, { meaning: m.intake_kind_unusable_meaning(), tone: 'plain', opens: false }),
  ]
}

/** What the changes mean for families, beyond the field that shows it. */
export function markCounters({ changes }: BatchCounts): Counter[] {
  const marks = [
    ['moved', m.intake_mark_moved],
    ['decileUp', m.intake_mark_decile_up],
    ['decileDown', m.intake_mark_decile_down],
    ['aidBegan', m.intake_mark_aid_began],
    ['aidEnded', m.intake_mark_aid_ended],
  ] as const
  return marks.map(([key, label]) => ({ key, icon: changeIcons[key], label: label(), count: changes[key] }))
}
