import { setTimeout } from 'node:timers/promises'
import { lastDayOf, type Month, quarterOf } from '#domain/platform/period.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import type { ListId, ProgrammeList } from '#domain/programmes/list.ts'
import { monthsBetween } from '#domain/programmes/month-span.ts'
import type { ProgrammeDraft, ProgrammeId } from '#domain/programmes/programme.ts'
import type { Transactor } from '../platform/db/transact.ts'
import type { Work } from '../platform/work.ts'
import { defineProgramme, freezeList, getList, makeList, submitList } from '../programmes/index.ts'
import { acting, holderOf } from './acting.ts'

const province = '64' as RegionCode
const [kutaiTimur, kutaiKartanegara] = ['64.08', '64.02'] as [RegionCode, RegionCode]

/** Over the year of the demonstration. */
function programmesOf(year: string) {
  const span = { firstMonth: `${year}-01` as Month, lastMonth: `${year}-12` as Month }
  const elders: ProgrammeDraft = {
    ...span,
    name: 'Santunan lansia terlantar',
    pillar: 'rehabilitation',
    budgetSource: 'apbd-regency',
    accountKind: 'social-assistance',
    beneficiary: 'person',
    owner: kutaiTimur,
    rule: {
      kind: 'all',
      of: [
        { kind: 'need', among: ['PMKS-08'] },
        { kind: 'age', from: 60, to: null, on: null },
      ],
    },
    amount: 200_000 as Rupiah,
    quota: 500,
  }
  const families: ProgrammeDraft = {
    ...span,
    name: 'Bantuan keluarga desil 1–2 di luar PKH',
    pillar: 'protection',
    budgetSource: 'apbd-regency',
    accountKind: 'social-assistance',
    beneficiary: 'family',
    owner: kutaiKartanegara,
    rule: {
      kind: 'all',
      of: [{ kind: 'decile', from: 1, to: 2 }, { kind: 'aid', receives: 'none', among: ['PKH'] }, { kind: 'nik' }],
    },
    amount: 300_000 as Rupiah,
    quota: 1_000,
  }
  const groups: ProgrammeDraft = {
    ...span,
    name: 'Kelompok Usaha Bersama (KUBE)',
    pillar: 'empowerment',
    budgetSource: 'apbd-province',
    accountKind: 'goods',
    beneficiary: 'group',
    owner: province,
    rule: null,
    amount: null,
    quota: null,
  }
  return { elders, families, groups }
}

/** Programmes of two regencies (one for elders) and the province, one list on its way and one to be frozen, by the commands that people use. */
export async function seedProgrammes(parts: Transactor): Promise<{ elders: ProgrammeId }> {
  const define = async (owner: RegionCode, draft: (year: string) => ProgrammeDraft) => {
    const asPlanner = await acting(parts, someone('planner', owner), 'programmes.define')
    return asPlanner(async (work) => defineProgramme(work, draft(work.today.slice(0, 4))))
  }
  await define(province, (year) => programmesOf(year).groups)
  const elders = await define(kutaiTimur, (year) => programmesOf(year).elders)
  const families = await define(kutaiKartanegara, (year) => programmesOf(year).families)

  const list = await seedList(parts, elders.id, kutaiTimur)
  const asOfficer = await acting(parts, someone('officer', kutaiTimur), 'programmes.list')
  if ((list.counts?.listed ?? 0) > 0) {
    const { version } = await asOfficer((work) => freezeList(work, list.id, list.version))
    await asOfficer((work) => submitList(work, list.id, version))
  }
  await seedList(parts, families.id, kutaiKartanegara)
  return { elders: elders.id }
}

/** For the months of the present quarter; waits until the runner has made it. */
async function seedList(parts: Transactor, programme: ProgrammeId, region: RegionCode): Promise<ProgrammeList> {
  const asOfficer = await acting(parts, someone('officer', region), 'programmes.list')
  const { id } = await asOfficer((work) => makeList(work, programme, { region, months: quarterMonths(work) }))
  return made(asOfficer, id)
}

async function made(asOfficer: <T>(step: (work: Work) => Promise<T>) => Promise<T>, id: ListId): Promise<ProgrammeList> {
  for (;;) {
    const list = await asOfficer((work) => getList(work, id))
    if (list.counts !== null) return list
    await setTimeout(50)
  }
}

function quarterMonths({ today }: Work): Month[] {
  const last = lastDayOf(quarterOf(today)).slice(0, 7) as Month
  const first = `${last.slice(0, 5)}${String(Number(last.slice(5)) - 2).padStart(2, '0')}` as Month
  return monthsBetween(first, last)
}

function someone(post: 'planner' | 'officer', region: RegionCode): string {
  const email = holderOf(region === province ? `province-${post}` : `regency-${post}`, region)
  if (email === undefined) throw new Error(`no ${post} in ${region}`)
  return email
}
