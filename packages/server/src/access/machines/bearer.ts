import { localDateIn } from '#domain/platform/local-date.ts'
import { type Actor, nobody } from '../../platform/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import { hashOf, isToken } from '../../platform/tokens.ts'
import { findBearer, noteUsed } from './machines.sql.ts'

/** Marks a token as ours, so that one that leaks into a file is found by whoever looks for such. */
export const tokenPrefix = 'rangkul_'

/** Milliseconds after which a token that is used is noted as used again. */
const usedEvery = 5 * 60_000

/** The token that an Authorization header carries; undefined where there is none. */
export function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(header ?? '')?.[1]
}

/** The machine that shows a token, with what the token is for; nobody when it is worthless. */
export async function actorOfToken(db: Db, shown: string, now: Date): Promise<Actor> {
  const token = shown.startsWith(tokenPrefix) ? shown.slice(tokenPrefix.length) : ''
  if (!isToken(token)) return nobody
  const bearer = await findBearer(db, hashOf(token), localDateIn(now))
  if (!bearer) return nobody
  const { accountId, tokenId, permissions, lastUsedAt, mandates } = bearer
  if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() > usedEvery) await noteUsed(db, tokenId, now)
  return { accountId, mandates, only: permissions }
}
