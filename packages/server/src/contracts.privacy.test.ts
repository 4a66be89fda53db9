import { describe, expect, test } from 'vitest'
import { rolesWith } from '#domain/access/roles.ts'
import * as intake from '#domain/intake/intake.api.ts'
import * as oversight from '#domain/oversight/oversight.api.ts'
import * as people from '#domain/people/people.api.ts'
import { readsOnly } from '#domain/platform/endpoint.ts'
import { listen } from './platform/http/listen.ts'
import { openLog } from './platform/log.ts'
import { type Contract, contracts, nameOf } from './platform/testing/contract.ts'
import { aPersonIn, holderOf, officerOf } from './platform/testing/fixtures.ts'
import { sampleBody, sampleQuery } from './platform/testing/sample-request.ts'
import { absentParams, hasSubject, isAboutOne, subjectOf } from './platform/testing/subjects.ts'
import { aWorld, type Caller } from './platform/testing/world.ts'

const world = aWorld()
const village = '64.08.04.2001'
const named = (list: readonly Contract[]) => list.map((contract) => [nameOf(contract), contract] as const)
function callerOf({ permission }: Contract): Promise<Caller> {
  const role = (permission !== 'public' && permission !== 'signed-in' && rolesWith(permission)[0]) || 'regency-officer'
  return holderOf(world, role, '64.08')
}

/** A request that is answered, about something made for it. */
async function soundRequest(contract: Contract) {
  const params = isAboutOne(contract) ? await subjectOf(contract, world, village) : absentParams(contract)
  return { params, query: sampleQuery(contract), body: sampleBody(contract) }
}

const walked = contracts.filter((contract) => !isAboutOne(contract) || hasSubject(contract))
const revealing = walked.filter(({ reveals }) => reveals === 'personal')

describe('who looked at personal data stands in the journal', () => {
  test.each(named(revealing))('%s', async (_name, contract) => {
    const caller = await callerOf(contract)
    const looks = () =>
      world.query<{ event: string; region_code: string }>(
        'select event, region_code from journal where actor_id = $1 order by journal_id',
        [caller.accountId],
      )
    const request = await soundRequest(contract)
    const before = await looks()
    const answer = await world.send(contract, request, caller)
    expect(answer.status, answer.text).toBe(200)

    // A letter may make its family's card, which is an entry beside that of the look.
    const [look, ...others] = (await looks()).slice(before.length).filter(({ event }) => event !== 'status-card.made')
    expect(others).toEqual([])
    expect(look?.region_code).toMatch(/^64\.08/)
    expect(look?.event).toMatch(/^[a-z-]+\.[a-z-]+$/)
  })
})

describe('no answer shows a whole NIK or family card number, but for the one that is asked for by reason', () => {
  // One hash in a hundred has sixteen digits in a row.
  const whole = /(?<![0-9a-f])\d(?:[ .]?\d){15}(?![0-9a-f])/g
  // A file that goes back to whoever may send it in is what they sent.
  const told = new Set<string>([people.revealNik.path, oversight.disclosePerson.path, intake.downloadFaultsInLayout.path])
  const reading = walked.filter((contract) => readsOnly(contract) && !told.has(contract.path))

  test.each(named(reading))('%s', async (_name, contract) => {
    const { nik } = await aPersonIn(world, village)
    const caller = await callerOf(contract)
    const answers = [await world.send(contract, await soundRequest(contract), caller)]
    if (contract.path === people.searchPeople.path) answers.push(await world.send(contract, { body: { text: nik } }, caller))
    for (const { text } of answers) expect(text.match(whole) ?? []).toEqual([])
  })

  test('and that one shows them only to those who may', async () => {
    const { id, nik, card } = await aPersonIn(world, village)
    const request = { params: { id }, body: { reason: 'Verifikasi berkas' } }
    const shown = await world.send(people.revealNik, request, await officerOf(world, village))
    expect(shown.body).toEqual({ nik, familyCardNumber: card })
    const head = await world.signIn('village-head', village)
    expect((await world.send(people.revealNik, request, head)).problem).toBe('not-allowed')
  })
})

describe('nothing personal is logged, whatever goes wrong', () => {
  const planted = { name: 'Rahasia Besar', motherName: 'Ibunda Tertutup', address: 'Jl. Sembunyi 17', nik: '6408990101700077' }
  const traces = /Rahasia|Tertutup|Sembunyi|6408990101700077/

  test('a constraint that quotes the row, a type that quotes the value, a form that is not kept', async () => {
    const officer = await officerOf(world, village)
    const sound = sampleBody(people.registerPerson as unknown as Contract) as people.PersonDraft
    const draft = { ...sound, ...planted, nikMissingReason: null }
    const register = (over: object = {}) => world.send(people.registerPerson, { body: { ...draft, ...over } }, officer)

    await world.query("alter table person add constraint planted check (name <> 'Rahasia Besar')")
    const constrained = await register()
    await world.query('alter table person drop constraint planted')
    await world.query('alter table person alter column mother_name type integer using null')
    const typed = await register()
    await world.query('alter table person alter column mother_name type text')
    const misformed = await register({ sex: planted.name, birthDate: planted.address })

    expect([constrained.status, typed.status, misformed.status]).toEqual([500, 500, 400])
    for (const { text } of [constrained, typed, misformed]) expect(text).not.toMatch(traces)
    expect(world.logged()).toContain('"constraint":"planted"')
    expect(world.logged()).toContain('"code":"22P02"')
    expect(world.logged()).toContain((typed.body as unknown as { requestId: string }).requestId)
    expect(world.logged()).not.toMatch(traces)
  })

  test('a job that fails on what stands in a file', async () => {
    const officer = await officerOf(world, village)
    const { name, motherName, nik } = planted
    const bytes = Buffer.from(`nik,nama,nama_ibu,kode_desa\n${nik},${name},${motherName},${village}\n`)
    const upload = { name: 'daftar.csv', bytes }
    const { body } = await world.send(intake.uploadBatch, { query: { regency: '64.08', period: '2026-Q3' }, upload }, officer)
    const columns = body.columns.map((column) => column.choice)

    await world.query('alter table import_row alter column mother_name type integer using null')
    await world.send(intake.checkBatch, { params: { id: body.id }, body: { version: 1, columns } }, officer)
    const whileWaiting = await settleAtOnce()
    await world.query('alter table import_row alter column mother_name type text')

    const [task] = await world.query<{ state: string; problem: string }>('select state, problem from task where subject = $1', [
      body.id,
    ])
    expect(task).toEqual({ state: 'failed', problem: 'unexpected' })
    expect(whileWaiting.length).toBeGreaterThan(0)
    expect(whileWaiting.join()).not.toMatch(traces)
    expect(world.logged()).toContain('"job":"intake.check"')
    expect(world.logged()).toContain('"at":"queue"')
    expect(world.logged()).not.toMatch(traces)
  })

  test('an address that somebody typed with a name in it', async () => {
    const lines: string[] = []
    const log = openLog('info', { write: (line) => void lines.push(line) })
    const { routes, platform, ready } = world.app
    const listening = await listen(routes, platform, { port: 0, host: '127.0.0.1', log, pages: '/nowhere', ready })
    for (const path of [
      '/api/regions?name=Rahasia',
      '/api/people/Rahasia',
      '/api/Rahasia?q=Sembunyi',
      '/Rahasia',
      '/api/%E0%A4%ARahasia',
    ])
      await fetch(`http://127.0.0.1:${listening.port}${path}`, {
        headers: { cookie: 'rangkul.session_token=Rahasia', 'user-agent': 'Rahasia' },
      })
    await listening.close()

    expect(lines.length).toBeGreaterThanOrEqual(4)
    expect(lines.join('')).not.toMatch(traces)
  })
})

/** Works off the queue without the waits between attempts; answers what the queue kept of the failed ones meanwhile. */
async function settleAtOnce(): Promise<string[]> {
  const kept: string[] = []
  let isOver = false
  const settling = world.settle().finally(() => {
    isOver = true
  })
  while (!isOver) {
    await world.asQueue('update graphile_worker._private_jobs set run_at = now() where locked_at is null')
    const rows = await world.asQueue<{ error: string }>(
      'select last_error as error from graphile_worker._private_jobs where last_error is not null',
    )
    kept.push(...rows.map(({ error }) => error))
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await settling
  return kept
}
