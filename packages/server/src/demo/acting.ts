import type { Permission } from '#domain/access/permissions.ts'
import type { Role } from '#domain/access/roles.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { actorOf, findAccountByEmail } from '../access/index.ts'
import { nobody } from '../platform/actor.ts'
import { reachOf, reachOver } from '../platform/db/reach.ts'
import type { Transactor } from '../platform/db/transact.ts'
import type { Work } from '../platform/work.ts'
import { demoOffices } from './offices.ts'

/** Steps in the name of somebody of the demonstration, as far as a permission of theirs reaches. */
export async function acting({ transact }: Transactor, email: string, permission: Permission) {
  const everywhere = reachOver(['ID' as RegionCode])
  const actor = await transact({ mode: 'read', actor: nobody, reach: everywhere, requestId: 'demo' }, async (work) => {
    const account = await findAccountByEmail(work.db, email)
    if (!account) throw new Error(`no account ${email}`)
    return actorOf(work.db, account, () => work.now)
  })
  const terms = { mode: 'write', actor, reach: reachOf(actor, permission), requestId: 'demo' } as const
  return <T>(step: (work: Work) => Promise<T>): Promise<T> => transact(terms, step)
}

/** Whoever holds the role in the region until further notice; the first of them. */
export function holderOf(role: Role, region: RegionCode): string | undefined {
  return holdersOf(role, region)[0]
}

export function holdersOf(role: Role, region: RegionCode): string[] {
  const held = demoOffices.accounts.filter(({ mandates }) =>
    mandates.some((one) => one.role === role && one.regions.includes(region) && one.validTo === undefined),
  )
  return held.map(({ email }) => email)
}
