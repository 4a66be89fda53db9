import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { ApprovalFileId } from '#domain/approvals/approval.ts'
import * as api from '#domain/approvals/approvals.api.ts'
import * as news from '#domain/news/news.api.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import type { JobName } from '#domain/tasks/job-names.ts'
import { reachOf } from '../platform/db/reach.ts'
import { made } from '../platform/testing/fixtures.ts'
import { aWorld, type Caller, today } from '../platform/testing/world.ts'
import { openChain, submitFile } from './index.ts'

const world = aWorld()
const regency = '64.08' as RegionCode
const hash = 'a'.repeat(64)
const people: Record<'officer' | 'section' | 'regent' | 'deputy' | 'taker', Caller> = {} as never

beforeAll(async () => {
  people.officer = await world.signIn('regency-officer', regency)
  people.section = await world.signIn('regency-head', regency)
  people.regent = await world.signIn('approver', regency)
  people.deputy = await world.signIn('approver', regency)
  people.taker = await world.signIn('approver', regency)
  await world.asSystem((work) =>
    openChain(work, {
      kind: 'beneficiary-list',
      region: regency,
      name: 'Daftar penerima',
      validFrom: '2026-01-01' as LocalDate,
      steps: [
        { title: 'Kepala Bidang', accountId: people.section.accountId, workingDays: 2 },
        { title: 'Bagian Hukum', paper: true, workingDays: 5 },
        { title: 'Bupati', accountId: people.regent.accountId, delegateId: people.deputy.accountId, workingDays: 3 },
      ],
    }),
  )
})

function submit(): Promise<ApprovalFileId> {
  const actor = { accountId: people.officer.accountId, mandates: [{ role: 'regency-officer', regions: [regency] }] } as const
  const terms = { mode: 'write', actor, reach: reachOf(actor, 'programmes.list'), requestId: 'test' } as const
  return world.app.transact(terms, (work) =>
    submitFile(work, {
      subjectType: 'programme-list',
      subjectId: randomUUID(),
      subjectHash: hash,
      title: 'Daftar Santunan lansia',
      region: regency,
      chain: 'beneficiary-list',
      summary: { beneficiaries: 1, amount: 200_000 as Rupiah, months: ['2026-11'], programme: 'Santunan lansia' },
      onDecided: 'test.decided' as JobName,
    }),
  )
}

async function decide(id: ApprovalFileId, who: Caller, outcome: 'approved' | 'returned' | 'refused') {
  const { version } = made(await world.send(api.getApprovalFile, { params: { id } }, people.officer))
  const reason = outcome === 'approved' ? '' : 'Angkanya belum cocok dengan daftar'
  return made(await world.send(api.decideFile, { params: { id }, body: { version, hash, outcome, reason } }, who))
}

/** What somebody was told of a file, and it is read by that, so that the next is another line. */
async function toldOf(id: ApprovalFileId, who: Caller): Promise<string[]> {
  const { rows } = made(await world.send(news.listMyNews, { query: { view: 'unread' } }, who))
  for (const line of rows) made(await world.send(news.markNews, { params: { id: line.id }, body: { read: true } }, who))
  return rows.filter(({ subject }) => subject === id).map(({ kind }) => kind)
}

test('a file is told to whoever it comes to, and when it comes back to whoever put it on its way', async () => {
  const id = await submit()
  expect([await toldOf(id, people.section), await toldOf(id, people.regent)]).toEqual([['file-came'], []])
  await decide(id, people.section, 'returned')
  expect([await toldOf(id, people.officer), await toldOf(id, people.section)]).toEqual([['file-returned'], []])
})

test('a step on paper is told to whoever is to chase it, the next to its holder, the delegate, and whoever stands in', async () => {
  const until = '2026-11-30' as LocalDate
  const handed = { region: regency, takerId: people.taker.accountId, validFrom: today, validTo: until, reason: 'Cuti' }
  made(await world.send(api.giveDelegation, { body: handed }, people.regent))
  const id = await submit()
  await decide(id, people.section, 'approved')
  expect(await toldOf(id, people.officer)).toEqual(['file-came'])

  const version = async () => made(await world.send(api.getApprovalFile, { params: { id } }, people.officer)).version
  const letter = { version: await version(), letterNumber: '400.9/118/Dinsos/2026', sentOn: today }
  made(await world.send(api.recordSending, { params: { id }, body: letter }, people.officer))
  expect(await toldOf(id, people.officer), 'sent out it is where it was').toEqual([])
  const upload = { name: 'surat.pdf', bytes: Buffer.from('%PDF-1.7 a signed letter') }
  const { scanId } = made(await world.send(api.uploadScan, { params: { id }, upload }, people.officer))
  const answer = {
    version: await version(),
    hash,
    outcome: 'approved',
    letterNumber: '180/77',
    answeredOn: today,
    scanId,
    reason: '',
  }
  const colleague = await world.signIn('regency-officer', regency)
  made(await world.send(api.recordAnswer, { params: { id }, body: answer as never }, colleague))
  for (const who of [people.regent, people.deputy, people.taker]) expect(await toldOf(id, who)).toEqual(['file-came'])

  await decide(id, people.regent, 'refused')
  expect(await toldOf(id, people.officer)).toEqual(['file-refused'])
})
