import { v7 as uuidv7 } from 'uuid'
import type { LifeEventDetails, LifeEventDraft, LifeEventId } from '#domain/life/life-event.ts'
import { cleanFamilyCardNumber } from '#domain/people/family-card.ts'
import { isNik } from '#domain/people/nik.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { commonRegion } from '../platform/db/reach.ts'
import { askRegencyOfNik } from '../platform/elevations.sql.ts'
import type { Work } from '../platform/work.ts'
import { type EventRow, findEvent, insertEvent, recordAmendment, recordDrop } from './events.sql.ts'
import { findSubject } from './facts.sql.ts'
import { findPartner, judge } from './gather-facts.ts'

/** Tells of an event. Nothing changes before an officer has confirmed what it brings with it. */
export async function recordEvent(work: Work, draft: LifeEventDraft): Promise<{ id: LifeEventId }> {
  const { person, on } = draft
  const subject = await findSubject(work.db, person)
  if (!subject) throw new Problem('not-found')
  const details = await asKnown(work, draft.details)
  await refuseUnsound(work, { personId: person, on, details, batch: null })

  const id = uuidv7() as LifeEventId
  const event = {
    id,
    personId: person,
    ...subject,
    kind: details.kind,
    on,
    source: draft.source,
    evidence: draft.evidence,
    paperNumber: draft.paperNumber,
    batch: null,
    details,
  }
  if (!(await insertEvent(work.db, event, byOf(work)))) throw new Problem('life-event-waits-already')
  await work.journal({
    event: 'life-event.recorded',
    subjectType: 'person',
    subjectId: person,
    region: subject.region as RegionCode,
    facts: { lifeEvent: id, kind: details.kind, source: draft.source },
  })
  return { id }
}

/** Says it otherwise while it waits. */
export async function amendEvent(work: Work, id: LifeEventId, version: number, details: LifeEventDetails): Promise<void> {
  const event = await getWaiting(work, id)
  if (event.version !== version) throw new Problem('stale-version')
  const kept = keptOf(event.details, details)
  await refuseUnsound(work, { ...event, details: kept })
  if (!(await recordAmendment(work.db, event, kept))) throw new Problem('stale-version')
  await tell(work, event, 'life-event.amended', { kind: details.kind })
}

/** It was not so, or was entered by mistake. */
export async function dropEvent(work: Work, id: LifeEventId, reason: string): Promise<void> {
  const event = await getWaiting(work, id)
  if (!(await recordDrop(work.db, event, reason, byOf(work)))) throw new Problem('life-event-not-waiting')
  await tell(work, event, 'life-event.dropped', { reason })
}

export async function getWaiting(work: Work, id: LifeEventId): Promise<EventRow> {
  const event = await findEvent(work.db, id)
  if (!event) throw new Problem('not-found')
  if (event.state !== 'waiting') throw new Problem('life-event-not-waiting')
  return event
}

export function byOf(work: Work): { account: string; now: Date } {
  return { account: work.actor.accountId ?? '', now: work.now }
}

/** Whoever confirms has to reach all places it is about: a regency within itself, the province between its regencies. */
export async function mayConfirm(work: Work, { region, details }: Pick<EventRow, 'region' | 'details'>): Promise<boolean> {
  return (await placesIn(work, { region, details })).every((place) => place !== undefined && work.holds('life.confirm', place))
}

/** Undefined: beyond the reach of whoever asks. */
async function placesIn(
  work: Work,
  { region, details }: Pick<EventRow, 'region' | 'details'>,
): Promise<(RegionCode | undefined)[]> {
  if (details.kind === 'move' || details.kind === 'return') return [region, details.to]
  const isOfTwo =
    details.kind === 'together' || (details.kind === 'marriage' && (details.partner !== null || details.partnerNik !== null))
  if (!isOfTwo) return [region]
  const partner = await findPartner(work, details)
  return [region, (partner && (await findSubject(work.db, partner)))?.region as RegionCode | undefined]
}

/** A number without spaces; the other one of a marriage as far as they are known: somebody within reach, or the NIK of somebody beyond it, or a name. */
async function asKnown(work: Work, details: LifeEventDetails): Promise<LifeEventDetails> {
  if (details.kind === 'card') return { ...details, cardNumber: cleanFamilyCardNumber(details.cardNumber) }
  if (details.kind !== 'marriage' && details.kind !== 'together') return details
  const partner = await findPartner(work, details)
  if (details.kind === 'together') {
    if (partner === undefined) throw new Problem('not-found')
    return details
  }
  if (partner !== undefined) return { ...details, partner, partnerNik: null }
  if (details.partner !== null) throw new Problem('not-found')
  const { partnerNik: nik } = details
  const isElsewhere = nik !== null && isNik(nik) && (await askRegencyOfNik(work, nik, commonRegion(work.reach))) !== undefined
  return isElsewhere ? details : { ...details, partnerNik: null }
}

/** Who the other one is, and the number of a card, stay as they were told: numbers are shown masked. */
function keptOf(told: LifeEventDetails, details: LifeEventDetails): LifeEventDetails {
  if (told.kind === 'card') return told
  if (told.kind !== 'marriage' || details.kind !== 'marriage') return details
  const { partner, partnerNik, partnerName } = told
  return { ...details, partner, partnerNik, partnerName }
}

type Told = 'life-event.amended' | 'life-event.confirmed' | 'life-event.dropped' | 'life-event.undone'

export function tell(work: Work, { id, personId, region }: EventRow, event: Told, facts: object): Promise<void> {
  return work.journal({ event, subjectType: 'person', subjectId: personId, region, facts: { lifeEvent: id, ...facts } })
}

export async function refuseUnsound(work: Work, told: Parameters<typeof judge>[1]): Promise<void> {
  const judged = await judge(work, told)
  if (!judged) throw new Problem('not-found')
  if (judged.faults.length > 0) throw new Problem('life-event-unsound', { faults: judged.faults })
}
