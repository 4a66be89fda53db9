import { describe, expect, test } from 'vitest'
import * as people from '#domain/people/people.api.ts'
import { aPersonIn, made, officerOf } from '../platform/testing/fixtures.ts'
import type { Contract } from '../platform/testing/contract.ts'
import { sampleBody } from '../platform/testing/sample-request.ts'
import { aWorld } from '../platform/testing/world.ts'

const world = aWorld()
const village = '64.08.04.2001'

/** Somebody whom law 27/2022 protects: the category is restricted. */
async function somebodyRestricted() {
  const person = await aPersonIn(world, village)
  const officer = await officerOf(world, village)
  const body = { category: 'PMKS-16', met: ['PMKS-16.a'], since: '2026-11-01', evidence: null, source: 'document' as const }
  const need = made(await world.send(people.assignNeed, { params: { id: person.id }, body }, officer))
  return { person, officer, need }
}

describe('a restricted category', () => {
  test('is counted for those who may read it, and for nobody else: one in a village is a person', async () => {
    const { officer } = await somebodyRestricted()
    const operator = await world.signIn('village-operator', village)
    const counted = async (caller: typeof officer, within: string) =>
      made(await world.send(people.getPeopleFigures, { query: { within } }, caller))

    for (const within of [village, '64.08.04']) {
      const seen = await counted(operator, within)
      expect(JSON.stringify(seen)).not.toContain('PMKS-16')
      expect(seen.total.persons).toBeGreaterThan(0)
    }
    expect((await counted(officer, village)).total.needs).toContainEqual({ category: 'PMKS-16', open: 1 })
  })

  test('like any other, is counted for nobody who may search for people and not open them', async () => {
    const { person, officer } = await somebodyRestricted()
    const ordinary = sampleBody(people.assignNeed as unknown as Contract) as people.NeedDraft
    made(await world.send(people.assignNeed, { params: { id: person.id }, body: ordinary }, officer))
    const counted = async (caller: typeof officer) =>
      made(await world.send(people.getPeopleFigures, { query: { within: village } }, caller)).total

    const protector = await world.signIn('data-protection-officer', '64.08')
    expect(await counted(protector)).toMatchObject({ needs: [], deciles: null })
    const operator = await world.signIn('village-operator', village)
    expect((await counted(operator)).needs.map(({ category }) => category)).toEqual([ordinary.category])
  })

  test('leaves no trace on the page of whoever carries it, nor in what is refused, for those who may not read it', async () => {
    const { person: carrier, need } = await somebodyRestricted()
    const other = await aPersonIn(world, village)
    const operator = await world.signIn('village-operator', village)
    const page = async (id: typeof carrier.id) => {
      const { body } = await world.send(people.getPerson, { params: { id } }, operator)
      return { ...body, id, facts: [], family: null, maskedNik: null, familyId: null }
    }
    expect({ ...(await page(carrier.id)), id: null }).toEqual({ ...(await page(other.id)), id: null })
    const lines = async (id: typeof carrier.id) =>
      (await world.send(people.getTimeline, { params: { id } }, operator)).text.replace(/[0-9a-f-]{36}|\*+\d+/g, '')
    expect(await lines(carrier.id)).toEqual(await lines(other.id))
    const body = { category: 'PMKS-16', met: ['PMKS-16.a'], since: '2026-11-01', evidence: null, source: 'document' as const }
    const refusal = async (id: typeof carrier.id) =>
      (await world.send(people.assignNeed, { params: { id }, body }, operator)).problem
    expect([await refusal(carrier.id), await refusal(other.id)]).toEqual(['not-allowed', 'not-allowed'])
    const end = { version: need.version, until: '2026-11-20', reason: 'criteria-no-longer-met' as const }
    const ending = { params: { id: carrier.id, needId: need.id }, body: end }
    expect((await world.send(people.endNeed, ending, operator)).problem).toBe('not-found')
  })

  test('is not named by the journal, which others may read', async () => {
    const { person, officer, need } = await somebodyRestricted()
    const end = { version: need.version, until: '2026-11-20', reason: 'criteria-no-longer-met' as const }
    const ended = await world.send(people.endNeed, { params: { id: person.id, needId: need.id }, body: end }, officer)
    expect(ended.status, ended.text).toBe(200)

    const entries = await world.query<{ event: string; facts: object }>(
      "select event, facts from journal where subject_id = $1 and event like 'need.%' order by journal_id",
      [person.id],
    )
    expect(entries.map(({ event }) => event)).toEqual(['need.assigned', 'need.ended'])
    expect(JSON.stringify(entries)).not.toContain('PMKS')
  })
})
