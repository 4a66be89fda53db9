import { describe, expect, test } from 'vitest'
import { type Role, roles, rolesWith } from '#domain/access/roles.ts'
import { type Contract, contracts, nameOf } from './platform/testing/contract.ts'
import { holderOf } from './platform/testing/fixtures.ts'
import { expectRefusal, expectSound } from './platform/testing/refusals.ts'
import { sampleRequest } from './platform/testing/sample-request.ts'
import { absentParams, hasSubject, isAboutOne } from './platform/testing/subjects.ts'
import { type Answered, aWorld, type Caller } from './platform/testing/world.ts'

const world = aWorld()

const guarded = contracts.filter(({ permission }) => permission !== 'public')
const forRoles = guarded.filter(({ permission }) => permission !== 'signed-in')
const named = (list: readonly Contract[]) => list.map((contract) => [nameOf(contract), contract] as const)

function rolesFor({ permission }: Contract): readonly Role[] {
  return permission === 'public' || permission === 'signed-in' ? roles : rolesWith(permission)
}

function send(
  contract: Contract,
  params: Readonly<Record<string, string>>,
  caller?: Caller,
  full = true,
): Promise<Answered<unknown>> {
  const request = full ? { ...sampleRequest(contract), params } : { params }
  return world.send(contract, request, caller)
}

describe('the contracts', () => {
  test('are kept by exactly one route each, and no route is without', () => {
    const promised = contracts.map(nameOf).sort()
    const kept = world.app.routes.map(({ endpoint }) => nameOf(endpoint)).sort()
    expect(kept).toEqual(promised)
    expect(new Set(promised).size).toBe(promised.length)
  })

  test('are walked through with things of every kind that has an id: subjects.ts knows how to make one', () => {
    expect(guarded.filter((contract) => isAboutOne(contract) && !hasSubject(contract)).map(nameOf)).toEqual([])
  })

  test('give every permission to some role, so that no endpoint is shut to all', () => {
    expect(forRoles.filter((contract) => rolesFor(contract).length === 0).map(nameOf)).toEqual([])
  })
})

describe('whoever is not signed in is refused', () => {
  test.each(named(guarded))('%s', async (_name, contract) => {
    const answer = await send(contract, absentParams(contract))
    expectRefusal(contract, answer)
    expect(answer.problem).toBe('not-signed-in')
  })
})

describe('each role may do what it is granted, and nothing else', () => {
  test.each(roles)('%s', async (role) => {
    const caller = await holderOf(world, role, '64.08')
    for (const contract of forRoles) {
      const answer = await send(contract, absentParams(contract), caller, false)
      expectSound(contract, answer, role)
      expect([role, nameOf(contract), answer.problem === 'not-allowed']).toEqual([
        role,
        nameOf(contract),
        !rolesFor(contract).includes(role),
      ])
    }
  })
})
