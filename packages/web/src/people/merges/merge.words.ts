import type { MergeFault, MergeField, MergePasses, MergeState, MergeSummary, MergeValue } from '#domain/people/merge.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import type { Deed } from '../../design/data/Deeds.tsx'
import type { Tone } from '../../design/state/StatusMark.tsx'
import { formatDate } from '../../platform/format.ts'
import { wordOf } from '../fact.words.tsx'
import { fieldName, relationWord, sourceName } from '../person.words.ts'

export function mergeFieldName(field: MergeField): string {
  if (field === 'family') return m.people_family()
  return field === 'deceasedOn' ? m.merges_deceased_on() : fieldName(field)
}

/** A value as people say it; a village by its code, since its name is asked for apart. */
export function valueWords(field: MergeField, { value, relation }: MergeValue): string {
  if (field === 'family') {
    const card = value === null ? undefined : m.merges_card({ number: value })
    return [card, relation === null ? undefined : relationWord(relation)].filter(Boolean).join(' · ') || m.merges_no_family()
  }
  if (value === null) return m.people_unknown()
  return field === 'deceasedOn' ? formatDate(value as LocalDate) : wordOf(field, value)
}

export function provenanceWords({ source, asOf, byHand }: MergeValue): string {
  return [sourceName(source), formatDate(asOf), byHand ? m.merges_by_hand() : undefined].filter(Boolean).join(' · ')
}

/** What passes to the record that stays, in numbers; only what there is. */
export function passing(passes: MergePasses): Deed[] {
  return deeds(passes, {
    sources: m.merges_passes_sources,
    aid: m.merges_passes_aid,
    aidHeldTwice: m.merges_passes_aid_twice,
    needs: m.merges_passes_needs,
    needsHeldTwice: m.merges_passes_needs_twice,
    deathReports: m.merges_passes_deaths,
    nik: m.merges_passes_nik,
  })
}

/** The same once it would go back. */
export function goingBack(back: MergePasses): Deed[] {
  return deeds(back, {
    sources: m.merges_back_sources,
    aid: m.merges_back_aid,
    aidHeldTwice: m.merges_back_aid_twice,
    needs: m.merges_back_needs,
    needsHeldTwice: m.merges_back_needs_twice,
    deathReports: m.merges_back_deaths,
    nik: m.merges_back_nik,
  })
}

function deeds(passes: MergePasses, words: Readonly<Record<keyof MergePasses, () => string>>): Deed[] {
  return (Object.keys(words) as (keyof MergePasses)[])
    .map((key) => ({ key, count: Number(passes[key]), words: words[key]() }))
    .filter(({ count }) => count > 0)
}

export function mergeFaultWords(fault: MergeFault): string {
  switch (fault.rule) {
    case 'MERGE-1':
      return m.merges_fault_same()
    case 'MERGE-2':
      return m.merges_fault_niks()
    case 'MERGE-3':
      return m.merges_fault_survived()
    case 'MERGE-4':
      return hindranceWords[fault.hindrance]({ n: fault.amount })
  }
}

const hindranceWords: Readonly<Record<Extract<MergeFault, { rule: 'MERGE-4' }>['hindrance'], (words: { n: number }) => string>> =
  {
    'on-open-list': m.merges_fault_list,
    unpaid: m.merges_fault_unpaid,
    'payment-under-way': m.merges_fault_payment,
    'same-month': m.merges_fault_month,
  }

export const mergeStateWords: Readonly<Record<MergeState, { tone: Tone; words: () => string }>> = {
  waiting: { tone: 'waiting', words: m.merges_state_waiting },
  confirmed: { tone: 'done', words: m.merges_state_confirmed },
  refused: { tone: 'harm', words: m.merges_state_refused },
  withdrawn: { tone: 'idle', words: m.merges_state_withdrawn },
  undone: { tone: 'info', words: m.merges_state_undone },
}

/** Who did what last, and when. */
export function lastStep({ state, proposedBy, proposedAt, decidedBy, decidedAt, undoneBy, undoneAt }: MergeSummary): string {
  const [name, at] =
    state === 'undone' ? [undoneBy, undoneAt] : state === 'waiting' ? [proposedBy, proposedAt] : [decidedBy, decidedAt]
  return at === null ? (name ?? '') : `${name ?? ''} · ${formatDate(at.slice(0, 10) as LocalDate)}`
}
