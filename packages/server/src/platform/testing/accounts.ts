import { v7 as uuidv7 } from 'uuid'
import type { AccountId, OfficeId } from '#domain/access/account.ts'
import * as accounts from '#domain/access/accounts.api.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { openOffice } from '../../access/open-account.ts'
import { holderOf, made } from './fixtures.ts'
import { today, type World } from './world.ts'

const offices = new WeakMap<World, Map<string, Promise<OfficeId>>>()

/** An office of a regency; the same one each time. */
export function anOfficeIn(world: World, regency: string): Promise<OfficeId> {
  const known = offices.get(world) ?? new Map<string, Promise<OfficeId>>()
  offices.set(world, known)
  const regionCode = regency as RegionCode
  const open = () => world.asSystem((work) => openOffice(work, { name: `Dinas Sosial ${regency}`, regionCode }))
  const office = known.get(regency) ?? open()
  known.set(regency, office)
  return office
}

export interface InvitedAccount {
  readonly id: AccountId
  readonly mandateId: string
  readonly email: string
  /** The link that an administrator hands over; null where letters are sent. */
  readonly link: string | null
}

/** Somebody of the regency in which a region lies, registered and invited by its administrator. */
export async function anAccountIn(
  world: World,
  region: string,
  over: Partial<accounts.AccountDraft> = {},
): Promise<InvitedAccount> {
  const regency = region.slice(0, 5)
  const administrator = await holderOf(world, 'administrator', regency)
  const mandate = { role: 'regency-officer' as const, regions: [regency as RegionCode], validFrom: today, validTo: null }
  const email = `${uuidv7()}@contoh.test`
  const officeId = await anOfficeIn(world, regency)
  const body = { name: 'Norhayati Binti Udin', email, title: null, officeId, mandate, ...over }
  const { id, link } = made(await world.send(accounts.registerAccount, { body }, administrator))
  const page = made(await world.send(accounts.getAccount, { params: { id } }, administrator))
  return { id, link, email: body.email, mandateId: page.mandates[0]?.id ?? '' }
}
