import { beforeAll, expect, test } from 'vitest'
import { aWorld } from '../platform/testing/world.ts'
import { seedDemo } from './seed-demo.ts'

const world = aWorld()

beforeAll(async () => {
  await world.whileWorking(() => seedDemo(world.app, { people: 0, tell: () => undefined }))
}, 60_000)

test('every chain of the demonstration leads by known accounts to Regent or Governor; only the legal office is on paper', async () => {
  const steps = await world.query<{ region: string; title: string; holder: string | null; delegate: string | null }>(
    `select c.region_code as region, s.title, a.title as holder, d.title as delegate
     from approval_chain c join approval_step s using (chain_id)
     left join account a on a.account_id = s.account_id left join account d on d.account_id = s.delegate_id
     where s.kind = 'account' or s.account_id is null order by c.region_code, s.position`,
  )
  const of = (region: string) =>
    steps.filter((step) => step.region === region).map(({ holder, title }) => holder ?? `kertas: ${title}`)
  expect(of('64.08')).toEqual([
    'Kepala Bidang Penanganan Fakir Miskin',
    'Kepala Dinas Sosial',
    'kertas: Bagian Hukum',
    'Sekretaris Daerah',
    'Bupati Kutai Timur',
  ])
  expect(of('64').at(-1)).toBe('Gubernur Kalimantan Timur')
  expect(of('64.02').at(-1)).toBe('Bupati Kutai Kartanegara')
  const regent = steps.find(({ holder }) => holder === 'Bupati Kutai Timur')
  expect(regent?.delegate).toBe('Wakil Bupati Kutai Timur')
})
