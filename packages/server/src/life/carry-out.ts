import { v7 as uuidv7 } from 'uuid'
import { type Birth, motherOf, relationOfChild } from '#domain/life/birth.rules.ts'
import type { ConsequenceException, Proposed } from '#domain/life/consequence.ts'
import type { LifeFacts } from '#domain/life/life-facts.ts'
import type { LifeEventKind } from '#domain/life/life-event-kind.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { redirectRights, type RightChange, withholdRights } from '../delivery/index.ts'
import { changePeople, counted, type PeopleChange, type RowChange } from '../people/changes/index.ts'
import type { Work } from '../platform/work.ts'
import type { Carried } from './carried.ts'
import type { EventRow } from './events.sql.ts'
import { findHome } from './facts.sql.ts'
import type { Judged } from './gather-facts.ts'

/** Does what is ticked, consequence by consequence; answers what an undo needs. */
export async function carryOut(
  work: Work,
  event: EventRow,
  { facts, consequences }: Pick<Judged, 'facts' | 'consequences'>,
  exceptions: readonly ConsequenceException[],
): Promise<Carried> {
  const left = new Set(exceptions.map(({ key }) => key))
  const told = consequences.map((one) => ({ ...one, ticked: one.ticked && !left.has(one.key) }))
  const newborn = uuidv7() as PersonId
  const people = [...new Set([event.personId, newborn, ...told.map(({ person }) => person.id)])]
  const family = facts.familyId
  const founded = uuidv7()
  const begun = uuidv7()
  const { partner } = facts
  const families = [family, partner?.familyId ?? null, founded].filter((one) => one !== null)
  const beneficiaries = [...people, ...families]
  const homeless = event.details.kind === 'marriage' && event.details.home === 'other' ? partner?.subject.id : event.personId
  const home = homeless && (await findHome(work.db, homeless))
  const rows: RowChange[] = []
  const rights: RightChange[] = []
  await counted(work, { people, families }, async () => {
    for (const one of told.filter(({ ticked }) => ticked)) {
      const change = changeOf(event, { facts, family, founded, begun, newborn, home }, one)
      const isWritten = change?.kind === 'dies' && event.batch !== null
      if (isWritten) rows.push(diedByList(change.person, event, facts))
      else if (change) rows.push(...(await changePeople(work, change, { event: event.id, ...event })))
      rights.push(...(await changeRights(work, beneficiaries, one)))
    }
  })
  return { consequences: told, exceptions, people, families, rows, rights }
}

interface Whose {
  readonly facts: LifeFacts
  readonly family: string | null
  /** The id of a family that is founded by the event, if one is. */
  readonly founded: string
  /** The id of a household that begins by the event, if one does. */
  readonly begun: string
  /** The id of a child that is born by the event, if one is. */
  readonly newborn: PersonId
  /** Where the two of a marriage live. */
  readonly home: Awaited<ReturnType<typeof findHome>>
}

/** What happens to people by a consequence; nothing where it is about money or is only noted. */
function changeOf(
  event: EventRow,
  { facts, family, founded, begun, newborn, home }: Whose,
  { kind, person, ids, from, about }: Proposed,
): PeopleChange | undefined {
  const [id = ''] = ids
  const until = from ?? event.on
  const { details } = event
  switch (kind) {
    case 'deceased':
      return { kind: 'dies', person: person.id }
    case 'need-ends':
      return { kind: 'need-ends', subject: subjectOfNeed(facts, id) ?? person.id, need: id, until, reason: reasons[details.kind] }
    case 'aid-ends':
      return { kind: 'aid-ends', person: person.id, aid: id, until }
    case 'head-replaced':
      return { kind: 'is-now', person: person.id, relation: 'head' }
    case 'leaves-family':
      return { kind: 'leaves-family', person: person.id }
    case 'moves':
      return details.kind === 'move'
        ? { kind: 'moves', person: person.id, to: details.to, address: details.address, rt: null, rw: null }
        : { kind: 'moves', person: person.id, to: id as RegionCode, ...(home ?? nowhere) }
    case 'leaves-province':
      return { kind: 'leaves-province', person: person.id, toward: about }
    case 'family-leaves-province':
      return family === null ? undefined : { kind: 'family-leaves-province', family }
    case 'returns':
      return details.kind === 'return' ? { ...details, kind: 'returns', person: person.id } : undefined
    case 'family-returns':
      return details.kind === 'return' && family !== null ? { ...details, kind: 'family-returns', family } : undefined
    case 'family-moves':
      return details.kind === 'move' && family !== null ? { ...details, kind: 'family-moves', family } : undefined
    case 'founds-family':
      return { kind: 'founds-family', person: person.id, family: founded }
    case 'joins-family':
      return { kind: 'joins-family', person: person.id, family: ids[0] ?? founded, relation: about ?? 'other' }
    case 'joins-household': {
      const [, type, household] = ids
      const member = { id, type: type === 'family' ? ('family' as const) : ('person' as const) }
      return { kind: 'joins-household', person: person.id, member, household: household || begun }
    }
    case 'leaves-household':
      return { kind: 'leaves-household', member: id }
    case 'gets-card':
      return details.kind === 'card' && family !== null ? { kind: 'gets-card', family, card: details.cardNumber } : undefined
    case 'is-born':
      return details.kind === 'birth' ? { ...bornTo(facts, details), kind: 'is-born', person: newborn } : undefined
    default:
      return undefined
  }
}

const nowhere = { address: null, rt: null, rw: null }

/** Why a category ends by an event. */
const reasons: Readonly<Record<LifeEventKind, string>> = {
  death: 'died',
  move: 'moved',
  departure: 'moved',
  return: 'other',
  birth: 'other',
  marriage: 'other',
  split: 'other',
  card: 'other',
  together: 'other',
  apart: 'other',
}

/** The family whose category it is; undefined where it is the person's own. */
function subjectOfNeed(facts: LifeFacts, need: string): string | undefined {
  const sides = [facts, ...(facts.partner === null ? [] : [facts.partner])]
  const side = sides.find(({ needs }) => needs.some(({ id, subject }) => id === need && subject === 'family'))
  return side?.familyId ?? undefined
}

function bornTo(facts: LifeFacts, { name, sex, birthPlace }: Birth) {
  const { subject } = facts
  const relation = relationOfChild(subject.relation)
  return { parent: subject.id, relation, name, sex, birthPlace, motherName: motherOf(facts)?.name ?? null }
}

function changeRights(work: Work, beneficiaries: readonly string[], { kind, person, ids }: Proposed): Promise<RightChange[]> {
  switch (kind) {
    case 'rights-withheld':
      return withholdRights(work, { beneficiaries, ids })
    case 'payee-replaced':
      return redirectRights(work, { beneficiaries, ids }, person.id)
    default:
      return Promise.resolve([])
  }
}

/** Written when an officer confirmed the list's report; it is this event's all the same, so that an undo takes it back. */
function diedByList(person: PersonId, { on }: EventRow, { leftOn }: Pick<LifeFacts, 'leftOn'>): RowChange {
  return {
    table: 'person',
    key: [person],
    before: { status: leftOn === null ? 'active' : 'away', deceased_on: null },
    after: { status: 'deceased', deceased_on: on },
  }
}
