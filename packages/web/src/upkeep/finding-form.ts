import { LocalDate } from '#domain/platform/local-date.ts'
import type { PhotoId, Proposal, ProposalDraft, WellOffReason } from '#domain/upkeep/proposal.ts'
import { type ProposalFault, proposalFaults, proposalTerms } from '#domain/upkeep/proposal.rules.ts'
import { m } from '#messages'
import { today } from '../platform/today.ts'
import { formatDate } from '../platform/format.ts'

/** A finding as it is being written; '' where nothing is. */
export interface FindingForm {
  reasons: WellOffReason[]
  otherReason: string
  observedOn: string
  note: string
  photos: PhotoId[]
}

export function emptyFinding(): FindingForm {
  return { reasons: [], otherReason: '', observedOn: today(), note: '', photos: [] }
}

export function formOf({ reasons, otherReason, observedOn, note, photos }: Proposal): FindingForm {
  return { reasons: [...reasons], otherReason: otherReason ?? '', observedOn, note: note ?? '', photos: [...photos] }
}

/** What is sent; undefined while the date is none. */
export function draftOf(form: FindingForm): ProposalDraft | undefined {
  const observedOn = LocalDate.safeParse(form.observedOn).data
  if (observedOn === undefined) return undefined
  return {
    kind: 'already-well-off',
    reasons: form.reasons,
    otherReason: form.reasons.includes('other') ? given(form.otherReason) : null,
    observedOn,
    note: given(form.note),
    photos: form.photos,
  }
}

type Part = 'reasons' | 'observedOn' | 'photos'

/** What stands against each part, in words: by the rules that the server applies. */
export function faultsByPart(form: FindingForm): Partial<Record<Part, string>> {
  const draft = draftOf(form)
  const faults = proposalFaults(draft ?? { ...(draftOf({ ...form, observedOn: today() }) as ProposalDraft) }, today())
  return {
    ...Object.fromEntries(faults.map((fault) => [partOf[fault.rule], wordsOf(fault)])),
    ...(draft === undefined && { observedOn: m.upkeep_date_missing() }),
  }
}

const partOf: Readonly<Record<ProposalFault['rule'], Part>> = {
  'UP-1': 'reasons',
  'UP-2': 'observedOn',
  'UP-3': 'observedOn',
  'UP-4': 'photos',
  'UP-5': 'reasons',
  'UP-8': 'observedOn',
}

function wordsOf(fault: ProposalFault): string {
  switch (fault.rule) {
    case 'UP-1':
      return m.upkeep_fault_reason()
    case 'UP-2':
      return m.upkeep_fault_future()
    case 'UP-3':
      return m.upkeep_fault_old({ date: formatDate(fault.oldest) })
    case 'UP-4':
      return m.upkeep_fault_photos({ least: fault.atLeast, most: fault.atMost })
    case 'UP-5':
      return m.upkeep_fault_words({ n: fault.letters })
    case 'UP-8':
      return m.upkeep_fault_end()
  }
}

export const photosAtMost = proposalTerms.photosAtMost

function given(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
