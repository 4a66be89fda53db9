import { Link } from '@tanstack/react-router'
import type { Output } from '#domain/platform/endpoint.ts'
import { FamilyRelation } from '#domain/people/family-relation.ts'
import type { getTimeline } from '#domain/people/people.api.ts'
import { FactField } from '#domain/people/person.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { endReasonWords } from './end-reason.words.ts'
import { FactValue } from './fact.words.tsx'
import { periodWords } from './quarters.ts'
import { categoryName, fieldName, relationWord, shownName } from './person.words.ts'

export type Entry = Output<typeof getTimeline>['rows'][number]

/** One line of the timeline as a sentence. */
export function EntryWords({ entry: { kind, about, value, event } }: { entry: Entry }) {
  const name = about ?? ''
  switch (kind) {
    case 'registered':
      return m.people_event_registered()
    case 'fact':
      return <FactEvent field={name} value={value} />
    case 'decile':
      return m.people_event_decile({ n: value ?? '', period: periodWords(name) })
    case 'family': {
      const relation = FamilyRelation.safeParse(about)
      return relation.success
        ? m.people_event_family_as({ relation: relationWord(relation.data).toLocaleLowerCase() })
        : m.people_event_family()
    }
    case 'need-began':
      return m.people_event_need_began({ category: categoryName(name) })
    case 'need-ended':
      return m.people_event_need_ended({ category: categoryName(name), reason: endReasonWords(value).toLocaleLowerCase() })
    case 'aid-began':
      return m.people_event_aid_began({ programme: name, period: periodWords(value ?? '') })
    case 'aid-ended':
      return m.people_event_aid_ended({ programme: name, period: periodWords(value ?? '') })
    case 'merged':
      return m.people_event_merged({ name: shownName(value ?? '') })
    case 'life-event':
      return <LifeEvent words={lifeEventWords(name)} id={event} />
    case 'claim':
      return <ClaimEvent claim={name} state={value ?? ''} id={event} />
    case 'rechecked':
      return recheckWords[name]?.() ?? name
    case 'meeting':
      return <MeetingEvent claim={name} outcome={value ?? ''} id={event} />
    case 'family-event':
      return <LifeEvent words={m.people_event_in_family({ event: lifeEventWords(name) })} id={event} />
  }
}

/** What a visit found; the slice that records it lies above this one. */
const recheckWords: Readonly<Record<string, () => string>> = {
  'as-it-was': m.people_event_rechecked_as_it_was,
  differs: m.people_event_rechecked_differs,
  'not-met': m.people_event_rechecked_not_met,
}

function FactEvent({ field, value }: { field: string; value: string | null }) {
  const known = FactField.safeParse(field)
  const label = known.success ? fieldName(known.data) : field
  return value === null ? (
    <>{m.people_event_fact({ field: label })}</>
  ) : (
    <>
      {label}: <FactValue field={field} value={value} />
    </>
  )
}

/** Kinds of events by what they did to somebody; the slice that makes them lies above this one. */
const lifeEvents: Readonly<Record<string, () => string>> = {
  death: m.people_event_death,
  move: m.people_event_move,
  birth: m.people_event_birth,
  departure: m.people_event_departure,
  return: m.people_event_return,
  marriage: m.people_event_marriage,
  split: m.people_event_split,
  card: m.people_event_card,
  together: m.people_event_together,
  apart: m.people_event_apart,
}

function lifeEventWords(kind: string): string {
  return lifeEvents[kind]?.() ?? kind
}

function LifeEvent({ words, id }: { words: string; id: string | null }) {
  const mayLook = usePermitted('life.record')
  if (id === null || !mayLook) return words
  return (
    <Link to="/warga/peristiwa/$id" params={{ id }}>
      {words}
    </Link>
  )
}

/** Kinds of claims and what became of them; the slice that makes them lies above this one. */
const claims: Readonly<Record<string, () => string>> = {
  'receives-nothing': m.people_claim_receives_nothing,
  'already-well-off': m.people_claim_already_well_off,
  'category-found': m.people_claim_category_found,
  'category-ended': m.people_claim_category_ended,
  'illness-found': m.people_claim_illness_found,
  'pregnancy-found': m.people_claim_pregnancy_found,
  correction: m.people_claim_correction,
  death: m.people_claim_death,
  move: m.people_claim_move,
  birth: m.people_claim_birth,
  'new-person': m.people_claim_new_person,
}
const claimStates: Readonly<Record<string, () => string>> = {
  open: m.people_claim_open,
  returned: m.people_claim_returned,
  accepted: m.people_claim_accepted,
  refused: m.people_claim_refused,
  withdrawn: m.people_claim_withdrawn,
  overturned: m.people_claim_overturned,
}

const meetingOutcomes: Readonly<Record<string, () => string>> = {
  agreed: m.people_meeting_agreed,
  refused: m.people_meeting_refused,
  'put-off': m.people_meeting_put_off,
}

/** What the meeting of the village said of a claim. */
function MeetingEvent({ claim, outcome, id }: { claim: string; outcome: string; id: string | null }) {
  const said = meetingOutcomes[outcome]?.() ?? outcome
  return <ToClaim id={id} words={m.people_event_meeting({ claim: claims[claim]?.() ?? claim, outcome: said })} />
}

function ClaimEvent({ claim, state, id }: { claim: string; state: string; id: string | null }) {
  return (
    <ToClaim
      id={id}
      words={m.people_event_claim({ claim: claims[claim]?.() ?? claim, state: claimStates[state]?.() ?? state })}
    />
  )
}

function ToClaim({ words, id }: { words: string; id: string | null }) {
  if (id === null) return words
  return (
    <Link to="/usulan/$id" params={{ id }}>
      {words}
    </Link>
  )
}
