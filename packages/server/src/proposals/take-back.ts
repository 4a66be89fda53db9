import { Problem } from '#domain/platform/problem.ts'
import { dropEvent, findEvent, undoEvent } from '../life/index.ts'
import { takeBackCondition } from '../people/conditions/index.ts'
import { withdrawNotice } from '../notices/index.ts'
import { getPerson, presentFactsOf, takeBackCorrection } from '../people/index.ts'
import { needOf, reopenNeed, takeBackNeeds } from '../people/needs/index.ts'
import type { FactChanges } from '#domain/proposals/claim-details.ts'
import type { Work } from '../platform/work.ts'
import { takeBackFinding } from '../upkeep/index.ts'
import type { Carried } from './carried.ts'
import { presentValues } from './present-values.ts'

/** Puts back what an accepted claim did, or refuses: while something done later stands on it, that has to be undone first. */
export async function takeBack(work: Work, carried: Carried, reason: string): Promise<void> {
  switch (carried.did) {
    case 'registered':
      // Nobody is taken out of the registry: what has been recorded of them since would be left without them.
      throw new Problem('claim-built-upon')
    case 'corrected': {
      const person = await getPerson(work, carried.person)
      const now = presentValues(person, carried.after)
      if (JSON.stringify(now) !== JSON.stringify(presentValues({ ...person, ...columnsOf(carried.after) }, carried.after)))
        throw new Problem('claim-built-upon')
      const wrote = Object.keys(carried.after).filter((field) => isOtherwise(carried, field as keyof FactChanges))
      const facts = carried.facts ?? (await presentFactsOf(work, carried.person, wrote))
      if (!(await takeBackCorrection(work, carried.person, facts))) throw new Problem('claim-built-upon')
      return
    }
    case 'told-event': {
      const event = await findEvent(work.db, carried.event)
      if (event?.state === 'waiting') await dropEvent(work, carried.event, reason)
      // An event with consequences is looked at and undone as one, where it is seen what it did.
      else if (event?.state === 'confirmed') await undoConfirmed(work, carried.event, reason)
      return
    }
    case 'assigned':
      await unlessBuiltUpon(() => takeBackNeeds(work, [carried]))
      return
    case 'kept-condition':
      if (!(await takeBackCondition(work, carried.person, carried.condition))) throw new Problem('claim-built-upon')
      return
    case 'ended': {
      const { version } = await needOf(work, carried.person, carried.need)
      if (version !== carried.version) throw new Problem('claim-built-upon')
      await reopenNeed(work, carried.person, carried.need, version)
      if (carried.notice) await withdrawNotice(work, { notice: carried.notice })
      return
    }
    case 'found':
      if (!(await takeBackFinding(work, carried.family, carried.finding, reason))) throw new Problem('claim-built-upon')
  }
}

async function undoConfirmed(work: Work, event: Extract<Carried, { did: 'told-event' }>['event'], reason: string): Promise<void> {
  await unlessBuiltUpon(() => undoEvent(work, event, reason))
}

/** What another slice refuses because of something later is said in words of this one. */
async function unlessBuiltUpon(put: () => Promise<void>): Promise<void> {
  try {
    await put()
  } catch (thrown) {
    const later = ['need-already-ended', 'life-event-built-upon']
    throw thrown instanceof Problem && later.includes(thrown.code) ? new Problem('claim-built-upon') : thrown
  }
}

/** A value that stood already was not written. */
function isOtherwise({ before, after }: Extract<Carried, { did: 'corrected' }>, field: keyof FactChanges): boolean {
  return before[field] !== after[field]
}

/** Values of a correction as columns of a person. */
function columnsOf(changes: Extract<Carried, { did: 'corrected' }>['after']): object {
  const { birthDate, birthPlace, motherName, ...others } = changes
  return {
    ...others,
    ...(birthDate !== undefined && { birth_date: birthDate }),
    ...(birthPlace !== undefined && { birth_place: birthPlace }),
    ...(motherName !== undefined && { mother_name: motherName }),
  }
}
