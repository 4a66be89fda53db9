import { afterEach, describe, expect, test } from 'vitest'
import { rolesWith } from '#domain/access/roles.ts'
import { foundBy } from '#domain/examples.ts'
import type { StandIn } from '#domain/platform/example.ts'
import { openApiText } from './openapi-text.ts'
import { type Contract, contracts, nameOf } from './platform/testing/contract.ts'
import type { Stage } from './platform/testing/example-stage.ts'
import { stages, stagesOfFinding } from './platform/testing/example-stages.ts'
import { holderOf } from './platform/testing/fixtures.ts'
import { absentParams, hasSubject, isAboutOne, subjectOf } from './platform/testing/subjects.ts'
import { type Answered, aWorld } from './platform/testing/world.ts'

interface Operation {
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly example?: string | number }[]
  readonly requestBody?: {
    readonly content: { readonly 'application/json'?: { readonly example?: unknown } }
    readonly 'x-example-file'?: { readonly name: string; readonly text?: string; readonly hex?: string }
  }
}

const document = JSON.parse(openApiText()) as { paths: Record<string, Record<string, Operation>> }
const world = aWorld({ texts: () => ({ url: 'http://127.0.0.1:1', method: 'POST', body: '{to} {text}', secret: null }) })
// Where letters are sent, links are shown to nobody: what asks for a letter has a system of its own.
const posting = aWorld({ mail: () => ({ url: 'smtp://127.0.0.1:1', from: 'rangkul@contoh.test' }) })
// What an example sets going is another test's; nobody here works it off.
afterEach(async () => {
  await world.query("update task set state = 'cancelled' where state in ('queued', 'running')")
  await world.asQueue('delete from graphile_worker._private_jobs')
})

const village = '64.08.04.2001'
const operationOf = ({ method, path }: Contract) => document.paths[path]?.[method.toLowerCase()] as Operation

describe('each example of the public document succeeds as it stands there, with ids of one’s own', () => {
  test.each(contracts.map((contract) => [nameOf(contract), contract] as const))('%s', async (_name, contract) => {
    const answer = await sendExample(contract)
    expect([answer.status, answer.status === contract.status ? '' : answer.text]).toEqual([contract.status, ''])
    if (contract.status !== 204 && !contract.download) expect(contract.response.safeParse(answer.body).error).toBeUndefined()
  })
})

test('each id of one’s own is answered at the place that the document names', async () => {
  const oneOfEach = new Map(contracts.filter(isAboutOne).map((contract) => [contract.path.split('}')[0], contract]))
  for (const contract of oneOfEach.values()) await subjectOf(contract, world, village)
  for (const [name, { by, at }] of Object.entries(foundBy)) {
    const contract = contracts.find((one) => nameOf(one) === by)
    if (!contract) throw new Error(`${name} is found by no endpoint of ours: ${by}`)
    const stage = await stagesOfFinding[name as StandIn]?.(world)
    const answer = await sendExample(contract, stage)
    const found = at
      .split('.')
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], answer.body)
    expect([name, found], answer.text.slice(0, 300)).toEqual([name, expect.stringMatching(/^[0-9a-f-]{36}$/)])
  }
})

test('no example names anybody but made-up people of district 99', () => {
  const niks = openApiText().match(/\b\d{16}\b/g) ?? []
  expect(niks.length).toBeGreaterThan(3)
  expect(niks.filter((nik) => nik.slice(4, 6) !== '99' && nik !== '9007199254740991')).toEqual([])
})

/** The example as the document has it; only what the document says to be the reader's own is put in. */
async function sendExample(contract: Contract, given?: Stage): Promise<Answered<unknown>> {
  const here = contract.problems.includes('no-mail') ? posting : world
  const stage = given ?? (await stages[nameOf(contract)]?.(here)) ?? {}
  const { parameters, requestBody } = operationOf(contract)
  const own = (value: unknown) => withOwn(value, { ...stage.ids }, stage.fields ?? {})
  const inPlace = (place: string) =>
    Object.fromEntries(
      parameters
        .filter((one) => one.in === place && one.example !== undefined)
        .map(({ name, example }) => [name, String(own(example))]),
    )
  const file = requestBody?.['x-example-file']
  const caller = stage.caller ?? (contract.permission === 'public' ? undefined : await permitted(contract))
  const params =
    stage.params ?? (isAboutOne(contract) && hasSubject(contract) ? await subjectOf(contract, here, village) : undefined)
  return here.send(
    contract,
    {
      params: { ...absentParams(contract), ...inPlace('path'), ...params },
      query: inPlace('query'),
      body: own(requestBody?.content['application/json']?.example),
      ...(file && { upload: { name: file.name, bytes: bytesOf(file) } }),
    },
    caller,
  )
}

function bytesOf({ text, hex }: { text?: string; hex?: string }): Buffer {
  return hex === undefined ? Buffer.from(text ?? '') : Buffer.from(hex, 'hex')
}

function permitted({ permission }: Contract) {
  const role = (permission !== 'public' && permission !== 'signed-in' && rolesWith(permission)[0]) || 'regency-officer'
  return permission === 'signed-in' ? world.signIn(role, '64.08') : holderOf(world, role, '64.08')
}

function withOwn(value: unknown, ids: Readonly<Record<string, string>>, fields: Readonly<Record<string, unknown>>): unknown {
  if (typeof value === 'string') return ids[value] ?? value
  if (Array.isArray(value)) return value.map((one) => withOwn(one, ids, fields))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key in fields ? fields[key] : withOwn(inner, ids, fields)]),
  )
}
