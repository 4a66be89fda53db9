import { v7 as uuidv7 } from 'uuid'
import type { AccountId } from '#domain/access/account.ts'
import { mayLookAfter } from '#domain/access/grant.rules.ts'
import { machinePermissions, tokenFaults } from '#domain/access/machine.rules.ts'
import * as api from '#domain/access/machines.api.ts'
import type { Permission } from '#domain/access/permissions.ts'
import { permissionsOf } from '#domain/access/roles.ts'
import type { Input } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { answer, type Route } from '../../platform/http/route.ts'
import type { Work } from '../../platform/work.ts'
import { isOfficeIn } from '../accounts/accounts.sql.ts'
import { granterOf } from '../accounts/kept-account.ts'
import { grant } from '../accounts/mandates.ts'
import { journalOf } from '../journal-of.ts'
import { hashOf, newToken } from '../../platform/tokens.ts'
import { tokenPrefix } from './bearer.ts'
import { findMachine, insertMachine, insertToken, listMachinesIn, setRevoked } from './machines.sql.ts'

/** Other systems and their tokens. */
export const machineRoutes: readonly Route[] = [
  answer(api.listMachines, async (work) => {
    const rows = await listMachinesIn(work.db, work.reach, work.today)
    return { rows: rows.map((machine) => ({ ...machine, allowed: allowedTo(machine), mayLookAfter: isMine(work, machine) })) }
  }),

  answer(api.registerMachine, async (work, { body: { name, officeId, mandate } }) => {
    if ((await isOfficeIn(work.db, officeId, work.reach)) === undefined) throw new Problem('not-found')
    const id = uuidv7() as AccountId
    await insertMachine(work.db, { id, name, officeId }, work.now)
    await journalOf(work, 'machine.registered', id)
    const { waits } = await grant(work, id, mandate)
    return { id, waits }
  }),

  answer(api.issueToken, (work, { params, body }) => issueToken(work, params.id, body)),

  answer(api.revokeToken, async (work, { params: { id, tokenId }, body }) => {
    const machine = await getMine(work, id)
    if (!machine.tokens.some((token) => token.id === tokenId)) throw new Problem('not-found')
    if (!(await setRevoked(work.db, id, tokenId, work.now))) throw new Problem('token-revoked')
    await journalOf(work, 'machine-token.revoked', id, { token: tokenId, reason: body.reason })
  }),
]

type Machine = NonNullable<Awaited<ReturnType<typeof findMachine>>>

async function issueToken(work: Work, id: AccountId, draft: Input<typeof api.issueToken>['body']) {
  const machine = await getMine(work, id)
  const faults = tokenFaults(draft, new Set(machine.mandates.flatMap(({ role }) => permissionsOf(role))), work.today)
  if (faults.length > 0) throw new Problem('grant-unsound', { faults })

  const [tokenId, token] = [uuidv7() as api.TokenId, newToken()]
  const permissions = [...new Set(draft.permissions)]
  const by = granterOf(work).accountId as AccountId
  await insertToken(work.db, { ...draft, id: tokenId, machine: id, hash: hashOf(token), permissions, by }, work.now)
  await journalOf(work, 'machine-token.issued', id, { token: tokenId, permissions, expiresOn: draft.expiresOn })
  return { id: tokenId, token: `${tokenPrefix}${token}` }
}

async function getMine(work: Work, id: AccountId): Promise<Machine> {
  const machine = await findMachine(work.db, id, work.reach, work.today)
  if (!machine) throw new Problem('not-found')
  if (!isMine(work, machine)) throw new Problem('not-yours-to-keep')
  return machine
}

function isMine(work: Work, { id, office, mandates }: Machine): boolean {
  const held = mandates.flatMap(({ regions }) => regions.map(({ code }) => code))
  return mayLookAfter({ accountId: id, regions: [office.regionCode as RegionCode, ...held] }, granterOf(work))
}

function allowedTo({ mandates }: Machine): Permission[] {
  const held = new Set(mandates.flatMap(({ role }) => permissionsOf(role)))
  return machinePermissions.filter((permission) => held.has(permission))
}
