import { expect, test } from 'vitest'
import * as people from '#domain/people/people.api.ts'
import { aWorld } from '../testing/world.ts'

const world = aWorld()

test('who asks for what they may not do stands in the log, by account and request, not with what was asked for', async () => {
  const administrator = await world.signIn('administrator', '64')
  const answer = await world.send(people.searchPeople, { body: { text: 'Siti Rahasia' } }, administrator)
  expect(answer.problem).toBe('not-allowed')

  const { requestId } = answer.body as unknown as { requestId: string }
  const line = world
    .logged()
    .split('\n')
    .find((one) => one.includes(requestId))
  expect(JSON.parse(line ?? '{}')).toMatchObject({ msg: 'not allowed', accountId: administrator.accountId, method: 'POST' })
  expect(world.logged()).not.toContain('Rahasia')
})
