import { describe, expect, test } from 'vitest'
import type { ExportId } from '#domain/oversight/journal-entry.ts'
import * as categories from '#domain/categories/candidates.api.ts'
import * as api from '#domain/oversight/oversight.api.ts'
import * as people from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { sealJournal } from '../platform/journal/seal-journal.ts'
import { aCandidateIn } from '../categories/testing/a-candidate.ts'
import { aPersonIn, holderOf, officerOf } from '../platform/testing/fixtures.ts'
import { aWorld, type Caller, today } from '../platform/testing/world.ts'

const world = aWorld()
const village = '64.08.04.2001'
const auditor = () => holderOf(world, 'auditor', '64.08')
const guard = () => holderOf(world, 'data-protection-officer', '64.08')

async function journal(query: object, caller?: Caller) {
  const answer = await world.send(api.listJournal, { query: { limit: '100', ...query } }, caller ?? (await auditor()))
  return answer.body.rows
}

const look = (id: PersonId, caller: Caller) => world.send(people.getPerson, { params: { id } }, caller)

describe('an auditor reads who did, saw or exported what, when and from where', () => {
  test('a reading that was just made, with its account, place, address and kind of client', async () => {
    const { id } = await aPersonIn(world, village)
    const [entry] = await journal({ subject: id, event: 'person.read' })
    const officer = await officerOf(world, village)
    expect(entry).toMatchObject({
      event: 'person.read',
      actor: { id: officer.accountId, name: 'Petugas regency-officer', office: 'Dinas Sosial (sintetis)' },
      subjectType: 'person',
      subjectId: id,
      address: '127.0.0.1',
      client: 'program',
      at: world.clock.now.toISOString(),
      place: { code: village },
    })
  })

  test('the name of the person is nowhere in it', async () => {
    const { id, name, nik } = await aPersonIn(world, village, { name: 'Terlihat Namanya' })
    const answer = await world.send(api.listJournal, { query: { subject: id } }, await auditor())
    const [entry] = answer.body.rows
    const details = await world.send(api.getJournalEntry, { params: { id: entry?.id ?? '' } }, await auditor())
    expect(answer.body.rows.length).toBeGreaterThan(0)
    expect(answer.text + details.text).not.toMatch(new RegExp(`${name}|${nik}`, 'i'))
  })

  test('by sort, part of the work, event, account, region and day', async () => {
    const { id } = await aPersonIn(world, village)
    const officer = await officerOf(world, village)
    const events = (rows: Awaited<ReturnType<typeof journal>>) => [...new Set(rows.map(({ event }) => event))].sort()

    expect(events(await journal({ subject: id }))).toEqual(['person.read', 'person.registered'])
    expect(events(await journal({ subject: id, kind: 'change' }))).toEqual(['person.registered'])
    expect(events(await journal({ subject: id, kind: 'reading' }))).toEqual(['person.read'])
    expect(await journal({ subject: id, kind: 'export' })).toEqual([])
    expect(await journal({ subject: id, group: 'delivery' })).toEqual([])
    expect(await journal({ kind: 'change', event: 'person.read' })).toEqual([])
    expect(await journal({ subject: id, from: '0001-01-01', until: '9999-12-31' })).toHaveLength(2)
    expect(await journal({ until: '1950-02-28' })).toEqual([])
    expect(events(await journal({ event: 'person.registered' }))).toEqual(['person.registered'])
    expect((await journal({ actor: officer.accountId })).every(({ actor }) => actor?.id === officer.accountId)).toBe(true)
    expect((await journal({ region: village })).length).toBeGreaterThan(0)
    expect(await journal({ region: '64.08.05' })).toEqual([])
    expect((await journal({ from: today, until: today, subject: id })).length).toBe(2)
    expect(await journal({ from: '2026-11-22' })).toEqual([])
    expect(await journal({ until: '2026-11-20' })).toEqual([])
  })

  test('page by page nothing is shown twice and nothing left out, whatever is asked for', async () => {
    for (let at = 0; at < 7; at++) await aPersonIn(world, village)
    for (const query of [{ kind: 'change', group: 'people' }, { region: village }]) {
      const whole = (await journal({ ...query, limit: '100' })).map(({ id }) => id)
      const paged: string[] = []
      let after: string | undefined
      do {
        const page = await world.send(
          api.listJournal,
          { query: { ...query, limit: '3', ...(after !== undefined && { after }) } as object },
          await auditor(),
        )
        paged.push(...page.body.rows.map(({ id }) => id))
        after = page.body.next ?? undefined
      } while (after !== undefined && paged.length < whole.length)
      expect(paged).toEqual(whole)
      expect(whole).toEqual([...whole].sort().reverse())
    }
  })

  test('an auditor of another regency sees none of it', async () => {
    const { id } = await aPersonIn(world, village)
    const stranger = await holderOf(world, 'auditor', '64.02')
    const [entry] = await journal({ subject: id })
    expect(await journal({ subject: id }, stranger)).toEqual([])
    expect((await world.send(api.getJournalEntry, { params: { id: entry?.id ?? '' } }, stranger)).problem).toBe('not-found')
    expect((await world.send(api.listActors, { query: { name: 'regency-officer' } }, stranger)).body.rows).toEqual([])
    expect((await world.send(api.listActors, { query: { name: 'regency-officer' } }, await auditor())).body.rows).toHaveLength(1)
  })

  test('that the journal was read stands in the journal, with what was looked for', async () => {
    await journal({ kind: 'export' })
    const { accountId } = await auditor()
    const [last] = await journal({ actor: accountId, event: 'journal.read' })
    const { body } = await world.send(api.getJournalEntry, { params: { id: last?.id ?? '' } }, await auditor())
    expect(body.facts).toEqual({ kind: 'export', rows: 0 })
  })

  test('the seal that holds an entry, once there is one', async () => {
    const { id } = await aPersonIn(world, village)
    const [entry] = await journal({ subject: id, event: 'person.registered' })
    const details = async () =>
      (await world.send(api.getJournalEntry, { params: { id: entry?.id ?? '' } }, await auditor())).body.seal
    expect(await details()).toBeNull()
    await sealJournal(world.app.db, () => world.clock.now)
    const seal = await details()
    const [row] = await world.query<{ id: string }>('select ids[$2] as id from journal_seal where number = $1', [
      seal?.number,
      seal?.place,
    ])
    expect(row?.id).toBe(entry?.id)
    const { body } = await world.send(api.getChainState, {}, await auditor())
    expect(body.head?.hash).toMatch(/^([0-9a-f]{8}-){7}[0-9a-f]{8}$/)
  })
})

describe('taking the journal out and having it verified', () => {
  test('an export is written by a job, holds what was asked for, and each download is an entry', async () => {
    const { id: subject } = await aPersonIn(world, village)
    const asked = await world.send(api.exportJournal, { body: { filter: { subject } } }, await auditor())
    const { id } = asked.body
    expect((await world.send(api.downloadExport, { params: { id } }, await auditor())).problem).toBe('not-found')
    await world.settle()

    const { body } = await world.send(api.listExports, {}, await auditor())
    expect(body.rows[0]).toMatchObject({ id, entries: 2, filter: { subject }, askedBy: 'Petugas auditor' })
    const file = await world.send(api.downloadExport, { params: { id } }, await auditor())
    const lines = file.text.trim().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(/^id,happened_at,event,/)
    expect(lines[1]).toMatch(/,person\.read,/)
    expect(lines[2]).toMatch(/,person\.registered,.*,127\.0\.0\.1,program,/)

    const { accountId } = await auditor()
    const told = await journal({ actor: accountId, group: 'oversight' })
    expect(told.slice(0, 2).map(({ event }) => event)).toEqual(['journal.exported', 'journal.export-asked-for'])
    const stranger = await holderOf(world, 'auditor', '64.02')
    expect((await world.send(api.downloadExport, { params: { id } }, stranger)).problem).toBe('not-found')
  })

  test('several pages of entries arrive whole and once', async () => {
    await world.query(`insert into journal (journal_id, happened_at, event, subject_type, region_code, facts, request_id)
      select ('019a0000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, '2025-01-05', 'targets.set', 'region', '64.08', '{}', 'test'
      from generate_series(1, 5001) n`)
    const filter = { event: 'targets.set' as const, until: '2026-01-01' as LocalDate }
    const { id } = (await world.send(api.exportJournal, { body: { filter } }, await auditor())).body
    await world.settle()
    const { text } = await world.send(api.downloadExport, { params: { id } }, await auditor())
    const ids = text.trim().split('\r\n').slice(1)
    expect([ids.length, new Set(ids).size]).toEqual([5001, 5001])
  })

  test('a verification tells everybody when and over how much', async () => {
    const { status } = await world.send(api.verifyChain, {}, await auditor())
    expect(status).toBe(202)
    await world.settle()
    const { verified } = (await world.send(api.getChainState, {}, await auditor())).body
    expect(verified).toMatchObject({ at: world.clock.now.toISOString(), faults: 0 })
    expect(verified?.entries).toBeGreaterThan(0)
  })
})

describe('the data-protection officer sees who looked at a person', () => {
  const readers = async (id: PersonId) => (await world.send(api.listReaders, { params: { id } }, await guard())).body

  test('account by account, with how often and when', async () => {
    const { id } = await aPersonIn(world, village)
    const head = await world.signIn('village-head', village)
    for (let at = 0; at < 3; at++) await look(id, head)
    const { rows, person } = await readers(id)
    expect(person).toMatchObject({ id, place: { code: village } })
    expect(rows[0]).toMatchObject({ actor: { id: head.accountId }, readings: 3, events: ['person.read'] })

    const { body } = await world.send(api.listReadings, { params: { id }, query: {} }, await guard())
    expect(body.rows.filter(({ actor }) => actor?.id === head.accountId)).toHaveLength(3)
  })

  test('also who saw them in what a search showed, and who looked at the family', async () => {
    const { id, nik } = await aPersonIn(world, village)
    const head = await world.signIn('village-head', village)
    await world.send(people.searchPeople, { body: { text: nik } }, head)
    const { rows } = await readers(id)
    expect(rows.find(({ actor }) => actor.id === head.accountId)).toMatchObject({ readings: 1, events: ['people.searched'] })
  })

  test('also who saw them in a list of candidates for categories', async () => {
    const { subject } = await aCandidateIn(world, village)
    const operator = await world.signIn('village-operator', village)
    await world.send(categories.listCandidates, { query: {} }, operator)
    const { rows } = await readers(subject as string as PersonId)
    expect(rows.find(({ actor }) => actor.id === operator.accountId)).toMatchObject({
      readings: 1,
      events: ['candidates.listed'],
    })
  })

  test('their own asking is a look, too, and the file holds every line', async () => {
    const { id } = await aPersonIn(world, village)
    await readers(id)
    const { accountId } = await guard()
    expect((await readers(id)).rows.map(({ actor }) => actor.id)).toContain(accountId)
    const file = await world.send(api.downloadReadings, { params: { id } }, await guard())
    expect(file.text.trim().split('\r\n').length).toBeGreaterThan(2)
    const { body } = await world.send(api.listReadings, { params: { id }, query: {} }, await guard())
    expect(body.rows.some(({ event }) => event === 'readings.exported')).toBe(true)
  })

  test('not of somebody elsewhere, and without seeing what is known of a person', async () => {
    const elsewhere = await aPersonIn(world, '64.02.04.2001')
    expect((await world.send(api.listReaders, { params: { id: elsewhere.id } }, await guard())).problem).toBe('not-found')
    const { id } = await aPersonIn(world, village)
    expect((await look(id, await guard())).problem).toBe('not-allowed')
    expect((await world.send(api.listJournal, { query: {} }, await guard())).problem).toBe('not-allowed')
  })

  test('somebody who reads far more than colleagues of the same role is shown, today and this week', async () => {
    const { id } = await aPersonIn(world, village)
    const [curious, ...colleagues] = await Promise.all(Array.from({ length: 4 }, () => world.signIn('social-worker', village)))
    for (const colleague of colleagues) await look(id, colleague)
    for (let at = 0; at < 30; at++) await look(id, curious as Caller)
    for (const span of ['day', 'week'] as const) {
      const { rows } = (await world.send(api.listUnusualReaders, { query: { span } }, await guard())).body
      expect(rows.find(({ actor }) => actor.id === curious?.accountId)).toMatchObject({
        role: 'social-worker',
        readings: 30,
        people: 1,
        usual: 1,
        peers: 3,
      })
    }
    world.clock.now = new Date(world.clock.now.getTime() + 24 * 3_600_000)
    const tomorrow = (await world.send(api.listUnusualReaders, { query: { span: 'day' } }, await guard())).body
    expect(tomorrow.rows).toEqual([])
  })
})

test('nobody finds an export under an id that nothing has', async () => {
  const id = '019a0000-0000-7000-8000-0000000000ff' as ExportId
  expect((await world.send(api.downloadExport, { params: { id } }, await auditor())).problem).toBe('not-found')
})
