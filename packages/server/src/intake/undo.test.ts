import { expect, test } from 'vitest'
import * as people from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import * as proposals from '#domain/proposals/proposals.api.ts'
import { made, officerOf } from '../platform/testing/fixtures.ts'
import { aWorld, today } from '../platform/testing/world.ts'
import { aPaperIn, operatorOf, tell } from '../proposals/testing/a-claim.ts'
import { listsOf } from './testing/lists.ts'

const world = aWorld()
const lists = listsOf(world)
const village = '64.08.03.2001'
const officer = () => officerOf(world, village)

const header = 'ID_DTSEN,KECAMATAN,DESA/KELURAHAN,ALAMAT,NO KK,NIK,NAMA,TANGGAL LAHIR,JENIS KELAMIN,HUBUNGAN KELUARGA,DESIL,PKH'

interface Row {
  readonly nth: number
  readonly address?: string
  readonly card?: number
  readonly decile?: number | ''
}

const four = (nth: number) => String(nth).padStart(4, '0')
const nikOf = (nth: number) => `640899020370${four(nth)}`

function line({ nth, address = 'JL. SATU', card = nth, decile = 2 }: Row): string {
  return `Z${nth},MUARA BENGKAL,SENAMBAH,${address},640899010110${four(card)},${nikOf(nth)},ORANG KE${nth},02/03/1970,LAKI-LAKI,KEPALA KELUARGA,${decile},TIDAK`
}

const later = () => void (world.clock.now = new Date(world.clock.now.getTime() + 60_000))

/** A list of which each test has people of its own. */
async function bring(...rows: Row[]) {
  later()
  const by = await officer()
  const batch = await lists.apply(by, await lists.check(by, { source: 'DTSEN' }, header, ...rows.map(line)))
  later()
  return batch
}

async function undo(batch: Parameters<typeof lists.undo>[1]) {
  const undone = await lists.undo(await officer(), batch)
  later()
  return undone
}

async function personAt(nth: number) {
  const [found] = await world.query<{ id: PersonId; family: string | null }>(
    'select person_id as id, family_id as family from person where nik = $1',
    [nikOf(nth)],
  )
  return found
}

async function pageOf(nth: number) {
  const person = await personAt(nth)
  if (person === undefined) throw new Error('nobody is there')
  return made(await world.send(people.getPerson, { params: { id: person.id } }, await officer()))
}

async function claim(nth: number, details: Parameters<typeof tell>[1]['details']) {
  const person = await personAt(nth)
  const operator = await operatorOf(world, village)
  const papers = []
  for (const kind of ['photo', 'document', 'minutes'] as const) papers.push(await aPaperIn(world, village, kind, operator))
  return made(await tell(world, { person: person?.id ?? null, papers, details }, operator)).id
}

async function accept(id: Awaited<ReturnType<typeof claim>>) {
  later()
  const body = { version: 1, decision: 'accepted' as const, reason: null }
  made(await world.send(proposals.decideClaim, { params: { id }, body }, await officer()))
  later()
}

test('a decile of the same quarter that a second list wrote over stands again in the family’s history', async () => {
  await bring({ nth: 11, decile: 2 })
  const before = (await pageOf(11)).family?.deciles
  const second = await bring({ nth: 11, decile: 5 })
  expect((await pageOf(11)).family?.deciles).toMatchObject([{ decile: 5, period: '2026-Q4' }])
  await undo(second)
  expect((await pageOf(11)).family?.deciles).toEqual(before)
})

test('somebody whom the list brought stays, in their family, where something was said of them since', async () => {
  await bring({ nth: 20 })
  const list = await bring({ nth: 20 }, { nth: 21 }, { nth: 22 }, { nth: 23 }, { nth: 24 })
  await claim(21, { kind: 'receives-nothing' })
  await accept(await claim(22, { kind: 'already-well-off', reasons: ['assets'] }))
  await claim(23, { kind: 'death', on: today })
  expect((await undo(list)).undo).toEqual({ takenBack: 1, kept: 3 })
  expect([await personAt(21), await personAt(22), await personAt(23)].map((one) => one !== undefined)).toEqual([true, true, true])
  expect(await personAt(24)).toBeUndefined()
  expect((await pageOf(22)).family?.deciles, 'the list said it').toEqual([])
  const member = await personAt(22)
  expect(await world.query('select decile from family where family_id = $1', [member?.family])).toEqual([{ decile: null }])
  expect(
    await world.query('select family_id as family from family_membership where person_id = $1 and until is null', [member?.id]),
  ).toEqual([{ family: member?.family }])
})

test('a value that a correction took the place of, and whose list was undone, does not come back with the correction’s end', async () => {
  await bring({ nth: 31, address: 'JL. AWAL' })
  const list = await bring({ nth: 31, address: 'JL. DAFTAR' })
  const id = await claim(31, { kind: 'correction', changes: { address: 'JL. KLAIM' } })
  await accept(id)
  await undo(list)
  expect((await pageOf(31)).address).toBe('JL. KLAIM')
  const body = { version: 2, reason: 'Alamatnya ternyata keliru (contoh)' }
  made(await world.send(proposals.reopenClaim, { params: { id }, body }, await officer()))
  expect((await pageOf(31)).address).toBe('JL. AWAL')
})

test('whom an event brought to another family after the list had moved them stays there', async () => {
  await bring({ nth: 41, card: 41 }, { nth: 42, card: 42 }, { nth: 43, card: 43 })
  const list = await bring({ nth: 41, card: 43 }, { nth: 42, card: 42 }, { nth: 43, card: 43 })
  const person = await personAt(41)
  const family = (await personAt(42))?.family
  // As a marriage or a correction of the card does.
  await world.query("update family_membership set until = '2026-11-21' where person_id = $1 and until is null", [person?.id])
  await world.query(
    `insert into family_membership (person_id, membership_id, family_id, region_code, relation, since)
     values ($1, gen_random_uuid(), $2, $3, 'other', '2026-11-21')`,
    [person?.id, family, village],
  )
  await world.query('update person set family_id = $2 where person_id = $1', [person?.id, family])
  await undo(list)
  expect((await personAt(41))?.family).toBe(family)
  expect(
    await world.query('select family_id as family from family_membership where person_id = $1 and until is null', [person?.id]),
  ).toEqual([{ family }])
})
