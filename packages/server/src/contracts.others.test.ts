import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { rolesWith } from '#domain/access/roles.ts'
import { isAnsweredOnce } from '#domain/platform/endpoint.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { nobody } from './platform/actor.ts'
import { reachOver } from './platform/db/reach.ts'
import { type Contract, contracts, nameOf } from './platform/testing/contract.ts'
import { officerOf } from './platform/testing/fixtures.ts'
import { lay } from './platform/testing/holding.ts'
import { expectRefusal } from './platform/testing/refusals.ts'
import { sampleRequest } from './platform/testing/sample-request.ts'
import { absentParams, hasSubject, isAboutOne, sharedSubjectOf, subjectOf } from './platform/testing/subjects.ts'
import { type Answered, aWorld, type Caller } from './platform/testing/world.ts'

/* What is somebody's own, and not the office's: their work, sessions, hand-overs, and the answers kept for them. */

const world = aWorld()
const village = '64.08.04.2001'
const regency = '64.08'
const named = (list: readonly Contract[]) => list.map((contract) => [nameOf(contract), contract] as const)

let [colleague, asker]: Caller[] = []
beforeAll(async () => {
  colleague = await world.signIn('regency-officer', regency)
  asker = await world.signIn('regency-officer', regency)
})

function withoutTraces({ status, headers, body }: Answered<unknown>): object {
  return { status, headers, body: { ...(body as object), instance: null, requestId: null } }
}

describe('what is a person’s own is not there for a colleague of the same office and role', () => {
  const own = contracts.filter((contract) => contract.permission === 'signed-in' && isAboutOne(contract) && hasSubject(contract))
  test.each(named(own))('%s', async (_name, contract) => {
    const ask = (params: Readonly<Record<string, string>>, caller?: Caller) =>
      world.send(contract, { ...sampleRequest(contract), params }, caller)
    const params = await sharedSubjectOf(contract, world, village)
    const [answer, absent] = [await ask(params, colleague), await ask(absentParams(contract), colleague)]
    expectRefusal(contract, answer)
    expect(answer.problem).toBe('not-found')
    expect(withoutTraces(answer)).toEqual(withoutTraces(absent))
    expect((await ask(params)).problem).toBe('not-signed-in')
    // Its owner is not refused so: the thing is there. A session that its owner ends would end the other tests.
    if (contract.method !== 'DELETE') expect((await ask(params, await officerOf(world, village))).problem).not.toBe('not-found')
  })
})

describe('the answer kept for a request is for whoever sent it, and for nobody else who knows its key', () => {
  const once = contracts.filter(isAnsweredOnce)
  const answered: string[] = []

  test.each(named(once))('%s', async (_name, contract) => {
    const role = rolesWith(contract.permission as never)[0] as never
    const [one, two] = [asker as Caller, colleague as Caller]
    for (const caller of [one, two]) await lay(world, caller, { role, regions: [regency] })
    const key = uuidv7()
    const request = { ...sampleRequest(contract), params: isAboutOne(contract) ? await subjectOf(contract, world, village) : {} }
    const first = await world.send(contract, { ...request, key }, one)
    if (first.status >= 300) return
    answered.push(nameOf(contract))
    const again = await world.send(contract, { ...request, key }, one)
    expect([again.status, again.text, again.headers['idempotency-replayed']]).toEqual([first.status, first.text, 'true'])

    const theirs = await world.send(contract, { ...request, key }, two)
    expect(theirs.headers['idempotency-replayed']).toBeUndefined()
    expect((await world.send(contract, { ...request, key })).problem).toBe('not-signed-in')

    await lay(world, one, { role, regions: ['64.02'] })
    const moved = await world.send(contract, { ...request, key }, one)
    expect([moved.status >= 400, moved.headers['idempotency-replayed']]).toEqual([true, undefined])
    await lay(world, one)
    expect((await world.send(contract, { ...request, key }, one)).problem).toBe('not-allowed')
  })

  test('was tried with writings of many kinds', () => {
    expect(answered.length).toBeGreaterThan(11)
  })
})

describe('work that waits is not begun once nobody stands behind it', () => {
  const jobs = () => world.app.jobs
  /** A task of every kind, asked for by somebody; its payload is never looked at. */
  const askAll = (caller: Caller) =>
    world.app.transact(
      {
        mode: 'write',
        actor: { ...nobody, accountId: caller.accountId },
        reach: reachOver([regency as RegionCode]),
        requestId: 'test',
      },
      async (work) => {
        for (const { name } of jobs()) await work.enqueue({ job: name, payload: {} })
      },
    )
  const endsOf = (caller: Caller) =>
    world.query<{ job: string; state: string; problem: string | null }>(
      'select job, state, problem from task where asked_by = $1 order by job',
      [caller.accountId],
    )

  test('of every kind, when the mandate that gave the permission is over and another one is not', async () => {
    const caller = await world.signIn('regency-officer', regency)
    await askAll(caller)
    // Holds no permission that any work asks for.
    await lay(world, caller, { role: 'health-verifier', regions: [regency] })
    await world.settle()
    const ends = await endsOf(caller)
    expect(ends).toEqual(
      jobs()
        .map(({ name }) => ({ job: name as string, state: 'failed', problem: 'not-allowed' }))
        .sort((a, b) => (a.job < b.job ? -1 : 1)),
    )
  })

  test('and what its owner did not ask to be tried again is not tried again by a colleague', async () => {
    const caller = await world.signIn('health-verifier', regency)
    await askAll(caller)
    await world.settle()
    const tasks = await world.query<{ id: string }>('select task_id as id from task where asked_by = $1', [caller.accountId])
    const retry = contracts.find((contract) => nameOf(contract) === 'POST /tasks/{id}/retry') as Contract
    for (const { id } of tasks) expect((await world.send(retry, { params: { id } }, colleague)).problem).toBe('not-found')
    expect(tasks.length).toBe(jobs().length)
  })
})
