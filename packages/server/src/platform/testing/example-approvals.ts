import { seenHash } from '#domain/platform/example.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { JobName } from '#domain/tasks/job-names.ts'
import { v7 as uuidv7 } from 'uuid'
import { openChain, submitFile } from '../../approvals/index.ts'
import { anApprovedList } from '../../delivery/testing/approved-list.ts'
import { aRun, giveAccounts } from '../../delivery/testing/pay.ts'
import { reachOver } from '../db/reach.ts'
import { regency, type Stage, village } from './example-stage.ts'
import { aPersonIn, holderOf, officerOf } from './fixtures.ts'
import { today, type World } from './world.ts'

/** A file that waits for the signature of one officer. */
export async function aFileToSign(world: World): Promise<Stage> {
  const [signer, region] = [await world.signIn('approver', '64.03'), '64.03' as RegionCode]
  const { accountId } = await officerOf(world, region)
  const steps = [{ title: 'Kepala Dinas', accountId: signer.accountId, workingDays: 2 }] as const
  const chain = { kind: 'beneficiary-list', region, name: 'Daftar penerima', validFrom: today, steps } as const
  await world.asSystem((work) => openChain(work, chain))
  const actor = { accountId, mandates: [{ role: 'regency-officer' as const, regions: [region] }] }
  const id = await world.app.transact({ mode: 'write', actor, reach: reachOver([region]), requestId: 'test' }, (work) =>
    submitFile(work, {
      subjectType: 'programme-list',
      subjectId: uuidv7(),
      subjectHash: seenHash,
      title: 'Daftar contoh',
      region,
      chain: 'beneficiary-list',
      summary: { beneficiaries: 1, amount: 200_000 as never, months: ['2026-11'], programme: 'Contoh' },
      onDecided: 'test.decided' as JobName,
    }),
  )
  return { caller: signer, params: { id } }
}

export async function anApproved(world: World) {
  const officer = await officerOf(world, village)
  const { id, nik, name, familyId } = await aPersonIn(world, village)
  const listed = { id, nik, name, beneficiary: familyId }
  const list = await anApprovedList(world, officer, [listed], { village })
  await giveAccounts(world, officer, [listed], () => nik.slice(-12))
  return { list, listed }
}

export async function aSealedRun(world: World) {
  const { list, listed } = await anApproved(world)
  const treasurer = await holderOf(world, 'regency-treasurer', regency)
  return { run: await aRun(world, treasurer, list), treasurer, listed }
}
