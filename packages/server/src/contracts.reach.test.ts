import { beforeAll, describe, expect, test } from 'vitest'
import type { Permission } from '#domain/access/permissions.ts'
import { permissionsOf, type Role, roles, rolesWith } from '#domain/access/roles.ts'
import { readsOnly } from '#domain/platform/endpoint.ts'
import { type Contract, contracts, nameOf } from './platform/testing/contract.ts'
import { type Held, lay } from './platform/testing/holding.ts'
import { expectRefusal } from './platform/testing/refusals.ts'
import { sampleRequest } from './platform/testing/sample-request.ts'
import { statementsOf } from './platform/testing/statements.ts'
import { absentParams, hasSubject, isAboutOne, sharedSubjectOf } from './platform/testing/subjects.ts'
import { type Answered, aWorld, type Caller } from './platform/testing/world.ts'

/*
 * Every endpoint that is about one thing × every role that may use it × the regions from which it is looked at. All over one
 * connection to the database, so that whatever a request left behind on it would show in the next.
 */

const world = aWorld({ connections: 1 })
const village = '64.08.04.2001'
const [regency, province] = ['64.08', '64']
/** Beside the regency; beside the village, and so below what belongs to the regency. */
const elsewhere = ['64.02', '64.08.04.2011']
const inSibling = '64.02.04.2001'

const guarded = contracts.filter(({ permission }) => permission !== 'public' && permission !== 'signed-in')
const aboutOne = guarded.filter((contract) => isAboutOne(contract) && hasSubject(contract))
const named = (list: readonly Contract[]) => list.map((contract) => [nameOf(contract), contract] as const)
const holdersOf = ({ permission }: Contract) => rolesWith(permission as Permission)

let caller: Caller
beforeAll(async () => {
  caller = await world.signIn('regency-officer', regency)
})

async function asked(contract: Contract, params: Readonly<Record<string, string>>, ...held: Held[]): Promise<Answered<unknown>> {
  await lay(world, caller, ...held)
  return world.send(contract, { ...sampleRequest(contract), params }, caller)
}

/** What of a refusal may differ from one request to the next. */
function withoutTraces({ status, headers, body }: Answered<unknown>): object {
  return { status, headers, body: { ...(body as object), instance: null, requestId: null } }
}

/** What is answered about something that never was, to somebody who may use the endpoint. */
const absences = new Map<Contract, Promise<Answered<unknown>>>()
function absent(contract: Contract): Promise<Answered<unknown>> {
  const held = { role: holdersOf(contract)[0] as Role, regions: [regency] }
  const answer = absences.get(contract) ?? asked(contract, absentParams(contract), held)
  absences.set(contract, answer)
  return answer
}

async function expectAbsent(contract: Contract, params: Readonly<Record<string, string>>, ...held: Held[]): Promise<void> {
  const nothing = await absent(contract)
  const answer = await asked(contract, params, ...held)
  expectRefusal(contract, answer, held)
  expect([held, answer.problem, withoutTraces(answer)]).toEqual([held, 'not-found', withoutTraces(nothing)])
}

/** Programmes are no secret of whoever laid them down: they are read below, too. */
const readBelow = ({ path }: Contract) => /^\/(insight\/)?programmes\/\{id\}(?!\/people)/.test(path)

describe('what lies elsewhere looks as if it were not there, for every role and from every side', () => {
  test.each(named(aboutOne))('%s', async (_name, contract) => {
    const params = await sharedSubjectOf(contract, world, village)
    for (const role of holdersOf(contract))
      for (const region of readBelow(contract) ? elsewhere.slice(0, 1) : elsewhere)
        await expectAbsent(contract, params, { role, regions: [region] })
  })
})

describe('what lies in one’s own region, or in one below it, is found by every role that may read it', () => {
  const reading = aboutOne.filter(readsOnly)
  test.each(named(reading))('%s', async (_name, contract) => {
    const params = await sharedSubjectOf(contract, world, village)
    for (const role of holdersOf(contract))
      for (const region of [regency, province]) {
        const answer = await asked(contract, params, { role, regions: [region] })
        expect([role, region, answer.status, answer.text]).toEqual([role, region, 200, answer.text])
      }
  })
})

describe('mandates never lend each other powers: what one may here, all the others together don’t carry elsewhere', () => {
  const without = ({ permission }: Contract): Role[] =>
    roles.filter((role) => permissionsOf(role).length > 0 && !permissionsOf(role).includes(permission as Permission))
  const others = (contract: Contract, region: string) => without(contract).map((role) => ({ role, regions: [region] }))

  test.each(named(aboutOne))('%s', async (_name, contract) => {
    const [mine, theirs] = [await sharedSubjectOf(contract, world, village), await sharedSubjectOf(contract, world, inSibling)]
    const may = holdersOf(contract)[0] as Role
    await expectAbsent(contract, theirs, { role: may, regions: [regency] }, ...others(contract, '64.02'))
    await expectAbsent(contract, mine, { role: may, regions: ['64.02'] }, ...others(contract, regency))
    if (!readsOnly(contract)) return
    // The one that may does so where it reaches, whatever else is held.
    const answer = await asked(contract, mine, ...others(contract, '64.02'), { role: may, regions: [regency] })
    expect([answer.status, answer.text]).toEqual([200, answer.text])
  })
})

describe('to find nothing and to be kept out take the same way through the database, so that no time tells them apart', () => {
  test.each(named(aboutOne))('%s', async (_name, contract) => {
    const role = holdersOf(contract)[0] as Role
    const foreign = await sharedSubjectOf(contract, world, inSibling)
    await lay(world, caller, { role, regions: [regency] })
    const wayOf = (params: Readonly<Record<string, string>>) =>
      statementsOf(() => world.send(contract, { ...sampleRequest(contract), params }, caller))
    const [absent, kept] = [await wayOf(absentParams(contract)), await wayOf(foreign)]
    expect(kept).toEqual(absent)
    expect(kept.length).toBeGreaterThan(3)
  })
})

test('two persons whose requests alternate on one connection are each answered as if they were alone', async () => {
  const [officer, operator] = [await world.signIn('regency-officer', regency), await world.signIn('village-operator', inSibling)]
  const reading = aboutOne.filter(readsOnly)
  const textOf = async (contract: Contract, params: Readonly<Record<string, string>>, who: Caller) => {
    const { status, headers, text } = await world.send(contract, { ...sampleRequest(contract), params }, who)
    return [nameOf(contract), status, headers['content-type'], text.replace(/"requestId":"[^"]+"/, '')]
  }
  const asking: (() => Promise<unknown>)[] = []
  for (const contract of reading)
    for (const place of [village, inSibling]) {
      const params = await sharedSubjectOf(contract, world, place)
      for (const who of [officer, operator]) asking.push(() => textOf(contract, params, who))
    }
  // Looks themselves stand in some of the answers; those are asked for by neither of the two.
  const alone: unknown[] = []
  for (const ask of asking) alone.push(await ask())
  expect(await Promise.all(asking.map((ask) => ask()))).toEqual(alone)
})
