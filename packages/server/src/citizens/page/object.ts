import { Problem } from '#domain/platform/problem.ts'
import { isWorded } from '#domain/proposals/decide.rules.ts'
import { nobody } from '../../platform/actor.ts'
import { noReach, reachOver } from '../../platform/db/reach.ts'
import type { Transactor } from '../../platform/db/transact.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import type { Ask } from '../../platform/http/exchange.ts'
import { originOf } from '../../platform/http/origin-of.ts'
import { objectAsFamily } from '../../proposals/index.ts'
import { aTicket } from '../issue-code.ts'
import { pictureIn } from './picture.ts'
import { type ClaimOpened, readClaimsTold } from './read-status.ts'
import { withPhoto } from './with-photo.ts'

interface Objecting extends Transactor {
  readonly files: FileStore
}

export interface Written {
  readonly claim: string
  readonly words: string
  readonly photo: Uint8Array | undefined
}

export type Raised = 'raised' | 'too-short' | 'photo-unreadable' | 'not-open'

/**
 * Objects to a decision about the family of a card, by the same command as an officer. Which claims are the family's the card
 * says; only then, for this one transaction, are rows of that claim's village within reach.
 */
export async function raise({ transact, files }: Objecting, ask: Ask, card: string, written: Written): Promise<Raised> {
  const terms = { actor: nobody, requestId: ask.requestId, from: originOf(ask) }
  const claims = await transact({ ...terms, mode: 'read', reach: noReach }, (work) => readClaimsTold(work, card))
  const open = openOf(claims, written.claim)
  if (!open) return 'not-open'
  if (!isWorded(written.words)) return 'too-short'
  const picture = written.photo && pictureIn(written.photo)
  if (written.photo && !picture) return 'photo-unreadable'

  const ticket = aTicket()
  try {
    await withPhoto(files, picture, (photo) =>
      transact({ ...terms, mode: 'write', reach: reachOver([open.region]) }, async (work) => {
        // Asked again in this transaction: the card, and that the claim is its family's.
        if (!openOf(await readClaimsTold(work, card), written.claim)) throw new Problem('claim-not-ready')
        await objectAsFamily(work, open.told.id, { words: written.words, ticket, photo })
      }),
    )
    return 'raised'
  } catch (thrown) {
    if (thrown instanceof Problem && (thrown.code === 'claim-not-ready' || thrown.code === 'stale-version')) return 'not-open'
    throw thrown
  }
}

/** The claim, where the family may still object to its decision. */
export function openOf(claims: readonly ClaimOpened[], id: string): ClaimOpened | undefined {
  return claims.find(({ told }) => told.id === id && told.mayObject)
}
