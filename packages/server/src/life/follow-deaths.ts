import { v7 as uuidv7 } from 'uuid'
import type { LifeEventId } from '#domain/life/life-event.ts'
import type { BatchId } from '#domain/people/batch-id.ts'
import { confirmedDeaths } from '../people/deaths/index.ts'
import type { Work } from '../platform/work.ts'
import { insertEvent, listWaitingOf, recordDrop } from './events.sql.ts'
import { standsReported } from './facts.sql.ts'
import { byOf, tell } from './record-event.ts'

/**
 * Each death of a list that an officer confirmed becomes an event, whose consequences wait; where the list was taken back
 * before anybody decided, the event is dropped. Safe to repeat.
 */
export async function followDeaths(work: Work, batch: BatchId): Promise<void> {
  for (const { personId, familyId, region, diedOn } of await confirmedDeaths(work, batch)) {
    const event = {
      id: uuidv7() as LifeEventId,
      personId,
      familyId,
      region,
      kind: 'death',
      on: diedOn,
      source: 'death-list',
      evidence: null,
      paperNumber: null,
      batch,
      details: { kind: 'death', newHead: null },
    } as const
    if (!(await insertEvent(work.db, event, byOf(work)))) continue
    await work.journal({
      event: 'life-event.recorded',
      subjectType: 'person',
      subjectId: personId,
      region,
      facts: { lifeEvent: event.id, kind: 'death', source: 'death-list', batch },
    })
  }
  for (const event of await listWaitingOf(work.db, batch)) {
    if (await standsReported(work.db, event.personId, batch)) continue
    if (await recordDrop(work.db, event, null, byOf(work))) await tell(work, event, 'life-event.dropped', { batch })
  }
}
