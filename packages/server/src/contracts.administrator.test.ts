import { beforeAll, describe, expect, test } from 'vitest'
import { permissionsOf } from '#domain/access/roles.ts'
import { type Contract, contracts, nameOf } from './platform/testing/contract.ts'
import { aNeedOf, aPersonIn, type Registered } from './platform/testing/fixtures.ts'
import { lay } from './platform/testing/holding.ts'
import { sampleRequest } from './platform/testing/sample-request.ts'
import { everySubjectIn, hasSubject, isAboutOne, sharedSubjectOf } from './platform/testing/subjects.ts'
import { aWorld, type Caller } from './platform/testing/world.ts'

/* The administrator looks after accounts and the machine, and sees nobody whom the agency serves. */

const world = aWorld()
const village = '64.08.04.2001'
const named = (list: readonly Contract[]) => list.map((contract) => [nameOf(contract), contract] as const)

let administrator: Caller
let person: Registered
beforeAll(async () => {
  administrator = await world.signIn('administrator', '64')
  person = await aPersonIn(world, village, {
    name: 'Zulaikha Nurjannah',
    motherName: 'Hapsah Ratnadewi',
    address: 'Jl. Tersembunyi 3',
  })
  await aNeedOf(world, village, person.id)
  await everySubjectIn(world, village)
}, 60_000)

/** Names, mothers' names, streets and numbers of everybody who is registered. */
async function personal(): Promise<string[]> {
  const rows = await world.query<Record<string, string | null>>(
    `select name, mother_name, address, nik from person
      union select card_number, null, null, null from family`,
  )
  return rows.flatMap((row) => Object.values(row)).filter((value) => value !== null)
}

async function ask(contract: Contract): Promise<string> {
  const params =
    isAboutOne(contract) && hasSubject(contract) ? await sharedSubjectOf(contract, world, village) : { code: '64.08' }
  const request = sampleRequest(contract)
  const about = <Part>(part: Part): Part =>
    typeof part === 'object' && part !== null && 'text' in part ? { ...part, text: person.name } : part
  const answers = [
    await world.send(contract, { ...request, params }, administrator),
    await world.send(contract, { ...request, body: about(request.body), query: about(request.query), params }, administrator),
  ]
  return answers.map(({ text, headers }) => `${text}${JSON.stringify(headers)}`).join('\n')
}

describe('no endpoint answers an administrator with a name, a number or an address of somebody registered', () => {
  // Signing out would end the walk.
  const asked = contracts.filter((contract) => nameOf(contract) !== 'DELETE /session')
  test.each(named(asked))('%s', async (_name, contract) => {
    const text = await ask(contract)
    expect((await personal()).filter((value) => text.includes(value))).toEqual([])
  })
})

test('which an officer is answered with: the test would see it', async () => {
  const officer = await world.signIn('regency-officer', '64.08')
  await lay(world, administrator, { role: 'regency-officer', regions: ['64.08'] })
  const search = contracts.find((contract) => nameOf(contract) === 'POST /people/search') as Contract
  const { text } = await world.send(search, { ...sampleRequest(search), body: { text: person.name } }, officer)
  expect((await personal()).filter((value) => text.includes(value))).toContain(person.name)
})

test('the role holds nothing but what accounts and the machine need', () => {
  expect(permissionsOf('administrator').filter((one) => !/^(access|operations)\./.test(one))).toEqual([])
  const theirs = contracts.filter(({ permission }) => /^(access|operations)\./.test(permission))
  expect(theirs.filter(({ reveals }) => reveals === 'personal').map(nameOf)).toEqual([])
})
