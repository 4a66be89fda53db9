import { describe, expect, test } from 'vitest'
import { rolesWith } from '#domain/access/roles.ts'
import { type Contract, contracts, nameOf } from './platform/testing/contract.ts'
import { holderOf } from './platform/testing/fixtures.ts'
import { garbage, rawBodies, spoilt } from './platform/testing/garbage.ts'
import { expectRefusal, expectSound } from './platform/testing/refusals.ts'
import { sampleBody, sampleQuery } from './platform/testing/sample-request.ts'
import { absentParams, hasSubject, isAboutOne, subjectOf } from './platform/testing/subjects.ts'
import { aWorld, type Caller } from './platform/testing/world.ts'

const world = aWorld()
const village = '64.08.04.2001'
const named = (list: readonly Contract[]) => list.map((contract) => [nameOf(contract), contract] as const)
const words = garbage.flatMap((piece) => (typeof piece === 'string' || typeof piece === 'number' ? [String(piece)] : []))

function callerOf({ permission }: Contract): Promise<Caller> {
  const role = (permission !== 'public' && permission !== 'signed-in' && rolesWith(permission)[0]) || 'regency-officer'
  return holderOf(world, role, '64.08')
}

/** A request that could succeed: each test spoils one part of it. */
async function soundRequest(contract: Contract) {
  return {
    caller: contract.permission === 'public' ? undefined : await callerOf(contract),
    params: isAboutOne(contract) && hasSubject(contract) ? await subjectOf(contract, world, village) : absentParams(contract),
    query: sampleQuery(contract),
    body: sampleBody(contract),
    ...(contract.upload && { upload: { name: 'a.csv', bytes: Buffer.from('a;b\n1;2\n') } }),
  }
}

describe('a body in another form is refused with what is wrong', () => {
  const withBody = contracts.filter((contract) => contract.body !== undefined)

  test.each(named(withBody))('%s', async (_name, contract) => {
    const { caller, ...request } = await soundRequest(contract)
    for (const body of [null, 42, 'text', [], [request.body]]) {
      const answer = await world.send(contract, { ...request, body }, caller)
      expectRefusal(contract, answer, body)
      expect(answer.body).toMatchObject({ status: 400, issues: [{ at: expect.stringMatching(/^body/) as string }] })
    }
    for (const raw of rawBodies) {
      const answer = await world.send(contract, { ...request, body: undefined, raw }, caller)
      expectRefusal(contract, answer, raw.bytes.subarray(0, 20).toString())
      expect([400, 415]).toContain(answer.status)
    }
    for (const { at, value } of spoilt(request.body)) {
      const answer = await world.send(contract, { ...request, body: value }, caller)
      expectSound(contract, answer, { at, value: JSON.stringify(value)?.slice(0, 100) })
    }
  })
})

describe('a query in another form is refused with what is wrong', () => {
  const withQuery = contracts.filter((contract) => contract.query !== undefined)

  test.each(named(withQuery))('%s', async (_name, contract) => {
    const { caller, ...request } = await soundRequest(contract)
    const parameters = [...Object.keys(request.query), 'after']
    for (const name of parameters) {
      for (const word of words) {
        const answer = await world.send(contract, { ...request, query: { ...request.query, [name]: word } }, caller)
        expectSound(contract, answer, { name, word: word.slice(0, 50) })
        if (answer.status === 400) expect(placesOf(answer.body)).toEqual([`query.${name}`])
      }
    }
  })
})

describe('a path in another form is refused with what is wrong', () => {
  const withParams = contracts.filter((contract) => contract.params !== undefined)

  test.each(named(withParams))('%s', async (_name, contract) => {
    const { caller, ...request } = await soundRequest(contract)
    for (const name of Object.keys(request.params)) {
      for (const word of words.filter((one) => one !== 'ID' && one !== '99.99.99.9999')) {
        const answer = await world.send(contract, { ...request, params: { ...request.params, [name]: word } }, caller)
        expectRefusal(contract, answer, { name, word: word.slice(0, 50) })
        expect([answer.status, placesOf(answer.body)]).toEqual([400, [`params.${name}`]])
      }
    }
  })
})

test('a rule within rules without end is refused, not followed', async () => {
  const define = contracts.find((contract) => nameOf(contract) === 'POST /programmes')
  if (!define) throw new Error('no such contract')
  const { caller, body } = await soundRequest(define)
  for (const depth of [70, 10_000]) {
    const rule = `${'{"kind":"not","of":'.repeat(depth)}{"kind":"nik"}${'}'.repeat(depth)}`
    const text = JSON.stringify({ ...(body as object), rule: 0 }).replace('"rule":0', `"rule":${rule}`)
    const answer = await world.send(
      define,
      { body: undefined, raw: { type: 'application/json', bytes: Buffer.from(text) } },
      caller,
    )
    expectRefusal(define, answer, depth)
    expect(placesOf(answer.body)).toEqual(['body.rule'])
  }
})

test('every fault of a request is told at once, and none quotes what was sent', async () => {
  const register = contracts.find((contract) => nameOf(contract) === 'POST /people')
  if (!register) throw new Error('no such contract')
  const { caller, body } = await soundRequest(register)
  const spoiltBody = { ...(body as object), name: 'R'.repeat(500), birthDate: 'Rahasia', regionCode: 'Rahasia' }
  const answer = await world.send(register, { body: spoiltBody }, caller)

  expectRefusal(register, answer)
  expect(placesOf(answer.body).sort()).toEqual(['body.birthDate', 'body.name', 'body.regionCode'])
  expect(answer.text).not.toMatch(/Rahasia|RRR/)
})

/** Where the faults lie that a refusal tells of. */
function placesOf(body: unknown): string[] {
  return [...new Set((body as { issues: { at: string }[] }).issues.map(({ at }) => at))]
}
