import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import type { ApprovalFileId } from '#domain/approvals/approval.ts'
import * as api from '#domain/approvals/approvals.api.ts'
import type { ApprovalFileInFull, InboxFile } from '#domain/approvals/file.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import type { JobName } from '#domain/tasks/job-names.ts'
import { openPool, parseConnection } from '../platform/db/database.ts'
import { reachOf } from '../platform/db/reach.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'
import type { Work } from '../platform/work.ts'
import { openChain, resubmitFile, submitFile } from './index.ts'
import type { Submission } from './submit-file.ts'

const world = aWorld()
const regency = '64.08' as RegionCode
const hash = 'a'.repeat(64)
const summary = {
  beneficiaries: 412,
  amount: 247_200_000 as Rupiah,
  months: ['2026-10', '2026-11', '2026-12'],
  programme: 'Santunan lansia',
}
/** A subject that only these tests know; its jobs are looked at, never run. */
const jobs = { onDecided: 'test.decided' as JobName, onReturned: 'test.returned' as JobName }
const scan = { name: 'Surat Bupati tentang Ibu Siti.pdf', bytes: Buffer.from('%PDF-1.7 a signed letter') }

const people: Record<
  'officer' | 'colleague' | 'section' | 'office' | 'secretary' | 'regent' | 'deputy' | 'neighbour' | 'stranger',
  Caller
> = {} as never

beforeAll(async () => {
  people.officer = await world.signIn('regency-officer', regency)
  people.colleague = await world.signIn('regency-officer', regency)
  people.section = await world.signIn('regency-head', regency)
  people.office = await world.signIn('regency-head', regency)
  people.secretary = await world.signIn('approver', regency)
  people.regent = await world.signIn('approver', regency)
  people.deputy = await world.signIn('approver', regency)
  people.neighbour = await world.signIn('approver', '64.02')
  people.stranger = await world.signIn('village-operator', '64.08.03.2001')
  await world.asSystem((work) =>
    openChain(work, {
      kind: 'beneficiary-list',
      region: regency,
      name: 'Daftar penerima',
      validFrom: '2026-01-01' as LocalDate,
      steps: [
        { title: 'Kepala Bidang', accountId: people.section.accountId, workingDays: 2 },
        { title: 'Kepala Dinas', accountId: people.office.accountId, workingDays: 2 },
        { title: 'Bagian Hukum', paper: true, workingDays: 5 },
        {
          title: 'Sekretaris Daerah',
          accountId: people.secretary.accountId,
          delegateId: people.deputy.accountId,
          workingDays: 3,
        },
        { title: 'Bupati', accountId: people.regent.accountId, delegateId: people.deputy.accountId, workingDays: 3 },
      ],
    }),
  )
})

/** What another slice does inside a command of its own. */
function asOfficer<T>(step: (work: Work) => Promise<T>, { accountId }: Caller = people.officer): Promise<T> {
  const actor = { accountId, mandates: [{ role: 'regency-officer', regions: [regency] }] } as const
  return world.app.transact({ mode: 'write', actor, reach: reachOf(actor, 'programmes.list'), requestId: 'test' }, step)
}

async function submit(change: Partial<Submission> = {}, who = people.officer): Promise<ApprovalFileId> {
  const submission = {
    subjectType: 'programme-list',
    subjectId: randomUUID(),
    subjectHash: hash,
    title: 'Daftar Santunan lansia, Oktober-Desember 2026',
    region: regency,
    chain: 'beneficiary-list',
    summary,
    ...jobs,
  } as const
  return asOfficer((work) => submitFile(work, { ...submission, ...change }), who)
}

const look = async (id: ApprovalFileId, who = people.officer): Promise<ApprovalFileInFull> =>
  (await world.send(api.getApprovalFile, { params: { id } }, who)).body

async function decide(
  id: ApprovalFileId,
  who: Caller,
  change: { outcome?: 'approved' | 'returned' | 'refused'; reason?: string; hash?: string; version?: number } = {},
) {
  const { version } = await look(id)
  return world.send(api.decideFile, { params: { id }, body: { version, hash, outcome: 'approved', ...change } as never }, who)
}

async function send(id: ApprovalFileId, who = people.officer) {
  const { version } = await look(id)
  const body = { version, letterNumber: '400.9/118/Dinsos/2026', sentOn: '2026-11-21' }
  return world.send(api.recordSending, { params: { id }, body }, who)
}

async function upload(id: ApprovalFileId, who = people.officer, file = scan) {
  return world.send(api.uploadScan, { params: { id }, upload: file }, who)
}

async function answer(id: ApprovalFileId, change: object = {}, who = people.colleague) {
  const { version } = await look(id)
  const body = {
    version,
    hash,
    outcome: 'approved',
    letterNumber: '180/77/Huk',
    answeredOn: '2026-11-21',
    scanId: null,
    ...change,
  }
  return world.send(api.recordAnswer, { params: { id }, body: body as never }, who)
}

async function onPaper(id: ApprovalFileId): Promise<string> {
  await decide(id, people.section)
  await decide(id, people.office)
  await send(id)
  return (await upload(id)).body.scanId
}

async function walkToRegent(id: ApprovalFileId) {
  await answer(id, { scanId: await onPaper(id) })
  await decide(id, people.secretary)
}

const inbox = async (who: Caller): Promise<InboxFile[]> =>
  (await world.send(api.listInbox, { query: { limit: 100 } }, who)).body.rows
const waits = async (id: ApprovalFileId, who: Caller) => (await inbox(who)).find((file) => file.id === id)?.errand
/** What the queue holds for a job: as the queue's own role, since no other may look. */
async function told(job: string, id: ApprovalFileId): Promise<object[]> {
  const queue = openPool({ ...parseConnection(inject('server').queue), database: world.connection.database }, { max: 1 })
  const { rows } = await queue.query<{ payload: object }>(
    `select j.payload -> 'payload' as payload from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = $1 and j.payload -> 'payload' ->> 'fileId' = $2`,
    [job, id],
  )
  await queue.end()
  return rows.map(({ payload }) => payload)
}
const rulesOf = (answered: { body: unknown }) => (answered.body as { faults: { rule: string }[] }).faults.map(({ rule }) => rule)

describe('a file on its way up to the Regent', () => {
  test('goes from hand to hand and, once the Regent approves, tells whoever waits for it', async () => {
    const id = await submit()
    expect(await waits(id, people.section)).toBe('decide')
    expect(await waits(id, people.office)).toBeUndefined()

    expect((await decide(id, people.section)).status).toBe(200)
    expect(await waits(id, people.section)).toBeUndefined()
    expect(await waits(id, people.office)).toBe('decide')

    await decide(id, people.office)
    expect(await waits(id, people.officer)).toBe('send')
    expect((await send(id)).status).toBe(200)
    expect(await waits(id, people.colleague)).toBe('record')

    const { scanId } = (await upload(id)).body
    expect((await answer(id, { scanId })).status).toBe(200)
    await decide(id, people.secretary)
    expect(await told('test.decided', id)).toEqual([])

    const last = await decide(id, people.regent)
    expect(last.body).toMatchObject({ state: 'approved', position: null, forecastOn: null })
    const [job] = await told('test.decided', id)
    expect(job).toEqual({ fileId: id, subjectId: last.body.subjectId, outcome: 'approved', hash })
    expect(last.body.moves.map(({ kind }) => kind)).toEqual([
      'submitted',
      'approved',
      'approved',
      'sent',
      'approved',
      'approved',
      'approved',
    ])
  })

  test('shows who holds it, since when, what is due and what is foreseen', async () => {
    const id = await submit()
    const file = await look(id)
    expect(file.summary).toEqual(summary)
    expect(file.region).toMatchObject({ code: regency })
    expect(file.steps.map(({ standing }) => standing)).toEqual(['here', 'ahead', 'ahead', 'ahead', 'ahead'])
    // Saturday 21 November 2026: two working days end on Tuesday; then 2 + 5 + 3 + 3 more.
    expect(file).toMatchObject({ dueOn: '2026-11-24', overdueDays: 0, forecastOn: '2026-12-11' })
    expect(file.track).toMatchObject([{ place: 'account', position: 1, from: '2026-11-21', to: null }])
  })

  test('its delay grows with the days, without anything being written', async () => {
    const { now } = world.clock
    world.clock.now = new Date('2026-11-13T03:00:00Z')
    const id = await submit().finally(() => {
      world.clock.now = now
    })
    const late = (await inbox(people.section)).find((file) => file.id === id)
    expect(late).toMatchObject({ dueOn: '2026-11-17', overdueDays: 3, version: 1 })
  })

  test('a refusal ends it and is told with its outcome', async () => {
    const id = await submit()
    const refused = await decide(id, people.section, { outcome: 'refused', reason: 'Kuota sudah habis' })
    expect(refused.body.state).toBe('refused')
    expect((await told('test.decided', id))[0]).toMatchObject({ outcome: 'refused' })
    expect((await decide(id, people.section)).problem).toBe('approval-not-waiting')
  })

  test('a change of the chain changes no file under way', async () => {
    const region = '64.09' as RegionCode
    const officer = await world.signIn('regency-officer', region)
    const head = await world.signIn('regency-head', region)
    const actor = { accountId: officer.accountId, mandates: [{ role: 'regency-officer', regions: [region] }] } as const
    const chain = (title: string, validFrom: string) =>
      world.asSystem((work) =>
        openChain(work, {
          kind: 'beneficiary-list',
          region,
          name: title,
          validFrom: validFrom as LocalDate,
          steps: [{ title, role: 'regency-head', workingDays: 1 }],
        }),
      )
    const put = () =>
      world.app.transact({ mode: 'write', actor, reach: reachOf(actor, 'programmes.list'), requestId: 'test' }, (work) =>
        submitFile(work, {
          subjectType: 'programme-list',
          subjectId: randomUUID(),
          subjectHash: hash,
          title: 'Daftar',
          region,
          chain: 'beneficiary-list',
          summary,
          onDecided: jobs.onDecided,
        }),
      )
    await chain('Kepala lama', '2026-01-01')
    const before = await put()
    await chain('Kepala baru', '2026-11-21')
    const after = await put()

    expect((await look(before, officer)).steps.map(({ title }) => title)).toEqual(['Kepala lama'])
    expect((await look(after, officer)).steps.map(({ title }) => title)).toEqual(['Kepala baru'])
    expect(await waits(after, head)).toBe('decide')
    expect((await decideAs(head, before)).body.state).toBe('approved')
  })

  async function decideAs(who: Caller, id: ApprovalFileId) {
    const { version } = await look(id, who)
    return world.send(api.decideFile, { params: { id }, body: { version, hash, outcome: 'approved' } as never }, who)
  }
})

describe('submitting', () => {
  test('one subject is under way once', async () => {
    const subjectId = randomUUID()
    await submit({ subjectId })
    await expect(submit({ subjectId })).rejects.toMatchObject({ code: 'already-submitted' })
  })

  test('a region without a chain is refused', async () => {
    const actor = { accountId: people.officer.accountId, mandates: [{ role: 'province-officer', regions: ['64'] }] } as const
    const terms = {
      mode: 'write',
      actor: actor as never,
      reach: reachOf(actor as never, 'programmes.list'),
      requestId: 'test',
    } as const
    await expect(
      world.app.transact(terms, (work) =>
        submitFile(work, {
          subjectType: 'programme-list',
          subjectId: randomUUID(),
          subjectHash: hash,
          title: 'Daftar',
          region: '64.11' as RegionCode,
          chain: 'beneficiary-list',
          summary,
          onDecided: jobs.onDecided,
        }),
      ),
    ).rejects.toMatchObject({ code: 'no-approval-chain' })
  })

  test('AP-1: whoever holds a step alone cannot put a file before themselves', async () => {
    await expect(
      asOfficer(
        (work) =>
          submitFile(work, {
            subjectType: 'programme-list',
            subjectId: randomUUID(),
            subjectHash: hash,
            title: 'Daftar',
            region: regency,
            chain: 'beneficiary-list',
            summary,
            onDecided: jobs.onDecided,
          }),
        people.office,
      ),
    ).rejects.toMatchObject({ code: 'decision-unsound' })
  })
})

describe('a file that comes back', () => {
  test('waits for its proposer, is resubmitted with another hash, and begins again at the first step', async () => {
    const id = await submit()
    await decide(id, people.section)
    const returned = await decide(id, people.office, { outcome: 'returned', reason: 'Lampiran II belum ada' })
    expect(returned.body).toMatchObject({ state: 'returned', position: null })
    expect(await waits(id, people.officer)).toBe('mend')
    expect((await told('test.returned', id))[0]).toMatchObject({ outcome: 'returned' })

    const mended = 'b'.repeat(64)
    await asOfficer((work) => resubmitFile(work, id, mended, { ...summary, beneficiaries: 400 }))
    const again = await look(id)
    expect(again).toMatchObject({ state: 'waiting', round: 2, position: 1, hash: mended })
    expect(again.summary.beneficiaries).toBe(400)
    expect(again.track.map(({ place, round }) => `${round} ${place}`)).toEqual([
      '1 account',
      '1 account',
      '1 proposer',
      '2 account',
    ])
    expect((await decide(id, people.section)).problem).toBe('stale-version')
    expect((await decide(id, people.section, { hash: mended })).status).toBe(200)
  })

  test('what was not returned is not resubmitted', async () => {
    const id = await submit()
    await expect(asOfficer((work) => resubmitFile(work, id, hash, summary))).rejects.toMatchObject({
      code: 'approval-not-waiting',
    })
  })

  test('AP-15: its proposer withdraws it with a reason, nobody else', async () => {
    const id = await submit()
    const withdraw = async (who: Caller, reason: string) =>
      world.send(api.withdrawFile, { params: { id }, body: { version: (await look(id)).version, reason } }, who)
    expect(rulesOf(await withdraw(people.section, 'Salah'))).toEqual(['AP-15'])
    expect(rulesOf(await withdraw(people.officer, ''))).toEqual(['AP-6'])
    expect((await withdraw(people.officer, 'Kuota berubah')).body.state).toBe('withdrawn')
    expect((await told('test.returned', id))[0]).toMatchObject({ outcome: 'withdrawn' })
    expect((await withdraw(people.officer, 'Lagi')).problem).toBe('approval-not-waiting')
    expect(
      (await world.send(api.withdrawFile, { params: { id }, body: { version: 1, reason: 'x' } }, people.officer)).problem,
    ).toBe('stale-version')
  })
})

describe('deciding', () => {
  test('AP-3: only the holder of the step', async () => {
    const id = await submit()
    expect(rulesOf(await decide(id, people.office))).toEqual(['AP-3'])
    expect(rulesOf(await decide(id, people.regent))).toEqual(['AP-3'])
  })

  test('AP-4: a decision on another hash or an older version is refused', async () => {
    const id = await submit()
    expect((await decide(id, people.section, { hash: 'c'.repeat(64) })).problem).toBe('stale-version')
    expect((await decide(id, people.section, { version: 7 })).problem).toBe('stale-version')
  })

  test('AP-6: a return without a reason is refused', async () => {
    const id = await submit()
    expect(rulesOf(await decide(id, people.section, { outcome: 'returned', reason: ' ' }))).toEqual(['AP-6'])
  })

  test('AP-2: the delegate of two steps decides one of them only', async () => {
    const id = await submit()
    await answer(id, { scanId: await onPaper(id) })
    const first = await decide(id, people.deputy)
    expect(first.body.moves.at(-1)).toMatchObject({
      by: { id: people.deputy.accountId },
      insteadOf: { id: people.secretary.accountId },
    })
    expect(await waits(id, people.deputy)).toBeUndefined()
    expect(rulesOf(await decide(id, people.deputy))).toEqual(['AP-2'])
    expect((await look(id, people.deputy)).powers.decide?.rules).toEqual(['AP-2'])
    expect((await decide(id, people.regent)).body.state).toBe('approved')
  })

  test('the same decision twice, and two at once, count once', async () => {
    const id = await submit()
    const { version } = await look(id)
    const body = { version, hash, outcome: 'approved' } as never
    const both = await Promise.all([1, 2, 3].map(() => world.send(api.decideFile, { params: { id }, body }, people.section)))
    expect(both.filter(({ problem }) => problem === 'stale-version')).toHaveLength(2)
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await look(id)).moves.filter(({ kind }) => kind === 'approved')).toHaveLength(1)
  })

  test('somebody of another regency finds nothing; a village operator may not look', async () => {
    const id = await submit()
    expect((await world.send(api.getApprovalFile, { params: { id } }, people.neighbour)).problem).toBe('not-found')
    const body = { version: 1, hash, outcome: 'approved' } as never
    expect((await world.send(api.decideFile, { params: { id }, body }, people.neighbour)).problem).toBe('not-found')
    expect((await world.send(api.getApprovalFile, { params: { id } }, people.stranger)).problem).toBe('not-allowed')
    expect((await world.send(api.listInbox, { query: {} }, people.stranger)).problem).toBe('not-allowed')
    expect((await world.send(api.decideFile, { params: { id }, body }, people.officer)).problem).toBe('not-allowed')
  })

  test('what happened to a file can be neither changed nor deleted by the application', async () => {
    const granted = await world.query<{ privilege: string }>(
      `select privilege_type as privilege from information_schema.role_table_grants
       where table_name = 'approval_move' and grantee = 'rangkul_app' order by 1`,
    )
    expect(granted.map(({ privilege }) => privilege)).toEqual(['INSERT', 'SELECT'])
  })
})

describe('on paper', () => {
  test('AP-5: a step on paper is not decided on the screen, nor a step here recorded as paper', async () => {
    const id = await submit()
    expect(rulesOf(await send(id))).toContain('AP-5')
    expect(rulesOf(await answer(id))).toContain('AP-5')
    await onPaper(id)
    expect(rulesOf(await decide(id, people.secretary))).toEqual(['AP-5'])
    expect((await answer(id, {}, people.secretary)).problem).toBe('not-allowed')
  })

  test('AP-10: an answer before the sending is refused, and a second sending too', async () => {
    const id = await submit()
    await decide(id, people.section)
    await decide(id, people.office)
    expect(rulesOf(await answer(id, { scanId: (await upload(id)).body.scanId }))).toEqual(['AP-10'])
    await send(id)
    expect((await send(id)).problem).toBe('approval-not-waiting')
  })

  test('a scan that no answer names goes after two months; the one that was answered with stays', async () => {
    const id = await submit()
    const used = await onPaper(id)
    const unused = (await upload(id)).body.scanId
    expect((await answer(id, { scanId: used })).status).toBe(200)

    await world.doChores(61)
    const rows = await world.query('select scan_id from approval_scan where scan_id = any ($1)', [[unused, used]])
    expect(rows).toEqual([{ scan_id: used }])
  })

  test('AP-11: an approval needs a scan of this very step; a return needs its reason', async () => {
    const other = await submit()
    const foreign = await onPaper(other)
    const id = await submit()
    await onPaper(id)
    expect(rulesOf(await answer(id))).toEqual(['AP-11'])
    expect(rulesOf(await answer(id, { scanId: foreign }))).toEqual(['AP-11'])
    expect(rulesOf(await answer(id, { outcome: 'returned' }))).toEqual(['AP-6'])
    expect((await answer(id, { outcome: 'returned', reason: 'Dasar hukum belum disebut' })).body.state).toBe('returned')
  })

  test('a scan is a PDF or a picture, is kept under no name that people gave, and the look at it is journalled', async () => {
    const id = await submit()
    expect((await upload(id)).problem).toBe('approval-not-waiting')
    const scanId = await onPaper(id)
    expect((await upload(id, people.officer, { name: 'surat.exe', bytes: Buffer.from('MZ not a scan') })).problem).toBe(
      'scan-unreadable',
    )

    const read = await world.send(api.downloadScan, { params: { id, scanId } }, people.regent)
    expect(read.text).toBe(scan.bytes.toString())
    expect(read.headers['content-disposition']).not.toContain('Siti')
    const looks = await world.query("select from journal where event = 'approval.scan-read' and subject_id = $1", [id])
    expect(looks).toHaveLength(1)
    expect((await world.send(api.downloadScan, { params: { id, scanId } }, people.neighbour)).problem).toBe('not-found')
    expect((await world.send(api.downloadScan, { params: { id, scanId: randomUUID() } }, people.regent)).problem).toBe(
      'not-found',
    )
  })
})

describe('chasing paper', () => {
  test('what a planner proposed waits on paper for the officers, since planners record no paper', async () => {
    const planner = await world.signIn('regency-planner', regency)
    const id = await submit({}, planner)
    await decide(id, people.section)
    await decide(id, people.office)
    expect(await waits(id, people.officer)).toBe('send')
    expect((await send(id)).status).toBe(200)
    expect(await waits(id, people.officer)).toBe('record')
  })

  test('what an officer proposed is chased by that officer alone', async () => {
    const colleague = await world.signIn('regency-officer', regency)
    const id = await submit()
    await decide(id, people.section)
    await decide(id, people.office)
    expect(await waits(id, people.officer)).toBe('send')
    expect(await waits(id, colleague)).toBeUndefined()
    expect((await look(id, colleague)).powers.record).toBe('send')
  })
})

describe('handing over', () => {
  const draft = (taker: Caller, change: object = {}) => ({
    region: regency,
    takerId: taker.accountId,
    validFrom: '2026-11-21',
    validTo: '2026-11-30',
    reason: 'Dinas luar',
    ...change,
  })
  const give = (giver: Caller, body: object) => world.send(api.giveDelegation, { body: body as never }, giver)

  test('for that time the other one signs in the holder’s place, and no longer once it is ended', async () => {
    const id = await submit()
    expect(await waits(id, people.deputy)).toBeUndefined()
    const given = await give(people.section, draft(people.deputy))
    expect(given.body).toMatchObject({ standing: 'in-force', giver: { id: people.section.accountId } })
    expect(await waits(id, people.deputy)).toBe('decide')
    expect(await waits(id, people.section)).toBe('decide')

    const signed = await decide(id, people.deputy)
    expect(signed.body.moves.at(-1)).toMatchObject({ insteadOf: { id: people.section.accountId } })

    const next = await submit()
    const ended = await world.send(api.endDelegation, { params: { id: given.body.id } }, people.section)
    expect(ended.body.standing).toBe('over')
    expect((await world.send(api.endDelegation, { params: { id: given.body.id } }, people.section)).status).toBe(200)
    expect(await waits(next, people.deputy)).toBeUndefined()
    expect(rulesOf(await decide(next, people.deputy))).toEqual(['AP-3'])
    const journal = await world.query('select event from journal where subject_id = $1 order by journal_id', [given.body.id])
    expect(journal).toEqual([{ event: 'delegation.given' }, { event: 'delegation.ended' }])
  })

  test('AP-12, AP-13, AP-14: to somebody who may decide there, from today on, one at a time', async () => {
    expect(rulesOf(await give(people.office, draft(people.officer)))).toEqual(['AP-12'])
    expect(rulesOf(await give(people.office, draft(people.office)))).toEqual(['AP-12'])
    expect(rulesOf(await give(people.office, draft(people.neighbour)))).toEqual(['AP-12'])
    expect(rulesOf(await give(people.office, draft(people.deputy, { validFrom: '2026-11-01' })))).toEqual(['AP-13'])
    expect((await give(people.office, draft(people.deputy, { region: '64.02' }))).problem).toBe('not-allowed')

    const both = await Promise.all([people.deputy, people.secretary].map((taker) => give(people.office, draft(taker))))
    const id = both.find(({ status }) => status === 201)?.body.id ?? ''
    expect(both.filter(({ status }) => status !== 201).map(rulesOf)).toEqual([['AP-14']])
    const mine = (await world.send(api.listDelegations, {}, people.office)).body.rows
    expect(mine.map((one) => one.id)).toEqual([id])
    expect((await world.send(api.endDelegation, { params: { id } }, people.deputy)).problem).toBe('not-found')
    await world.send(api.endDelegation, { params: { id } }, people.office)
  })

  test('who may sign is told by name and title; nobody of another regency', async () => {
    const { rows } = (await world.send(api.listDelegates, { query: { region: regency } }, people.section)).body
    const ids = rows.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining([people.office.accountId, people.regent.accountId]))
    expect(ids).not.toContain(people.section.accountId)
    expect(ids).not.toContain(people.neighbour.accountId)
    expect(ids).not.toContain(people.officer.accountId)
  })
})

describe('lists', () => {
  test('the files of a regency come newest first, page by page, also by state', async () => {
    const ids = [await submit(), await submit(), await submit()].reverse()
    const first = (await world.send(api.listApprovalFiles, { query: { limit: 2 } }, people.officer)).body
    expect(first.rows.map(({ id }) => id)).toEqual(ids.slice(0, 2))
    const second = (await world.send(api.listApprovalFiles, { query: { limit: 2, after: first.next } as never }, people.officer))
      .body
    expect(second.rows[0]?.id).toBe(ids[2])

    const refused = (await world.send(api.listApprovalFiles, { query: { state: 'refused' } }, people.officer)).body
    expect(refused.rows.every(({ state }) => state === 'refused')).toBe(true)
    expect((await world.send(api.listApprovalFiles, { query: {} }, people.neighbour)).body.rows).toEqual([])
  })

  test('the inbox is cut into pages, too', async () => {
    const all = await inbox(people.section)
    const first = (await world.send(api.listInbox, { query: { limit: 1 } }, people.section)).body
    const second = (await world.send(api.listInbox, { query: { limit: 1, after: first.next } as never }, people.section)).body
    expect([first.rows[0]?.id, second.rows[0]?.id]).toEqual(all.slice(0, 2).map(({ id }) => id))
  })

  test('the whole way is walked without a name or a number of a person in the log', async () => {
    const id = await submit()
    await walkToRegent(id)
    await decide(id, people.regent)
    expect(world.logged()).not.toContain('Siti')
  })

  test('AP-16: whoever proposed the file sends it out; a colleague finds the answer on their home and records it', async () => {
    const id = await submit()
    await decide(id, people.section)
    await decide(id, people.office)
    expect([await waits(id, people.officer), await waits(id, people.colleague)]).toEqual(['send', undefined])
    await send(id)
    const { scanId } = (await upload(id)).body
    expect([await waits(id, people.officer), await waits(id, people.colleague)]).toEqual([undefined, 'record'])
    expect((await look(id)).powers.record).toBe('answer-by-another')
    expect(rulesOf(await answer(id, { scanId }, people.officer))).toEqual(['AP-16'])
    expect((await answer(id, { scanId }, people.colleague)).status).toBe(200)
  })
})
