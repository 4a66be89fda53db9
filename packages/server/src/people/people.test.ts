import { describe, expect, test } from 'vitest'
import * as access from '#domain/access/access.api.ts'
import * as intake from '#domain/intake/intake.api.ts'
import * as api from '#domain/people/people.api.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { aWorld, type Caller, today } from '../platform/testing/world.ts'

const world = aWorld()

const village = '64.08.04.2001' as RegionCode

function aDraft(over: Partial<api.PersonDraft> = {}): api.PersonDraft {
  return {
    name: 'Muh. Yoesoef Lung',
    nik: null,
    nikMissingReason: 'papers-lost',
    sex: 'male',
    birthDate: '1961-03-04' as LocalDate,
    birthPlace: 'Sangatta',
    motherName: 'Siti Aminah',
    occupation: null,
    familyCardNumber: null,
    relation: null,
    regionCode: village,
    address: 'Jl. Dermaga 3',
    source: 'visit',
    asOf: today,
    ...over,
  }
}

describe('registering and finding people', () => {
  test('somebody without papers is registered and found by an old spelling of the name', async () => {
    const officer = await world.signIn('regency-officer', '64.08')

    const registered = await world.send(api.registerPerson, { body: aDraft() }, officer)
    expect(registered.status, registered.text).toBe(201)

    const found = await world.send(api.searchPeople, { body: { text: 'muhammad yusuf' } }, officer)
    expect(found.body.rows.map((row) => row.id)).toEqual([registered.body.id])
    expect(found.body.matched).toBe('name')
  })

  test('a slip in one word still finds everybody who has it right, and nobody outside the area', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const ids: unknown[] = []
    for (const name of ['Fikri Saputra', 'Fikri Saputra Jaya', 'Budi Saputra'])
      ids.push((await world.send(api.registerPerson, { body: aDraft({ name }) }, officer)).body.id)

    const found = await world.send(api.searchPeople, { body: { text: 'fkiri saputra' } }, officer)
    expect(found.body.rows.map((row) => row.id)).toEqual(ids.slice(0, 2))

    const elsewhere = await world.signIn('regency-officer', '64.02')
    expect((await world.send(api.searchPeople, { body: { text: 'fkiri saputra' } }, elsewhere)).body.rows).toEqual([])
  })

  test('slips in two words, two in one, beginnings alone, or a word too many: somebody is found all the same', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const { body } = await world.send(api.registerPerson, { body: aDraft({ name: 'Nizam Ardiansyah Lubis' }) }, officer)
    await world.send(api.registerPerson, { body: aDraft({ name: 'Rahmat Subagyo' }) }, officer)

    for (const text of ['nizxam ardianysah', 'nizham ardiyansa', 'niz ardian lub', 'nizam ardiansyah putra', 'ardansya']) {
      const found = await world.send(api.searchPeople, { body: { text } }, officer)
      expect(
        found.body.rows.map((row) => row.id),
        text,
      ).toEqual([body.id])
    }
    expect((await world.send(api.searchPeople, { body: { text: 'kurniawati' } }, officer)).body.rows).toEqual([])
  })

  test('a name that was set right is found with a slip in its new words', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const { body } = await world.send(api.registerPerson, { body: aDraft({ name: 'Tarno' }) }, officer)
    const changes = { name: 'Wiryawan Tarno' }
    await world.send(
      api.correctPerson,
      { params: { id: body.id }, body: { version: 1, changes, source: 'document', asOf: today } },
      officer,
    )
    const found = await world.send(api.searchPeople, { body: { text: 'wiryawna tarno' } }, officer)
    expect(found.body.rows.map((row) => row.id)).toEqual([body.id])
  })

  test('an operator of two villages finds their people however many others of that name live between', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const [first, last] = ['64.08.03.2001', '64.08.05.2001'] as RegionCode[]
    if (!first || !last) throw new Error('two villages')
    for (let n = 0; n < 30; n++) await world.send(api.registerPerson, { body: aDraft({ name: 'Kasiman' }) }, officer)
    const { body } = await world.send(api.registerPerson, { body: aDraft({ name: 'Kasiman', regionCode: last }) }, officer)

    const operator = await world.signIn('village-operator', first, last)
    const found = await world.send(api.searchPeople, { body: { text: 'kasiman' } }, operator)
    expect(found.body.rows.map((row) => row.id)).toEqual([body.id])
  })

  test('a NIK held in another regency is answered with the office to ask, and nothing else', async () => {
    const kutim = await world.signIn('regency-officer', '64.08')
    const kukar = await world.signIn('regency-officer', '64.02')
    const nik = '6408990101700001'
    await world.send(
      api.registerPerson,
      { body: aDraft({ nik, nikMissingReason: null, birthDate: '1970-01-01' as LocalDate }) },
      kutim,
    )

    const answer = await world.send(api.searchPeople, { body: { text: nik } }, kukar)
    expect(answer.body.rows).toEqual([])
    expect(answer.body.elsewhere).toEqual({ regency: '64.08', office: 'Dinas Sosial Kutai Timur' })

    const again = await world.send(
      api.registerPerson,
      { body: aDraft({ nik, nikMissingReason: null, regionCode: '64.02.13.1007' as RegionCode }) },
      kukar,
    )
    expect(again.problem).toBe('nik-taken')
  })

  test('a person outside the area looks the same as one who does not exist', async () => {
    const kutim = await world.signIn('regency-officer', '64.08')
    const kukar = await world.signIn('regency-officer', '64.02')
    const { body } = await world.send(api.registerPerson, { body: aDraft() }, kutim)

    const foreign = await world.send(api.getPerson, { params: { id: body.id } }, kukar)
    const absent = await world.send(api.getPerson, { params: { id: '00000000-0000-7000-8000-000000000000' } }, kukar)
    expect([foreign.status, foreign.problem]).toEqual([404, 'not-found'])
    expect([absent.status, absent.problem]).toEqual([404, 'not-found'])
  })

  test('the page of a person shows facts with source and date, and the looking is journalled', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const { body } = await world.send(
      api.registerPerson,
      { body: aDraft({ familyCardNumber: '6408990101100001', relation: 'head' }) },
      officer,
    )

    const page = await world.send(api.getPerson, { params: { id: body.id } }, officer)
    expect(page.status, page.text).toBe(200)
    expect(page.body.facts.find((fact) => fact.field === 'birthPlace')).toMatchObject({
      value: 'Sangatta',
      source: 'visit',
      asOf: today,
    })
    expect(page.body.family?.members.map((member) => member.relation)).toEqual(['head'])

    const looks = await world.query<{ event: string }>('select event from journal where subject_id = $1 order by journal_id', [
      body.id,
    ])
    expect(looks.map((look) => look.event)).toEqual(['person.registered', 'person.read'])
  })

  test('of two who correct somebody at the same moment one is told that it saw an older version', async () => {
    const officers = [await world.signIn('regency-officer', '64.08'), await world.signIn('province-officer', '64')]
    const { body } = await world.send(api.registerPerson, { body: aDraft() }, officers[0])
    const correction = { version: 1, changes: { birthPlace: 'Bengalon' }, source: 'document' as const, asOf: today }
    const send = (officer: Caller) => world.send(api.correctPerson, { params: { id: body.id }, body: correction }, officer)
    const answers = await Promise.all(officers.map(send))
    expect(answers.map(({ problem }) => problem)).toEqual(expect.arrayContaining(['stale-version', undefined]))
  })

  test('a correction keeps the old value as history, and a stale one is refused', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const { body } = await world.send(api.registerPerson, { body: aDraft() }, officer)

    const correction = { version: 1, changes: { birthPlace: 'Bengalon' }, source: 'document' as const, asOf: today }
    const corrected = await world.send(api.correctPerson, { params: { id: body.id }, body: correction }, officer)
    expect(corrected.body, corrected.text).toEqual({ version: 2 })
    expect((await world.send(api.correctPerson, { params: { id: body.id }, body: correction }, officer)).problem).toBe(
      'stale-version',
    )

    const page = await world.send(api.getPerson, { params: { id: body.id } }, officer)
    expect(page.body.facts.find((fact) => fact.field === 'birthPlace')).toMatchObject({ value: 'Bengalon', source: 'document' })
    const history = await world.query<{ value: string }>(
      'select value from person_fact where person_id = $1 order by replaced_at nulls last',
      [body.id],
    )
    expect(history.map((fact) => fact.value)).toEqual(['Sangatta', 'Bengalon'])
  })

  test('a need is recorded by its checklist, ended with a reason, and the end can be taken back', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const { body: person } = await world.send(api.registerPerson, { body: aDraft() }, officer)
    const params = { id: person.id }
    const draft = {
      category: 'PMKS-08',
      met: ['PMKS-08.a', 'PMKS-08.b'],
      since: today,
      evidence: 'Kunjungan',
      source: 'visit' as const,
    }

    const refused = await world.send(api.assignNeed, { params, body: { ...draft, met: [] } }, officer)
    expect(refused.problem).toBe('need-unsound')
    const assigned = await world.send(api.assignNeed, { params, body: draft }, officer)
    expect(assigned.status, assigned.text).toBe(201)
    expect((await world.send(api.assignNeed, { params, body: draft }, officer)).problem).toBe('need-already-open')

    const needParams = { ...params, needId: assigned.body.id }
    const ended = await world.send(
      api.endNeed,
      { params: needParams, body: { version: 1, until: today, reason: 'self-reliant' } },
      officer,
    )
    expect(ended.body, ended.text).toMatchObject({ until: today, endReason: 'self-reliant', version: 2 })
    const reopened = await world.send(api.reopenNeed, { params: needParams, body: { version: 2 } }, officer)
    expect(reopened.body.until).toBeNull()
  })

  test('figures always equal the rows they count', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const figures = await world.send(api.getPeopleFigures, { query: {} }, officer)
    const [counted] = await world.query<{ persons: number; families: number; bare: number }>(
      "select (select count(*)::int from person where region_code ^@ '64.08') persons, (select count(*)::int from family where region_code ^@ '64.08') families, (select count(*)::int from person where nik is null and region_code ^@ '64.08') bare",
    )
    expect(figures.body.total).toMatchObject({
      persons: counted?.persons,
      families: counted?.families,
      withoutNik: counted?.bare,
    })
  })

  test('nothing personal is logged', () => {
    expect(world.logged()).not.toMatch(/Yoesoef|6408990101700001|Dermaga/)
  })
})

describe('the session', () => {
  test('nobody is signed in at first, and the wrong password is refused', async () => {
    const session = await world.send(access.getSession, {})
    expect(session.body.account).toBeNull()
    const wrong = await world.send(access.signIn, { body: { email: 'siapa@contoh.test', password: 'salah' } })
    expect([wrong.status, wrong.problem]).toEqual([401, 'sign-in-failed'])
  })

  test('signing out ends the session at once', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    expect((await world.send(access.getSession, {}, officer)).body.permissions).toContain('people.search')
    expect((await world.send(access.signOut, {}, officer)).status).toBe(204)
    expect((await world.send(api.searchPeople, { body: { text: 'siti' } }, officer)).problem).toBe('not-signed-in')
  })
})

test('a name of a thousand letters without a space, as a spoilt file may hold, stands in no one’s way in a search', async () => {
  const officer = await world.signIn('regency-officer', '64.08')
  const lines = ['ID_DTSEN,NAMA,DESA/KELURAHAN', `L1,SUBA${'KUDI'.repeat(250)},SANGATTA UTARA`, 'L2,SUBAKIR,SANGATTA UTARA']
  const file = { name: 'daftar.csv', bytes: Buffer.from(lines.join('\n')) }
  const { body } = await world.send(intake.uploadBatch, { query: { regency: '64.08', period: '2026-Q3' }, upload: file }, officer)
  const columns = body.columns.map((column) => column.choice)
  await world.send(intake.checkBatch, { params: { id: body.id }, body: { version: 1, columns } }, officer)
  await world.settle()

  const state = (await world.send(intake.getBatch, { params: { id: body.id } }, officer)).body.state
  expect(state).toBe('checked')
  const found = await world.send(api.searchPeople, { body: { text: 'subak' } }, officer)
  expect(found.status, found.text).toBe(200)
})
