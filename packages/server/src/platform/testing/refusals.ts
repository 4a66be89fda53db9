import { expect } from 'vitest'
import { type ProblemCode, problems } from '#domain/platform/problem.ts'
import { everyProblemOf } from '../http/openapi.ts'
import { type Contract, nameOf } from './contract.ts'
import type { Answered } from './world.ts'

/** A refusal has the form of RFC 9457, tells where to ask about it, and is one of those that the contract tells of. */
export function expectRefusal(contract: Contract, answer: Answered<unknown>, context: unknown = ''): void {
  const where = `${nameOf(contract)} ${JSON.stringify(context)?.slice(0, 200)}: ${answer.text.slice(0, 300)}`
  expect(answer.status, where).toBeLessThan(500)
  expect(answer.headers['content-type'], where).toBe('application/problem+json')
  const { problem } = answer
  expect(everyProblemOf(contract), where).toContain(problem)
  const known = problems[problem as ProblemCode]
  expect(answer.body, where).toMatchObject({
    type: `/problems/${problem}`,
    title: known.title,
    status: known.status,
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
  })
  expect(answer.status, where).toBe(known.status)
}

/** Answered, or refused as the contract says. Never a bug. */
export function expectSound(contract: Contract, answer: Answered<unknown>, context: unknown = ''): void {
  if (answer.status >= 400) expectRefusal(contract, answer, context)
  else expect(answer.status, nameOf(contract)).toBe(contract.download ? 200 : contract.status)
}
