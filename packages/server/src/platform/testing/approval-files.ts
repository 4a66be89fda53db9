import { v7 as uuidv7 } from 'uuid'
import type { ApprovalFileId } from '#domain/approvals/approval.ts'
import * as approvals from '#domain/approvals/approvals.api.ts'
import type { DelegationId } from '#domain/approvals/delegation.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import type { JobName } from '#domain/tasks/job-names.ts'
import { openChain, submitFile } from '../../approvals/index.ts'
import { reachOver } from '../db/reach.ts'
import { holderOf, made, officerOf } from './fixtures.ts'
import { today, type World } from './world.ts'

const chains = new WeakMap<World, Map<string, Promise<unknown>>>()

/** One office, which answers on paper; laid down once for a regency. */
async function needChain(world: World, regency: RegionCode): Promise<void> {
  const known = chains.get(world) ?? new Map<string, Promise<unknown>>()
  chains.set(world, known)
  const steps = [{ title: 'Bagian Hukum', paper: true, workingDays: 5 }] as const
  const draft = { kind: 'beneficiary-list', region: regency, name: 'Daftar penerima', validFrom: today, steps } as const
  const chain = known.get(regency) ?? world.asSystem((work) => openChain(work, draft))
  known.set(regency, chain)
  await chain
}

/** A file of a regency that has come to the office which answers on paper; nobody is told of its end. */
export async function aFileIn(world: World, region: string): Promise<ApprovalFileId> {
  const regency = region.slice(0, 5) as RegionCode
  await needChain(world, regency)
  const { accountId } = await officerOf(world, regency)
  const actor = { accountId, mandates: [{ role: 'regency-officer' as const, regions: [regency] }] }
  return world.app.transact({ mode: 'write', actor, reach: reachOver([regency]), requestId: 'test' }, (work) =>
    submitFile(work, {
      subjectType: 'programme-list',
      subjectId: uuidv7(),
      subjectHash: 'a'.repeat(64),
      title: 'Daftar Santunan lansia',
      region: regency,
      chain: 'beneficiary-list',
      summary: { beneficiaries: 1, amount: 200_000 as Rupiah, months: ['2026-11'], programme: 'Santunan lansia' },
      onDecided: 'test.decided' as JobName,
    }),
  )
}

/** Such a file with the scan of what the office answered. */
export async function aScanIn(world: World, region: string): Promise<{ id: ApprovalFileId; scanId: string }> {
  const id = await aFileIn(world, region)
  const officer = await officerOf(world, region)
  const body = { version: 1, letterNumber: '400.9/118/Dinsos/2026', sentOn: today }
  made(await world.send(approvals.recordSending, { params: { id }, body }, officer))
  const upload = { name: 'surat.pdf', bytes: Buffer.from('%PDF-1.7 a signed letter') }
  return { id, scanId: made(await world.send(approvals.uploadScan, { params: { id }, upload }, officer)).scanId }
}

/** A hand-over between two who sign in that regency. */
export async function aDelegationIn(world: World, region: string): Promise<DelegationId> {
  const regency = region.slice(0, 5)
  const [giver, taker] = [await world.signIn('approver', regency), await holderOf(world, 'approver', regency)]
  const body = { region: regency, takerId: taker.accountId, validFrom: today, validTo: '2026-11-30' as LocalDate, reason: 'Cuti' }
  return made(await world.send(approvals.giveDelegation, { body }, giver)).id
}
