import { v7 as uuidv7 } from 'uuid'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../../platform/work.ts'
import { findRow, listProvenances } from '../merges/records.sql.ts'
import { changeRows, insertRows, type RowChange } from './rows.sql.ts'

/*
 * What an event in a life changes of people, each told row by row, so that all of it can be taken back exactly
 * (take-back.ts). The caller counts before and after (counted).
 */

/** What is said of somebody, with where it comes from. */
export interface Said {
  /** By which event: a later file may say something new, but not again what the event has put an end to. */
  readonly event: string
  readonly source: string
  readonly on: LocalDate
}

/** One thing that happens to somebody. */
export type PeopleChange =
  | { readonly kind: 'dies'; readonly person: PersonId }
  | {
      readonly kind: 'need-ends'
      readonly subject: string
      readonly need: string
      readonly until: string
      readonly reason: string
    }
  /** `until`: the last quarter or month in which it was had. */
  | { readonly kind: 'aid-ends'; readonly person: PersonId; readonly aid: string; readonly until: string }
  | { readonly kind: 'is-now'; readonly person: PersonId; readonly relation: string }

export function changePeople(work: Work, change: PeopleChange, said: Said): Promise<RowChange[]> {
  switch (change.kind) {
    case 'dies':
      return changeRows(work.db, 'person', [{ key: [change.person], set: { status: 'deceased', deceased_on: said.on } }])
    case 'need-ends': {
      const { subject, need, until, reason } = change
      return changeRows(work.db, 'need_assignment', [{ key: [subject, need], set: { until, end_reason: reason } }])
    }
    case 'aid-ends':
      return changeRows(work.db, 'aid', [{ key: [change.person, change.aid], set: { until: change.until } }])
    case 'is-now':
      return setRelation(work, change.person, change.relation, said)
  }
}

/** The value that was becomes history; the new one carries its own source and day. */
async function setRelation(work: Work, id: PersonId, relation: string, said: Said): Promise<RowChange[]> {
  const person = await findRow(work.db, id)
  if (!person) throw new Problem('not-found')
  const present = (await listProvenances(work.db, id)).find(({ field }) => field === 'relation')
  const base = { person_id: id, region_code: person.region_code, field: 'relation' }
  const past =
    present === undefined
      ? await insertRows(work.db, 'person_fact', [
          {
            ...base,
            fact_id: uuidv7(),
            value: person.relation,
            source: person.source,
            as_of: person.as_of,
            recorded_at: person.recorded_at,
            batch_id: person.batch_id,
            replaced_at: work.now,
            turned_down_by: said.event,
          },
        ])
      : await changeRows(work.db, 'person_fact', [
          { key: [id, present.fact_id], set: { replaced_at: work.now, turned_down_by: said.event } },
        ])
  const now = await insertRows(work.db, 'person_fact', [
    {
      ...base,
      fact_id: uuidv7(),
      value: relation,
      source: said.source,
      as_of: said.on,
      recorded_at: work.now,
      recorded_by: work.actor.accountId,
      batch_id: said.event,
    },
  ])
  return [...past, ...now, ...(await changeRows(work.db, 'person', [{ key: [id], set: { relation } }]))]
}
