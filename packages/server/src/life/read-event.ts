import { Consequence, type Proposed } from '#domain/life/consequence.ts'
import type { LifeEvent, LifeEventLine } from '#domain/life/life.api.ts'
import type { LifeEventDetails, LifeEventId, LifeEventSummary } from '#domain/life/life-event.ts'
import { maskFamilyCardNumber } from '#domain/people/family-card.ts'
import { maskNik } from '#domain/people/nik.ts'
import { possibleHeads } from '#domain/life/left-behind.rules.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import type { Place } from '#domain/regions/place.ts'
import { isRestricted } from '../people/needs/index.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { type EventRow, findEvent } from './events.sql.ts'
import { judge, type Judged } from './gather-facts.ts'
import { mayConfirm } from './record-event.ts'
import { obstaclesTo } from './undo-event.ts'

export async function readEvent(work: Work, id: LifeEventId): Promise<LifeEvent> {
  const event = await findEvent(work.db, id)
  const place = event && (await placesOf(work.db, [event.region])).get(event.region)
  if (!event || !place) throw new Problem('not-found')
  const { personId, region, carried, state } = event
  const judged = state === 'waiting' ? await judge(work, event) : undefined
  const consequences = judged?.consequences ?? carried?.consequences ?? []
  const people = [...new Set(consequences.map(({ person }) => person.id))].filter((one) => one !== personId)
  const facts = { lifeEvent: id, people }
  work.witness({ event: 'life-event.read', subjectType: 'person', subjectId: personId, region, facts })

  return {
    ...summaryOf(event, place),
    version: event.version,
    evidence: event.evidence,
    paperNumber: event.paperNumber,
    details: tellableDetails(event.details),
    decidedBy: event.decidedBy,
    decidedAt: event.decidedAt?.toISOString() ?? null,
    undoneBy: event.undoneBy,
    undoneAt: event.undoneAt?.toISOString() ?? null,
    reason: event.reason,
    consequences: tellable(work, region, consequences),
    exceptions: [...(carried?.exceptions ?? [])],
    seen: judged?.seen ?? null,
    faults: state === 'waiting' ? [...(judged?.faults ?? [{ rule: 'LIFE-13' } as const])] : [],
    heads: judged ? headsOf(judged, event) : [],
    obstacles: state === 'confirmed' && carried ? await obstaclesTo(work, carried) : [],
    may: { confirm: await mayConfirm(work, event) },
  }
}

/** Who may be named, where the one who headed the family did. */
function headsOf({ facts, consequences }: Judged, { on }: EventRow): LifeEvent['heads'] {
  return consequences.some(({ kind, person }) => kind === 'head-replaced' && facts.members.some(({ id }) => id === person.id))
    ? possibleHeads(facts, on).map(({ id, name }) => ({ id, name }))
    : []
}

/** Lines of a list, with what each that waits would do. */
export async function linesOf(work: Work, events: readonly EventRow[]): Promise<LifeEventLine[]> {
  const places = await placesOf(
    work.db,
    events.map(({ region }) => region),
  )
  const lines: LifeEventLine[] = []
  for (const event of events) {
    const place = places.get(event.region)
    if (place)
      lines.push({ ...summaryOf(event, place), proposed: event.state === 'waiting' ? await proposedOf(work, event) : null })
  }
  return lines
}

async function proposedOf(work: Work, event: EventRow): Promise<LifeEventLine['proposed']> {
  const judged = await judge(work, event)
  if (!judged) return null
  const told = tellable(work, event.region, judged.consequences)
  const withheld = told.filter(({ kind }) => kind === 'rights-withheld').reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  const consequences = told.filter(({ ticked }) => ticked).length
  return {
    seen: judged.seen,
    consequences,
    withheld: withheld as Rupiah,
    // Whether a card is free is only known when it is taken: that is looked at singly.
    sound: event.kind !== 'card' && judged.faults.length === 0 && (await mayConfirm(work, event)),
  }
}

/** Numbers of papers are told masked. */
function tellableDetails(details: LifeEventDetails): LifeEventDetails {
  if (details.kind === 'card') return { ...details, cardNumber: maskFamilyCardNumber(details.cardNumber) }
  if (details.kind !== 'marriage' || details.partnerNik === null) return details
  return { ...details, partnerNik: maskNik(details.partnerNik) }
}

const aboutNeeds: readonly Consequence['kind'][] = ['need-ends', 'need-to-check']

/** A restricted category is told only to whoever may read it. */
function tellable(work: Work, region: RegionCode, consequences: readonly Proposed[]): Consequence[] {
  const readRestricted = work.holds('people.read-restricted-need', region)
  return consequences
    .filter(({ kind, about }) => !aboutNeeds.includes(kind) || readRestricted || !isRestricted(about ?? ''))
    .map((one) => Consequence.parse(one))
}

function summaryOf(
  { id, kind, personId, name, on, source, state, recordedBy, recordedAt }: EventRow,
  place: Place,
): LifeEventSummary {
  return { id, kind, person: { id: personId, name }, place, on, source, state, recordedBy, recordedAt: recordedAt.toISOString() }
}
