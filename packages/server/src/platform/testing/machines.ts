import type { AccountId } from '#domain/access/account.ts'
import type { MandateDraft } from '#domain/access/accounts.api.ts'
import * as machines from '#domain/access/machines.api.ts'
import type { Permission } from '#domain/access/permissions.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { anOfficeIn, confirmWaiting } from './accounts.ts'
import { holderOf, made } from './fixtures.ts'
import { today, type World } from './world.ts'

export interface RegisteredMachine {
  readonly id: AccountId
  readonly tokenId: machines.TokenId
  readonly token: string
}

/** Another system of the regency in which a region lies, with a token for these permissions. */
export async function aMachineIn(
  world: World,
  region: string,
  permissions: readonly Permission[] = ['people.search'],
  over: Partial<MandateDraft> = {},
): Promise<RegisteredMachine> {
  const regency = region.slice(0, 5) as RegionCode
  const administrator = await holderOf(world, 'administrator', regency)
  const mandate = { role: 'regency-officer' as const, regions: [regency], validFrom: today, validTo: null, ...over }
  const officeId = await anOfficeIn(world, regency)
  const { id } = made(
    await world.send(machines.registerMachine, { body: { name: 'SIKS kabupaten', officeId, mandate } }, administrator),
  )
  await confirmWaiting(world, id)
  const body = { name: 'Sinkron malam', permissions: [...permissions], expiresOn: '2027-06-30' as LocalDate }
  const issued = made(await world.send(machines.issueToken, { params: { id }, body }, administrator))
  return { id, tokenId: issued.id, token: issued.token }
}
