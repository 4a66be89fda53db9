import type { NeedId, PersonPage } from '#domain/people/person.ts'
import { NeedCode } from '#domain/people/need-category.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import type { endReasons } from '#domain/people/people.api.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Claim, ClaimDraft } from '#domain/proposals/claim.ts'
import { type ClaimFault, claimFaults } from '#domain/proposals/claim.rules.ts'
import type { ClaimDetails } from '#domain/proposals/claim-details.ts'
import { type ClaimKind, claimKinds, isOfFamily } from '#domain/proposals/claim-kind.ts'
import { pregnancyFaults } from '#domain/proposals/health-condition.rules.ts'
import { isClaimable } from '#domain/proposals/path.rules.ts'
import type { WellOffReason } from '#domain/upkeep/finding.ts'
import { m } from '#messages'
import { draftOf as eventDraftOf, emptyEvent, eventFormFaults, type EventForm } from '../life/event-form.ts'
import { type CorrectionForm, changesOf, emptyCorrection, isDay, valuesOf } from '../people/correction.ts'
import { faultsOfNeed } from '../people/need-form.ts'
import { emptyPerson, faultsByField, personOf, type PersonForm } from '../people/person-form.ts'
import { formatDate } from '../platform/format.ts'
import { today } from '../platform/today.ts'
import { openWords } from './claim.words.ts'
import type { SentPaper } from './PaperFields.tsx'

/** A claim as it is being written; '' and null where nothing is. */
export interface ClaimForm {
  kind: ClaimKind | null
  observedOn: string
  note: string
  papers: SentPaper[]
  reasons: WellOffReason[]
  category: string | null
  met: string[]
  /** Of a pregnancy. */
  expectedOn: string
  need: NeedId | null
  endReason: (typeof endReasons)[number] | null
  typed: CorrectionForm['typed']
  event: EventForm
  person: PersonForm
}

export function emptyClaim(kind: ClaimKind | null, village: RegionCode | null): ClaimForm {
  return {
    kind,
    observedOn: today(),
    note: '',
    papers: [],
    reasons: [],
    category: null,
    met: [],
    expectedOn: '',
    need: null,
    endReason: null,
    typed: {},
    event: emptyEvent,
    // Where a claim is known from is its papers.
    person: { ...emptyPerson(village), source: 'document' },
  }
}

/** What a claim says, to be mended; papers are only added to those that it has. */
export function formOf({ details, observedOn, note, place }: Claim): ClaimForm {
  const empty = { ...emptyClaim(details.kind, place.code), observedOn, note: note ?? '' }
  switch (details.kind) {
    case 'receives-nothing':
      return empty
    case 'already-well-off':
      return { ...empty, reasons: details.reasons }
    case 'category-found':
      return { ...empty, category: details.category, met: details.met }
    case 'illness-found':
      return empty
    case 'pregnancy-found':
      return { ...empty, expectedOn: details.expectedOn }
    case 'category-ended':
      return { ...empty, need: details.need, endReason: details.reason }
    case 'correction':
      return { ...empty, typed: typedOf(details.changes) }
    case 'death':
    case 'move':
    case 'birth': {
      const { on, kind } = details
      const moved = kind === 'move' ? { who: details.who, to: details.to, address: details.address ?? '' } : {}
      const born = kind === 'birth' ? { name: details.name, sex: details.sex, birthPlace: details.birthPlace ?? '' } : {}
      return { ...empty, event: { ...empty.event, kind, on, ...moved, ...born } }
    }
    case 'new-person': {
      const { sex, relation, nikMissingReason, ...texts } = details.person
      const typed = typedOf(texts)
      const papers = texts.nik === null ? 'none' : 'nik'
      return { ...empty, person: { ...empty.person, ...typed, sex, relation, nikMissingReason, papers } }
    }
  }
}

/** Facts as they are typed: '' where nothing is known. */
function typedOf<Facts extends object>(facts: Facts): { [Field in keyof Facts]: string } {
  return Object.fromEntries(Object.entries(facts).map(([field, value]) => [field, (value as string | null) ?? ''])) as {
    [Field in keyof Facts]: string
  }
}

/** What can be claimed of this person now. */
export function kindsFor(person: PersonPage): ClaimKind[] {
  const hasNeeds = openNeeds(person).length > 0
  return claimKinds.filter((kind) => {
    if (kind === 'new-person') return false
    if (isOfFamily(kind)) return person.family !== null
    if (kind === 'category-ended') return hasNeeds
    if (kind === 'pregnancy-found' && person.sex === 'male') return false
    return person.deceasedOn === null || kind === 'correction'
  })
}

/** Needs whose end may be claimed. */
export function openNeeds({ needs }: PersonPage) {
  return needs.filter(({ until, category }) => until === null && isClaimable(category))
}

type Parts = 'kind' | 'observedOn' | 'note' | 'details'

/** What is said in detail; undefined while something is missing without which it says nothing. */
function detailsOf(form: ClaimForm, person: PersonPage | undefined): ClaimDetails | undefined {
  const { kind } = form
  switch (kind) {
    case null:
      return undefined
    case 'receives-nothing':
      return { kind }
    case 'already-well-off':
      return form.reasons.length === 0 ? undefined : { kind, reasons: form.reasons }
    case 'category-found': {
      const category = NeedCode.safeParse(form.category)
      return category.success ? { kind, category: category.data, met: form.met } : undefined
    }
    case 'illness-found':
      return { kind }
    case 'pregnancy-found': {
      const expectedOn = LocalDate.safeParse(form.expectedOn).data
      return expectedOn && { kind, expectedOn }
    }
    case 'category-ended':
      return form.need === null || form.endReason === null ? undefined : { kind, need: form.need, reason: form.endReason }
    case 'correction': {
      if (person === undefined || !isDay(form.typed.birthDate ?? '')) return undefined
      const changes = changesOf({ ...emptyCorrection(person), typed: form.typed }, valuesOf(person))
      return { kind, changes: changes as Extract<ClaimDetails, { kind: 'correction' }>['changes'] }
    }
    case 'death':
    case 'move':
    case 'birth':
      return person === undefined ? undefined : eventOf({ ...form.event, kind, source: 'document' }, person)
    case 'new-person': {
      const draft = personOf(form.person)
      if (draft === undefined) return undefined
      const { regionCode: _, source: __, asOf: ___, ...said } = draft
      return { kind, person: said }
    }
  }
}

function eventOf(event: EventForm, person: PersonPage): ClaimDetails | undefined {
  const draft = eventDraftOf(event, person)
  if (draft === undefined) return undefined
  const { on, details } = draft
  switch (details.kind) {
    case 'death':
      return { kind: 'death', on }
    case 'move':
      return { kind: 'move', on, who: details.who, to: details.to, address: details.address }
    case 'birth':
      return { kind: 'birth', on, name: details.name, sex: details.sex, birthPlace: details.birthPlace }
    default:
      return undefined
  }
}

/** What is missing or cannot be, by part, in words: by the rules that the server applies. */
export function faultsOf(form: ClaimForm, person: PersonPage | undefined): Partial<Record<Parts, string>> {
  const details = detailsOf(form, person)
  const observedOn = LocalDate.safeParse(form.observedOn).data
  const inDetail = detailFault(form, person)
  const village = (person?.place.code ?? form.person.regionCode ?? 'ID') as RegionCode
  const subject = { person: person?.id ?? null, family: person?.family?.id ?? null, village }
  const faults =
    details === undefined ? [] : claimFaults({ observedOn: observedOn ?? today(), note: form.note, details, ...subject }, today())
  const said = faults.map(wordsOf).find((words) => words !== undefined)
  return {
    ...(form.kind === null && { kind: m.proposals_kind_missing() }),
    ...(observedOn === undefined && { observedOn: m.proposals_day_missing() }),
    ...(faults.some(({ rule }) => rule === 'PROP-16') && {
      observedOn: m.proposals_fault_observed({ date: formatDate(oldestOf(faults)) }),
    }),
    ...(said !== undefined && { note: said }),
    ...(form.kind !== null &&
      (inDetail !== undefined || details === undefined) && { details: inDetail ?? m.proposals_details_missing() }),
  }
}

function oldestOf(faults: readonly ClaimFault[]): LocalDate {
  return faults.flatMap((fault) => (fault.rule === 'PROP-16' ? [fault.oldest] : []))[0] ?? today()
}

function wordsOf(fault: ClaimFault): string | undefined {
  if (fault.rule === 'PROP-17') return openWords[fault.why]()
  return fault.rule === 'PROP-6' ? m.proposals_fault_restricted() : undefined
}

function detailFault(form: ClaimForm, person: PersonPage | undefined): string | undefined {
  const { kind } = form
  if (kind === 'new-person') return newPersonFault(form.person)
  if (person === undefined || kind === null) return undefined
  if (kind === 'death' || kind === 'move' || kind === 'birth')
    return Object.values(eventFormFaults({ ...form.event, kind, source: 'document' }, person))[0]
  if (kind === 'pregnancy-found') return pregnancyFault(form, person)
  if (kind !== 'category-found') return undefined
  const code = NeedCode.safeParse(form.category)
  const category = code.success ? needCategory(code.data) : undefined
  if (category === undefined) return m.proposals_category_missing()
  const need = { category: category.code, met: form.met, since: form.observedOn, evidence: '', source: 'statement' as const }
  return faultsOfNeed(category, need, person).length > 0 ? m.proposals_criteria_missing() : undefined
}

function pregnancyFault({ expectedOn, observedOn }: ClaimForm, { sex, birthDate }: PersonPage): string | undefined {
  const [day, seen] = [LocalDate.safeParse(expectedOn).data, LocalDate.safeParse(observedOn).data]
  if (day === undefined) return m.proposals_expected_missing()
  const [fault] = pregnancyFaults({ expectedOn: day, observedOn: seen ?? today(), sex, birthDate })
  if (fault?.rule !== 'PROP-52') return undefined
  if (fault.why === 'not-female' || fault.why === 'age') return m.proposals_fault_not_pregnant()
  const [from, to] = fault.between
  return m.proposals_fault_expected({ from: formatDate(from), to: formatDate(to) })
}

function newPersonFault(person: PersonForm): string | undefined {
  return Object.values(faultsByField(person))[0]
}

/** What is sent, once nothing stands against it. */
export function claimOf(form: ClaimForm, person: PersonPage | undefined): ClaimDraft | undefined {
  const details = detailsOf(form, person)
  const observedOn = LocalDate.safeParse(form.observedOn).data
  if (details === undefined || observedOn === undefined || Object.keys(faultsOf(form, person)).length > 0) return undefined
  return {
    person: person?.id ?? null,
    village: person === undefined ? form.person.regionCode : null,
    observedOn,
    note: form.note.trim() === '' ? null : form.note.trim(),
    papers: form.papers.map(({ id }) => id),
    details,
  }
}
