import { mostWrong } from '#domain/citizens/card.rules.ts'
import { cardCodeIn } from '#domain/citizens/code.rules.ts'
import { nobody } from '../../platform/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import { noReach } from '../../platform/db/reach.ts'
import type { Transactor } from '../../platform/db/transact.ts'
import { type TriedCard, tryStatusCard } from '../../platform/elevations.sql.ts'
import type { Ask } from '../../platform/http/exchange.ts'
import { originOf } from '../../platform/http/origin-of.ts'
import type { JournalEntry } from '../../platform/work.ts'
import { hashOf } from '../issue-code.ts'
import { countTry, settleTry } from '../pace.sql.ts'

interface Entering extends Transactor {
  /** For what must wait for others over the same card, and stands whatever comes. */
  readonly apart: Db
}

export type Entered = { readonly came: 'in'; readonly card: string } | { readonly came: 'wrong' } | { readonly came: 'held' }

/**
 * Looks at a code with its six digits. A wrong code, wrong digits, a card that ended, was taken back or is locked, and one of
 * somebody who has left the family are one answer, come by the same statements, each with an entry of the journal.
 */
export async function enter({ transact, apart }: Entering, ask: Ask, typed: { code: string; digits: string }): Promise<Entered> {
  const from = originOf(ask)
  const terms = { actor: nobody, reach: noReach, requestId: ask.requestId, from }
  const tried = await transact({ ...terms, mode: 'read' }, (work) =>
    Promise.resolve({
      // What can't be a code is looked for all the same.
      hash: hashOf(work, cardCodeIn(typed.code) ?? ''),
      address: work.keyed('status-address', from.address ?? ''),
      digits: typed.digits.replace(/[\s./-]/g, ''),
      today: work.today,
      now: work.now,
      most: mostWrong,
    }),
  )
  const { address, now } = tried
  const until = await apart.transaction().execute((tx) => countTry(tx, address, now))
  if (until !== undefined) return { came: 'held' }

  const found = await apart.transaction().execute(async (tx) => {
    const one = await tryStatusCard(tx, tried)
    await settleTry(tx, address, one?.fits === true)
    return one
  })
  await transact({ ...terms, mode: 'write' }, (work) => work.journal(entryOf(found)))
  return found?.fits ? { came: 'in', card: found.card } : { came: 'wrong' }
}

/** Never what was typed. */
function entryOf(found: TriedCard | undefined): JournalEntry {
  const event = found?.fits ? 'status.opened' : found?.locked ? 'status-card.locked' : 'status.refused'
  const facts = found ? { card: found.card } : {}
  return {
    event,
    subjectType: 'status-card',
    subjectId: found?.card ?? null,
    region: found?.region ?? 'ID',
    facts,
  } as JournalEntry
}
