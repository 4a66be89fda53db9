import { describe, expect, test } from 'vitest'
import * as api from '#domain/oversight/oversight.api.ts'
import * as people from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { search } from '../categories/testing/a-candidate.ts'
import { listsOf } from '../intake/testing/lists.ts'
import { aNeedOf, aPersonIn, holderOf, made, officerOf } from '../platform/testing/fixtures.ts'
import { confirmEvent, tellOf } from '../platform/testing/life.ts'
import { aWorld, today } from '../platform/testing/world.ts'

const world = aWorld()
const village = '64.08.04.2001'
const reason = 'Permintaan tertulis yang bersangkutan, KTP diperiksa'

describe('a person is handed everything that is held of them', () => {
  test('facts with those that were replaced, needs also of restricted categories, decile, aid, sources, and who looked', async () => {
    const officer = await officerOf(world, village)
    const lists = listsOf(world)
    const nik = '6408995503900201'
    const batch = await lists.check(
      officer,
      { source: 'DTSEN', period: '2026-Q3' },
      'id,nik,nama,no_kk,jenis_kelamin,tanggal_lahir,kode_desa,desil,pkh,pekerjaan',
      `D1,${nik},Siti Marhamah,6408990101100201,P,1990-03-15,64.08.04.2001,2,YA,PEMULUNG`,
    )
    await lists.apply(officer, batch)
    const [found] = (await world.send(people.searchPeople, { body: { text: nik } }, officer)).body.rows
    if (!found) throw new Error('Siti was imported')
    const { id } = found
    const changes = { name: 'Siti Marhamah Ulfa' }
    made(
      await world.send(
        people.correctPerson,
        { params: { id }, body: { version: 1, changes, source: 'document', asOf: today } },
        officer,
      ),
    )
    await aNeedOf(world, village, id, 'PMKS-18')
    await search(world, officer)

    world.clock.now = new Date(world.clock.now.getTime() + 24 * 3_600_000)
    const data = made(await world.send(api.disclosePerson, { params: { id }, body: { reason } }, officer))
    expect(data).toMatchObject({
      name: 'Siti Marhamah Ulfa',
      nik,
      familyCardNumber: '6408990101100201',
      sources: [{ source: 'DTSEN', confirmedUntil: '2026-09-30' }],
      deciles: [{ decile: 2, period: '2026-Q3' }],
      needs: [{ category: 'PMKS-18', until: null }],
      candidates: [{ kind: 'found', state: 'open' }],
      aid: [{ programme: 'PKH', until: null }],
      memberships: [{ until: null }],
    })
    const names = data.facts.filter(({ field }) => field === 'name')
    expect(names.map(({ value, source, replacedAt }) => [value, source, replacedAt !== null])).toEqual([
      ['Siti Marhamah Ulfa', 'document', false],
      ['Siti Marhamah', 'DTSEN', true],
    ])
    expect(data.readers.reduce((sum, { readings }) => sum + readings, 0)).toBeGreaterThan(0)
  })

  test('events of a life stand in the copy of both who marry, and whoever looked at one saw both', async () => {
    const born = '1995-01-01' as LocalDate
    const bride = await aPersonIn(world, village, { name: 'Ratna', sex: 'female', birthDate: born })
    const groom = await aPersonIn(world, village, { name: 'Guntur', sex: 'male', birthDate: born })
    const officer = await officerOf(world, village)
    const none = { partnerNik: null, partnerName: null, along: [], dispensation: false, newHead: null }
    const marriage = { kind: 'marriage', partner: groom.id, home: 'new', ...none } as const
    const { id } = made(await tellOf(world, bride.id, officer, marriage))
    made(await confirmEvent(world, id, officer))

    const copyOf = async (person: PersonId) =>
      made(await world.send(api.disclosePerson, { params: { id: person }, body: { reason } }, officer)).lifeEvents
    const wed = { kind: 'marriage', on: '2026-10-12', state: 'confirmed', source: 'document' }
    expect(await copyOf(bride.id)).toMatchObject([{ ...wed, evidence: 'Akta kematian (contoh)' }])
    expect(await copyOf(groom.id), 'what was shown was hers').toMatchObject([{ ...wed, evidence: null }])
    const guard = await holderOf(world, 'data-protection-officer', '64.08')
    const { rows } = made(await world.send(api.listReaders, { params: { id: groom.id } }, guard))
    expect(rows.find(({ actor }) => actor.id === officer.accountId)?.events).toContain('life-event.read')
  })

  test('of others no more than their names, and not of somebody elsewhere', async () => {
    const head = await aPersonIn(world, village)
    const child = await aPersonIn(world, village, { name: 'Budi Kecil', familyCardNumber: head.card, relation: 'child' })
    const officer = await officerOf(world, village)
    const answer = await world.send(api.disclosePerson, { params: { id: child.id }, body: { reason } }, officer)
    expect(answer.body.members).toEqual([{ name: head.name, relation: 'head' }])
    expect(answer.text).not.toContain(head.nik)

    const elsewhere = await officerOf(world, '64.72')
    expect((await world.send(api.disclosePerson, { params: { id: child.id }, body: { reason } }, elsewhere)).problem).toBe(
      'not-found',
    )
  })

  test('only by a reason, which the data-protection officer finds in the journal', async () => {
    const { id } = await aPersonIn(world, village)
    const officer = await officerOf(world, village)
    expect((await world.send(api.disclosePerson, { params: { id }, body: { reason: 'ya' } }, officer)).status).toBe(400)
    made(await world.send(api.disclosePerson, { params: { id }, body: { reason } }, officer))

    const guard = await holderOf(world, 'data-protection-officer', '64.08')
    expect((await world.send(api.disclosePerson, { params: { id }, body: { reason } }, guard)).problem).toBe('not-allowed')
    const { rows } = (await world.send(api.listReaders, { params: { id } }, guard)).body
    expect(rows.find(({ actor }) => actor.id === officer.accountId)?.events).toContain('person.disclosed')
    const auditor = await holderOf(world, 'auditor', '64.08')
    const [entry] = (await world.send(api.listJournal, { query: { subject: id, event: 'person.disclosed' } }, auditor)).body.rows
    if (!entry) throw new Error('it stands in the journal')
    expect((await world.send(api.getJournalEntry, { params: { id: entry.id } }, auditor)).body.facts).toEqual({ reason })
  })
})
