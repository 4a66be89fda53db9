import type { Role } from '#domain/access/roles.ts'
import type { BatchId } from '#domain/intake/batch.ts'
import * as intake from '#domain/intake/intake.api.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import * as people from '#domain/people/people.api.ts'
import type { FamilyId, NeedId, PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { type Answered, type Caller, today, type World } from './world.ts'

/*
 * Things made as people make them: through the endpoints. Each makes its own parents.
 */

export interface Registered {
  readonly id: PersonId
  readonly familyId: FamilyId
  readonly name: string
  readonly nik: string
  readonly card: string
}

const holders = new WeakMap<World, Map<string, Promise<Caller>>>()

/** Somebody who holds a role in a region; the same one each time. */
export function holderOf(world: World, role: Role, region: string): Promise<Caller> {
  const known = holders.get(world) ?? new Map<string, Promise<Caller>>()
  holders.set(world, known)
  const holder = known.get(`${role} ${region}`) ?? world.signIn(role, region)
  known.set(`${role} ${region}`, holder)
  return holder
}

/** An officer of the regency in which the region lies. */
export function officerOf(world: World, region: string): Promise<Caller> {
  return holderOf(world, 'regency-officer', region.slice(0, 5))
}

let count = 0

/** A sound number of a made-up regency's district 99: `64 08 99 050390 0001`. */
function numberOf(region: string, day: string): string {
  return `${region.slice(0, 2)}${region.slice(3, 5)}99${day}${String(++count).padStart(4, '0')}`
}

/** Somebody with a NIK and a family card, registered by hand. */
export async function aPersonIn(world: World, village: string, over: Partial<people.PersonDraft> = {}): Promise<Registered> {
  const officer = await officerOf(world, village)
  const draft: people.PersonDraft = {
    name: 'Siti Rahmah',
    nik: numberOf(village, '450390'),
    nikMissingReason: null,
    sex: 'female',
    birthDate: '1990-03-05' as LocalDate,
    birthPlace: 'Sangatta',
    motherName: 'Aminah',
    occupation: null,
    familyCardNumber: numberOf(village, '010120'),
    relation: 'head',
    regionCode: village as RegionCode,
    address: 'Jl. Poros 7',
    source: 'visit',
    asOf: today,
    ...over,
  }
  const { id } = made(await world.send(people.registerPerson, { body: draft }, officer))
  const page = made(await world.send(people.getPerson, { params: { id } }, officer))
  return { id, familyId: page.family?.id as FamilyId, name: draft.name, nik: draft.nik ?? '', card: draft.familyCardNumber ?? '' }
}

/** An open need category of that person, with all that its checklist asks. */
export async function aNeedOf(world: World, village: string, person: PersonId, code: NeedCode = 'PMKS-23'): Promise<NeedId> {
  const officer = await officerOf(world, village)
  const met = needCategory(code)?.criteria.map((criterion) => criterion.id) ?? []
  const body = { category: code, met, since: today, evidence: null, source: 'visit' as const }
  return made(await world.send(people.assignNeed, { params: { id: person }, body }, officer)).id
}

/** A file of one sound and one faulty row for a regency, checked and compared. */
export async function aBatchIn(world: World, regency: string): Promise<BatchId> {
  const officer = await officerOf(world, regency)
  const code = `${regency.slice(0, 5)}.04.2001`
  const header = 'nik,nama,no_kk,jenis_kelamin,tanggal_lahir,kode_desa,desa,kecamatan,id'
  const rows = [
    [numberOf(regency, '120385'), 'Yusuf Hamid', numberOf(regency, '010120'), 'L', '1985-03-12', code, '', '', `F${++count}`],
    [numberOf(regency, '120385'), 'Ani Lestari', numberOf(regency, '010120'), 'P', '1990-02-30', code, '', '', `F${++count}`],
  ]
  const bytes = Buffer.from([header, ...rows.map((row) => row.join(','))].join('\n'))
  const query = { regency: regency.slice(0, 5), period: '2026-Q3' }
  const batch = made(await world.send(intake.uploadBatch, { query, upload: { name: 'daftar.csv', bytes } }, officer))
  const columns = batch.columns.map((column) => column.choice)
  made(await world.send(intake.checkBatch, { params: { id: batch.id }, body: { version: batch.version, columns } }, officer))
  await world.settle()
  return batch.id
}

/** What came of a request that must succeed for the test to mean anything. */
export function made<Answer>({ status, body, text }: Answered<Answer>): Answer {
  if (status >= 300) throw new Error(`a fixture was refused with ${status}: ${text}`)
  return body
}
