import type { FoundStanding, OpenSidFinding } from '#domain/opensid/found.ts'
import type { OpenSidFile, OpenSidState } from '#domain/opensid/opensid-file.ts'
import type { RowFaultKind } from '#domain/opensid/row-fault.ts'
import { m } from '#messages'
import type { Tone } from '../design/state/StatusMark.tsx'
import { categoryName } from '../people/person.words.ts'
import { kindWords, stateWords } from '../proposals/claim.words.ts'

export const fileStates: Readonly<Record<OpenSidState, { tone: Tone; word: () => string }>> = {
  reading: { tone: 'running', word: m.opensid_state_reading },
  read: { tone: 'done', word: m.opensid_state_read },
  unreadable: { tone: 'harm', word: m.opensid_state_unreadable },
  'other-village': { tone: 'harm', word: m.opensid_state_other_village },
  'put-aside': { tone: 'idle', word: m.opensid_state_aside },
  forgotten: { tone: 'idle', word: m.opensid_state_forgotten },
}

/** What is wrong with a cell, and who can do what about it. */
export const faultWords: Readonly<Record<RowFaultKind, { what: () => string; cure: () => string }>> = {
  'no-nik': { what: m.opensid_fault_no_nik, cure: m.opensid_fault_no_nik_cure },
  ruined: { what: m.opensid_fault_ruined, cure: m.opensid_fault_ruined_cure },
  'no-name': { what: m.opensid_fault_no_name, cure: m.opensid_fault_no_name_cure },
  standing: { what: m.opensid_fault_standing, cure: m.opensid_fault_standing_cure },
  code: { what: m.opensid_fault_code, cure: m.opensid_fault_code_cure },
  date: { what: m.opensid_fault_date, cure: m.opensid_fault_date_cure },
  twice: { what: m.opensid_fault_twice, cure: m.opensid_fault_twice_cure },
  elsewhere: { what: m.opensid_fault_elsewhere, cure: m.opensid_fault_elsewhere_cure },
  'gone-here': { what: m.opensid_fault_gone_here, cure: m.opensid_fault_gone_here_cure },
  'somebody-else': { what: m.opensid_fault_somebody_else, cure: m.opensid_fault_somebody_else_cure },
  'perhaps-known': { what: m.opensid_fault_perhaps_known, cure: m.opensid_fault_perhaps_known_cure },
}

export const standingWords: Readonly<Record<FoundStanding, () => string>> = {
  open: m.opensid_standing_open,
  proposed: m.opensid_standing_proposed,
  'on-its-way': m.opensid_standing_on_its_way,
}

/** What became of a difference: where it was claimed, how the claim stands. */
export function standsAs({ standing, claimState }: Pick<OpenSidFinding, 'standing' | 'claimState'>): {
  tone: Tone
  words: string
} {
  if (standing === 'open') return { tone: 'waiting', words: standingWords.open() }
  if (claimState !== null && claimState !== 'open')
    return { tone: stateWords[claimState].tone, words: stateWords[claimState].word() }
  return { tone: 'info', words: standingWords[standing]() }
}

/** "Kategori ditemukan: anak dengan kedisabilitasan" */
export function foundWords({ kind, category }: Pick<OpenSidFinding, 'kind' | 'category'>): string {
  const words = kindWords[kind]()
  return category === null ? words : m.proposals_kind_about({ kind: words, about: categoryName(category) })
}

/** How many differences nobody has claimed. */
export function openIn({ found }: Pick<OpenSidFile, 'found'>): number {
  return found.reduce((sum, { open }) => sum + open, 0)
}
