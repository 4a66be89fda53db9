import { Problem } from '#domain/platform/problem.ts'
import { isWorded } from '#domain/proposals/decide.rules.ts'
import { nobody } from '../../platform/actor.ts'
import { noReach, reachOver } from '../../platform/db/reach.ts'
import type { Transactor } from '../../platform/db/transact.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import type { Ask } from '../../platform/http/exchange.ts'
import { originOf } from '../../platform/http/origin-of.ts'
import { proposeAsFamily } from '../../proposals/index.ts'
import { aTicket } from '../issue-code.ts'
import { pictureIn } from './picture.ts'
import { readProposing } from './read-status.ts'
import { withPhoto } from './with-photo.ts'

interface Proposing extends Transactor {
  readonly files: FileStore
}

export type Proposed = 'proposed' | 'too-short' | 'photo-unreadable' | 'not-open'

/** What stands against it only the transaction that writes finds out: somebody proposed the same, or no steps are in force. */
const late: ReadonlySet<string> = new Set([
  'claim-not-ready',
  'claim-already-open',
  'no-claim-path',
  'claim-unsound',
  'not-found',
])

/**
 * The family of a card proposes itself: it gets nothing and needs help. By the same command as a village; only for this one
 * transaction are rows of its village within reach.
 */
export async function propose(
  { transact, files }: Proposing,
  ask: Ask,
  card: string,
  written: { words: string; photo: Uint8Array | undefined },
): Promise<Proposed> {
  const terms = { actor: nobody, requestId: ask.requestId, from: originOf(ask) }
  const opened = await transact({ ...terms, mode: 'read', reach: noReach }, (work) => readProposing(work, card))
  if (!opened || opened.hindrance) return 'not-open'
  if (!isWorded(written.words)) return 'too-short'
  const picture = written.photo && pictureIn(written.photo)
  if (written.photo && !picture) return 'photo-unreadable'

  const ticket = aTicket()
  try {
    await withPhoto(files, picture, (photo) =>
      transact({ ...terms, mode: 'write', reach: reachOver([opened.region]) }, async (work) => {
        // Asked again in this transaction: the card, and that nothing stands against it.
        const still = await readProposing(work, card)
        if (!still || still.hindrance || still.region !== opened.region) throw new Problem('claim-not-ready')
        await proposeAsFamily(work, { person: still.person, words: written.words, ticket, photo })
      }),
    )
    return 'proposed'
  } catch (thrown) {
    if (thrown instanceof Problem && late.has(thrown.code)) return 'not-open'
    throw thrown
  }
}
