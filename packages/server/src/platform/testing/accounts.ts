import { v7 as uuidv7 } from 'uuid'
import type { AccountId, OfficeId } from '#domain/access/account.ts'
import * as accounts from '#domain/access/accounts.api.ts'
import * as mandateProposals from '#domain/access/mandate-proposals.api.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { openOffice } from '../../access/open-account.ts'
import { holderOf, made } from './fixtures.ts'
import { type Caller, today, type World } from './world.ts'

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

/** The second person for whatever a regency's administrator proposes. */
export const secondAdministrator = (world: World): Promise<Caller> => holderOf(world, 'administrator', 'ID')

/** Says yes to every mandate that waits for somebody. */
export async function confirmWaiting(world: World, holder: AccountId): Promise<void> {
  const second = await secondAdministrator(world)
  const { rows } = made(await world.send(mandateProposals.listMandateProposals, { query: { holder } }, second))
  for (const { id } of rows) made(await world.send(mandateProposals.confirmMandate, { params: { id } }, second))
}

/** Somebody of the regency in which a region lies, registered and invited by its administrator, and confirmed by a second. */
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
  await confirmWaiting(world, id)
  const page = made(await world.send(accounts.getAccount, { params: { id } }, administrator))
  return { id, link, email: body.email, mandateId: page.mandates[0]?.id ?? '' }
}

/** A mandate of somebody new that waits for a second person. */
export async function aMandateProposalIn(world: World, region: string): Promise<accounts.MandateId> {
  const { id } = await anAccountIn(world, region)
  const regency = region.slice(0, 5) as RegionCode
  const body = { role: 'social-worker' as const, regions: [regency], validFrom: today, validTo: null }
  const administrator = await holderOf(world, 'administrator', regency)
  return made(await world.send(accounts.grantMandate, { params: { id }, body }, administrator)).id
}
