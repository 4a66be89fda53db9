import type { Batch, BatchCounts } from '#domain/intake/batch.ts'
import { listKinds } from '#domain/intake/list-kinds.ts'
import type { BatchEffect } from '#domain/people/batch-effect.ts'
import { m } from '#messages'
import type { Counter } from '../../design/data/Counters.tsx'
import { changeIcons } from '../kind-icons.tsx'
import { kindWords } from './kind.words.ts'

type Counted = 'new' | 'changed' | 'same' | 'gone' | 'elsewhere' | 'unknown' | 'unusable' | 'amount'

/** The kinds of change that a list can make, as they are shown. */
const kindsOf: Readonly<Record<BatchEffect, readonly Counted[]>> = {
  register: ['new', 'changed', 'same', 'gone', 'elsewhere', 'unusable'],
  aid: ['changed', 'same', 'amount', 'gone', 'unknown', 'elsewhere', 'unusable'],
  deciles: ['changed', 'same', 'unknown', 'elsewhere', 'unusable'],
  deaths: ['changed', 'same', 'unknown', 'elsewhere', 'unusable'],
  match: ['same', 'new', 'unknown', 'elsewhere', 'unusable'],
}

const tones: Partial<Record<Counted, Counter['tone']>> = {
  changed: 'waiting',
  same: 'plain',
  amount: 'waiting',
  gone: 'harm',
  elsewhere: 'plain',
  unknown: 'plain',
  unusable: 'plain',
}

/** Each kind with its share: of whom the file names, those gone of those known before. */
export function kindCounters(source: Batch['source'], { rows, changes }: BatchCounts): Counter[] {
  const inFile = changes.new + changes.changed + changes.same + changes.elsewhere + changes.unknown
  const knownBefore = changes.changed + changes.same + changes.gone
  const wholes: Partial<Record<Counted, number>> = { gone: knownBefore, unusable: rows, amount: changes.same }
  return kindsOf[listKinds[source].effect].map((kind) => {
    const of = wholes[kind] ?? inFile
    const words = kindWords(kind, source)
    const count = countOf(kind, changes)
    return {
      key: kind,
      icon: changeIcons[kind],
      label: words.name(),
      meaning: words.meaning(),
      count,
      share: of === 0 ? undefined : count / of,
      opens: kind !== 'unusable',
      ...(tones[kind] && { tone: tones[kind] }),
    }
  })
}

/** Whose amount changed are among those who go on. */
function countOf(kind: Counted, changes: BatchCounts['changes']): number {
  return kind === 'amount' ? changes.aidAmount : changes[kind]
}

const marks = {
  moved: m.intake_mark_moved,
  decileUp: m.intake_mark_decile_up,
  decileDown: m.intake_mark_decile_down,
  aidBegan: m.intake_mark_aid_began,
  aidEnded: m.intake_mark_aid_ended,
} as const
type Mark = keyof typeof marks

/** What the changes mean for families, beyond the field that shows it; nothing where the kinds say it all. */
export function markCounters(source: Batch['source'], { changes }: BatchCounts): Counter[] {
  const { effect } = listKinds[source]
  const shown: readonly Mark[] =
    effect === 'register' ? (Object.keys(marks) as Mark[]) : effect === 'deciles' ? ['decileUp', 'decileDown'] : []
  return shown.map((key) => ({ key, icon: changeIcons[key], label: marks[key](), count: changes[key] }))
}
