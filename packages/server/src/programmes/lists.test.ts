import { beforeAll, describe, expect, test } from 'vitest'
import * as approvals from '#domain/approvals/approvals.api.ts'
import type { ApprovalFileId } from '#domain/approvals/approval.ts'
import * as people from '#domain/people/people.api.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ListId, ProgrammeList } from '#domain/programmes/list.ts'
import * as api from '#domain/programmes/programmes.api.ts'
import { openChain } from '../approvals/index.ts'
import { aPersonIn, holderOf, made, officerOf, type Registered } from '../platform/testing/fixtures.ts'
import { aListIn, aProgrammeIn, programmeDraft } from '../platform/testing/programme-lists.ts'
import { aStandingFindingIn } from '../platform/testing/findings.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'

const world = aWorld()
const village = '64.08.04.2001'
const anyText: unknown = expect.any(String)
const aHash: unknown = expect.stringMatching(/^[0-9a-f]{64}$/)
const old = { kind: 'age', from: 60, to: null, on: null } as const
let officer: Caller
let head: Caller
let elders: Registered[]

beforeAll(async () => {
  officer = await officerOf(world, village)
  head = await holderOf(world, 'regency-head', '64.08')
  await world.asSystem((work) =>
    openChain(work, {
      kind: 'beneficiary-list',
      region: '64.08' as RegionCode,
      name: 'Daftar penerima',
      validFrom: '2026-01-01' as LocalDate,
      steps: [{ title: 'Kepala Dinas', accountId: head.accountId, workingDays: 2 }],
    }),
  )
  elders = []
  for (const year of ['1940', '1945', '1950'])
    elders.push(await aPersonIn(world, village, { birthDate: `${year}-01-01` as LocalDate, name: `Nenek ${year}` }))
  await aPersonIn(world, village, { birthDate: null, name: 'Tanpa Tanggal' })
  await aPersonIn(world, village, { name: 'Masih Muda' })
})

const members = async (id: ListId, standing: 'listed' | 'reserve' | 'to-check' | 'excluded', limit = '100', after?: string) =>
  made(
    await world.send(
      api.listListMembers,
      { params: { id }, query: { standing, limit, ...(after !== undefined && { after }) } },
      officer,
    ),
  )

const names = async (id: ListId, standing: Parameters<typeof members>[1]) =>
  (await members(id, standing)).rows.map((row) => [row.name, row.rank, row.reason])

type Move = typeof api.freezeList
const move = async (endpoint: unknown, { id, version }: ProgrammeList, by = officer) =>
  world.send(endpoint as Move, { params: { id }, body: { version } }, by)
const reload = async (id: ListId) => made(await world.send(api.getList, { params: { id } }, officer))

describe('making a list', () => {
  test('lists the oldest first up to the quota, names the rest as its reserve, and sends the unknown to be checked', async () => {
    const list = await aListIn(world, village, { rule: old, quota: 2 })
    expect(list.counts).toMatchObject({ listed: 2, reserve: 1, toCheck: 1, excluded: 0, amount: 1_200_000 })
    expect(await names(list.id, 'listed')).toEqual([
      ['Nenek 1940', 1, 'meets-rule'],
      ['Nenek 1945', 2, 'meets-rule'],
    ])
    expect(await names(list.id, 'reserve')).toEqual([['Nenek 1950', 3, 'beyond-quota']])
    expect(await names(list.id, 'to-check')).toEqual([['Tanpa Tanggal', null, 'fact-unknown']])

    const first = await members(list.id, 'listed', '1')
    const second = await members(list.id, 'listed', '1', first.next ?? '')
    expect([...first.rows, ...second.rows].map((row) => row.name)).toEqual(['Nenek 1940', 'Nenek 1945'])
    expect(second.next).toBeNull()
  })

  test('whom a finding keeps out stands there with the finding as the reason, though the decile is as it was', async () => {
    const { family } = await aStandingFindingIn(world, '64.08.05.2001')
    const list = await aListIn(world, village, {
      beneficiary: 'family',
      rule: { kind: 'region', codes: ['64.08.05' as RegionCode] },
    })
    const excluded = await members(list.id, 'excluded')
    expect(excluded.rows).toMatchObject([{ beneficiary: family, reason: 'already-well-off', rank: null }])

    const why = made(await world.send(api.explainListMember, { params: { id: list.id, beneficiary: family } }, officer))
    expect(why.asMade).toMatchObject({ outcome: 'excluded', facts: { wellOffSince: anyText } })
  })

  test('is for months and regions of the programme, by its own office, and not for groups', async () => {
    const { id } = await aProgrammeIn(world, village)
    const ask = (region: string, months: string[], by = officer, programme = id) =>
      world.send(api.makeList, { params: { id: programme }, body: { region, months } }, by)
    expect((await ask('64.08', ['2027-01'])).problem).toBe('list-unsound')
    expect((await ask('64.02', ['2026-10'])).problem).toBe('list-unsound')
    expect((await ask('64.08.99', ['2026-10'])).problem).toBe('region-unknown')

    const provincial = made(
      await world.send(api.defineProgramme, { body: programmeDraft('64') }, await holderOf(world, 'province-planner', '64')),
    )
    expect((await ask('64.08', ['2026-10'], officer, provincial.id)).problem).toBe('not-allowed')
    const groups = await aProgrammeIn(world, village, { beneficiary: 'group', rule: null, amount: null, accountKind: 'goods' })
    expect((await ask('64.08', ['2026-10'], officer, groups.id)).problem).toBe('programme-without-rule')
  })

  test('why somebody was listed is told by the facts of that day and by those of today', async () => {
    const { id: beneficiary } = await aPersonIn(world, '64.08.06.2001', { birthDate: '1950-01-01' as LocalDate })
    const rule = { kind: 'all' as const, of: [old, { kind: 'region' as const, codes: ['64.08.06' as RegionCode] }] }
    const { id } = await aListIn(world, village, { rule })
    const correction = {
      version: 1,
      changes: { birthDate: '1980-01-01' as LocalDate },
      source: 'document' as const,
      asOf: '2026-11-20' as LocalDate,
    }
    made(await world.send(people.correctPerson, { params: { id: beneficiary }, body: correction }, officer))

    const why = made(await world.send(api.explainListMember, { params: { id, beneficiary } }, officer))
    expect(why.asMade).toMatchObject({ outcome: 'in', facts: { births: ['1950-01-01'] } })
    expect(why.today).toMatchObject({
      outcome: 'out',
      facts: { births: ['1980-01-01'], from: { births: { source: 'document', asOf: '2026-11-20' } } },
    })
  })
})

describe('freezing a list', () => {
  test('gives the same hash for the same names, and another when one name changes', async () => {
    const list = await aListIn(world, village, { rule: old, quota: 2 })
    const frozen = made(await move(api.freezeList, list))
    expect(frozen).toMatchObject({ state: 'frozen', hash: aHash })

    const thawed = made(await move(api.thawList, frozen))
    expect(thawed).toMatchObject({ state: 'draft', hash: null })
    const again = made(await move(api.freezeList, thawed))
    expect(again.hash).toBe(frozen.hash)

    await world.query("delete from list_member where list_id = $1 and standing = 'reserve'", [list.id])
    const other = made(await move(api.freezeList, made(await move(api.thawList, again))))
    expect(other.hash).not.toBe(frozen.hash)
    made(await move(api.discardList, other))
  })

  test('is refused at another version, at another step, and for a list of nobody', async () => {
    const nobody = await aListIn(world, village, { rule: { kind: 'all', of: [old, { kind: 'sex', is: 'male' }] } })
    expect((await move(api.freezeList, nobody)).problem).toBe('list-empty')
    expect((await move(api.freezeList, { ...nobody, version: 1 })).problem).toBe('stale-version')
    expect((await move(api.submitList, nobody)).problem).toBe('list-not-ready')
    expect((await world.send(api.listListDifferences, { params: { id: nobody.id } }, officer)).problem).toBe('list-not-ready')
    expect((await move(api.discardList, nobody, await officerOf(world, '64.02'))).problem).toBe('not-found')
    expect((await move(api.discardList, nobody)).status).toBe(204)
    expect((await world.send(api.getList, { params: { id: nobody.id } }, officer)).problem).toBe('not-found')
  })

  test('LIST-4: two officers cannot freeze the same people for the same month', async () => {
    const programme = await aProgrammeIn(world, village, { rule: old })
    const lists: ProgrammeList[] = []
    for (const months of [['2026-10', '2026-11'], ['2026-11']]) {
      const { id } = made(
        await world.send(api.makeList, { params: { id: programme.id }, body: { region: '64.08', months } }, officer),
      )
      lists.push((await world.settle(), await reload(id)))
    }
    const [one, other] = await Promise.all(lists.map((list) => move(api.freezeList, list)))
    expect([one?.status, other?.status].toSorted((a, b) => Number(a) - Number(b))).toEqual([200, 422])
    expect([one?.problem, other?.problem]).toContain('list-unsound')

    const refused = lists[one?.status === 200 ? 1 : 0] as ProgrammeList
    made(await move(api.rebuildList, refused))
    await world.settle()
    expect(await reload(refused.id)).toMatchObject({ state: 'draft', counts: { listed: 0, reserve: 0 } })
    expect((await members(refused.id, 'excluded')).rows.map((row) => row.reason)).toContain('on-another-list')
  })

  test('shows who would stand otherwise today: found well off, no longer old enough', async () => {
    const list = await aListIn(world, village, {
      beneficiary: 'family',
      rule: { kind: 'all', of: [old, { kind: 'region', codes: ['64.08.07' as RegionCode] }] },
    })
    expect(list.counts?.listed).toBe(0)
    const elder = await aPersonIn(world, '64.08.07.2001', { birthDate: '1950-01-01' as LocalDate, name: 'Kelak Dikoreksi' })
    const rebuilt = made(await move(api.rebuildList, list))
    await world.settle()
    made(await move(api.freezeList, await reload(rebuilt.id)))
    expect((await world.send(api.listListDifferences, { params: { id: list.id } }, officer)).body).toEqual({
      counts: {},
      rows: [],
    })

    const correction = {
      version: 1,
      changes: { birthDate: '1990-01-01' as LocalDate },
      source: 'document' as const,
      asOf: '2026-11-20' as LocalDate,
    }
    made(await world.send(people.correctPerson, { params: { id: elder.id }, body: correction }, officer))
    const { body } = await world.send(api.listListDifferences, { params: { id: list.id } }, officer)
    expect(body).toMatchObject({
      counts: { 'no-longer-meets': 1 },
      rows: [{ beneficiary: elder.familyId, name: 'Kelak Dikoreksi', kind: 'no-longer-meets' }],
    })
  })
})

describe('a list on its way', () => {
  async function submitted(): Promise<ProgrammeList> {
    const list = await aListIn(world, village, { rule: old })
    return made(await move(api.submitList, made(await move(api.freezeList, list))))
  }

  async function decide(
    list: ProgrammeList,
    outcome: 'approved' | 'refused' | 'returned',
    reason = 'Sudah diperiksa',
  ): Promise<ProgrammeList> {
    const id = list.approvalFile as ApprovalFileId
    const file = made(await world.send(approvals.getApprovalFile, { params: { id } }, head))
    const body = { version: file.version, hash: list.hash ?? '', outcome, reason }
    made(await world.send(approvals.decideFile, { params: { id }, body }, head))
    await world.settle()
    return reload(list.id)
  }

  test('approved, it entitles everybody whom it names for every month, once', async () => {
    const list = await submitted()
    expect(list).toMatchObject({ state: 'submitted', approvalFile: anyText })
    expect((await move(api.rebuildList, list)).problem).toBe('list-not-ready')

    expect(await decide(list, 'approved')).toMatchObject({ state: 'approved', decidedAt: anyText })
    const [made] = await world.query<{ rights: number; people: number }>(
      'select count(*)::int as rights, count(distinct beneficiary_id)::int as people from entitlement where list_id = $1',
      [list.id],
    )
    expect(made).toEqual({ rights: 3 * (list.counts?.listed ?? 0), people: list.counts?.listed })
  })

  test('returned, it is made again, frozen again, and goes on under the same file', async () => {
    const list = await submitted()
    const returned = await decide(list, 'returned', 'Lampirkan berita acara')
    expect(returned).toMatchObject({ state: 'returned', approvalFile: list.approvalFile, may: { rebuild: true, submit: true } })

    made(await move(api.rebuildList, returned))
    await world.settle()
    const again = made(await move(api.submitList, made(await move(api.freezeList, await reload(list.id)))))
    expect(again.approvalFile).toBe(list.approvalFile)
    expect(await decide(again, 'refused', 'Anggaran dialihkan')).toMatchObject({ state: 'refused' })
  })
})
