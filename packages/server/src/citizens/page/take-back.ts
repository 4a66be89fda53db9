import { Problem } from '#domain/platform/problem.ts'
import { nobody } from '../../platform/actor.ts'
import { reachOver } from '../../platform/db/reach.ts'
import type { Transactor } from '../../platform/db/transact.ts'
import type { Ask } from '../../platform/http/exchange.ts'
import { originOf } from '../../platform/http/origin-of.ts'
import { takeBackAsFamily } from '../../proposals/index.ts'
import { type ClaimOpened, readClaimsTold } from './read-status.ts'

/** The family of a card takes back what it proposed itself; false where somebody has decided meanwhile. */
export async function takeBack({ transact }: Transactor, ask: Ask, card: string, claim: ClaimOpened): Promise<boolean> {
  const terms = { actor: nobody, requestId: ask.requestId, from: originOf(ask) }
  try {
    await transact({ ...terms, mode: 'write', reach: reachOver([claim.region]) }, async (work) => {
      // Asked again in this transaction: the card, and that the proposal is its family's own.
      if (!takableOf(await readClaimsTold(work, card), claim.told.id)) throw new Problem('claim-not-ready')
      await takeBackAsFamily(work, claim.told.id)
    })
    return true
  } catch (thrown) {
    if (thrown instanceof Problem && (thrown.code === 'claim-not-ready' || thrown.code === 'stale-version')) return false
    throw thrown
  }
}

/** The claim, where the family proposed it itself and nobody has decided on it. */
export function takableOf(claims: readonly ClaimOpened[], id: string): ClaimOpened | undefined {
  return claims.find(({ told }) => told.id === id && told.own?.mayTakeBack)
}
