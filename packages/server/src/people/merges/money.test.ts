import { describe, expect, test } from 'vitest'
import * as delivery from '#domain/delivery/delivery.api.ts'
import * as people from '#domain/people/people.api.ts'
import { anApprovedList, type ListForTests } from '../../delivery/testing/approved-list.ts'
import { aPersonIn, made, officerOf } from '../../platform/testing/fixtures.ts'
import { aPersonTwiceIn, merged, propose, undo } from '../../platform/testing/merges.ts'
import { heard } from '../../platform/testing/heard.ts'
import { aWorld } from '../../platform/testing/world.ts'

const world = aWorld()
const village = '64.08.04.2001'

test('a month to which the record that went was entitled is shown with the survivor, and no list gives it again', async () => {
  const officer = await officerOf(world, village)
  const keep = await aPersonIn(world, village, { familyCardNumber: null, relation: null })
  const other = await aPersonIn(world, village, {
    nik: null,
    nikMissingReason: 'papers-lost',
    familyCardNumber: null,
    relation: null,
  })
  const listed = ({ id, nik, name }: typeof keep) => [{ id, nik, name, beneficiary: id }]
  const first = await anApprovedList(world, officer, listed(other), { months: ['2026-07', '2026-08'], beneficiary: 'person' })
  const refused = await propose(world, keep.id, other.id, officer)
  expect([refused.problem, refused.text]).toEqual(['merge-unsound', expect.stringContaining('"hindrance":"unpaid","amount":2')])

  await world.query("update entitlement set state = 'delivered' where beneficiary_id = $1", [other.id])
  await merged(world, village, keep.id, other.id)
  const { programmeId } = first
  await anApprovedList(world, officer, listed(keep), {
    programmeId,
    months: ['2026-07', '2026-08', '2026-09'],
    beneficiary: 'person',
  })
  const { rows } = made(await world.send(delivery.getDelivered, { params: { id: keep.id } }, officer))
  expect(rows.map(({ month, state }) => [month, state])).toEqual([
    ['2026-09', 'open'],
    ['2026-08', 'delivered'],
    ['2026-07', 'delivered'],
  ])
})

test('the survivor does not go on waiting for a month that the other was paid', async () => {
  const officer = await officerOf(world, village)
  const keep = await aPersonIn(world, village, { familyCardNumber: null, relation: null })
  const other = await aPersonIn(world, village, {
    nik: null,
    nikMissingReason: 'papers-lost',
    familyCardNumber: null,
    relation: null,
  })
  const both = [keep, other].map(({ id, nik, name }) => ({ id, nik, name, beneficiary: id }))
  await anApprovedList(world, officer, both, { months: ['2026-07'], beneficiary: 'person' })
  await world.query("update entitlement set state = 'delivered' where beneficiary_id = $1", [other.id])
  const refused = await propose(world, keep.id, other.id, officer)
  expect(refused.text).toContain('"hindrance":"same-month","amount":1')
  await world.query("update entitlement set state = 'delivered' where beneficiary_id = $1", [keep.id])
  await merged(world, village, keep.id, other.id)
  const page = made(await world.send(people.getPerson, { params: { id: keep.id } }, officer))
  expect(page.merged).toHaveLength(1)
})

describe('two records that are merged while rights are made', () => {
  const twice = async () => {
    const officer = await officerOf(world, village)
    const { keep, other } = await aPersonTwiceIn(world, village)
    const number = `99${keep.nik?.slice(-10)}`
    made(
      await world.send(
        delivery.recordAccount,
        { params: { id: keep.id }, body: { bank: 'BRI', number, holderName: keep.name } },
        officer,
      ),
    )
    await world.query('update payee_account set confirmed_at = now() where person_id = $1', [keep.id])
    const preview = async ({ listId, months }: ListForTests) => {
      const treasurer = await world.signIn('regency-treasurer', '64.08')
      const { payments, amount, blocked } = made(await world.send(delivery.previewRun, { body: { listId, months } }, treasurer))
      return { payments, amount, blocked: blocked.map(({ reason, entitlements }) => [reason, entitlements]) }
    }
    const listed = ({ id, nik, name }: typeof keep) => ({ id, nik: nik ?? '', name, beneficiary: id })
    return { officer, keep: listed(keep), other: listed(other), preview }
  }
  const over = { months: ['2026-07', '2026-08'], amount: 100_000, beneficiary: 'person' } as const

  test('are paid once where both were listed', async () => {
    const { officer, keep, other, preview } = await twice()
    const meanwhile = () => merged(world, village, keep.id, other.id)
    const list = await anApprovedList(world, officer, [keep, other], { ...over, months: [...over.months], meanwhile })
    expect(await preview(list)).toEqual({ payments: 1, amount: 200_000, blocked: [['doubled', 2]] })
  })

  test('are paid as the survivor where the other was listed', async () => {
    const { officer, keep, other, preview } = await twice()
    const meanwhile = () => merged(world, village, keep.id, other.id)
    const list = await anApprovedList(world, officer, [other], { ...over, months: [...over.months], meanwhile })
    expect(await preview(list)).toEqual({ payments: 1, amount: 200_000, blocked: [] })
  })

  test('are not paid again what the other was paid', async () => {
    const { officer, keep, other, preview } = await twice()
    const { programmeId } = await anApprovedList(world, officer, [other], { ...over, months: ['2026-07'] })
    await world.query("update entitlement set state = 'delivered' where beneficiary_id = $1", [other.id])
    const meanwhile = () => merged(world, village, keep.id, other.id)
    const list = await anApprovedList(world, officer, [keep], { ...over, months: [...over.months], programmeId, meanwhile })
    expect(await preview(list)).toEqual({ payments: 1, amount: 100_000, blocked: [['doubled', 1]] })
  })

  test('are paid once where a third record is the survivor', async () => {
    const { officer, keep, other, preview } = await twice()
    const third = await aPersonIn(world, village, {
      nik: null,
      nikMissingReason: 'papers-lost',
      familyCardNumber: null,
      relation: null,
    })
    const meanwhile = async () => {
      await merged(world, village, keep.id, other.id)
      await merged(world, village, keep.id, third.id)
    }
    const both = [other, { id: third.id, nik: '', name: third.name, beneficiary: third.id }]
    const list = await anApprovedList(world, officer, both, { ...over, months: [...over.months], meanwhile })
    expect(await preview(list)).toEqual({ payments: 1, amount: 200_000, blocked: [['doubled', 2]] })
  })

  test('have one right where they were merged before, after the list was made', async () => {
    const { officer, keep, other, preview } = await twice()
    await merged(world, village, keep.id, other.id)
    const list = await anApprovedList(world, officer, [keep, other], { ...over, months: [...over.months] })
    expect(await preview(list)).toEqual({ payments: 1, amount: 200_000, blocked: [] })
    const { rows } = made(await world.send(delivery.getDelivered, { params: { id: keep.id } }, officer))
    expect(rows.map(({ month, state }) => [month, state])).toEqual([
      ['2026-08', 'open'],
      ['2026-07', 'open'],
    ])
  })
})

const accountsOf = async (id: string): Promise<string[]> =>
  (
    await world.query<{ number: string }>('select number from payee_account where person_id = $1 and replaced_at is null', [id])
  ).map(({ number }) => number)

describe('the account of the record that goes', () => {
  const twice = async () => {
    const officer = await officerOf(world, village)
    const { keep, other } = await aPersonTwiceIn(world, village)
    const record = async (id: typeof keep.id, number: string, holderName: string) => {
      const body = { bank: 'BRI' as const, number, holderName }
      made(await world.send(delivery.recordAccount, { params: { id }, body }, officer))
      await world.query('update payee_account set confirmed_at = now() where person_id = $1', [id])
    }
    return { officer, keep, other, record }
  }

  test('is the survivor’s where that has none, is confirmed as it was, and goes back when the merge is undone', async () => {
    const { officer, keep, other, record } = await twice()
    await record(other.id, '1234500001', other.name)
    const merge = await merged(world, village, keep.id, other.id)
    await heard(world)
    expect(await accountsOf(keep.id)).toEqual(['1234500001'])
    const [row] = await world.query<{ confirmed: boolean }>(
      'select confirmed_at is not null as confirmed from payee_account where person_id = $1',
      [keep.id],
    )
    expect(row?.confirmed).toBe(true)

    expect((await undo(world, merge, officer)).status).toBe(204)
    await heard(world)
    expect([await accountsOf(keep.id), await accountsOf(other.id)]).toEqual([[], ['1234500001']])

    await merged(world, village, keep.id, other.id)
    await heard(world)
    expect(await accountsOf(keep.id)).toEqual(['1234500001'])
  })

  test('stays with it where the survivor has one', async () => {
    const { keep, other, record } = await twice()
    await record(keep.id, '1234500002', keep.name)
    await record(other.id, '1234500003', other.name)
    await merged(world, village, keep.id, other.id)
    await heard(world)
    expect([await accountsOf(keep.id), await accountsOf(other.id)]).toEqual([['1234500002'], ['1234500003']])
  })

  test('stays with the survivor when that was given another one since', async () => {
    const { officer, keep, other, record } = await twice()
    await record(other.id, '1234500004', other.name)
    const merge = await merged(world, village, keep.id, other.id)
    await heard(world)
    await record(keep.id, '1234500005', keep.name)
    expect((await undo(world, merge, officer)).status).toBe(204)
    await heard(world)
    expect([await accountsOf(keep.id), await accountsOf(other.id)]).toEqual([['1234500005'], []])
  })
})
