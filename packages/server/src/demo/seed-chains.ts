import type { AccountId } from '#domain/access/account.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { findAccountByEmail } from '../access/index.ts'
import { openChain, type StepDraft } from '../approvals/index.ts'
import { nobody } from '../platform/actor.ts'
import { reachOver } from '../platform/db/reach.ts'
import type { Transactor } from '../platform/db/transact.ts'
import type { Work } from '../platform/work.ts'
import { demoOffices } from './offices.ts'

interface Signing {
  readonly title: string
  /** How the title of the one who signs begins; nobody has it: an office that answers on paper. */
  readonly holder?: string
  readonly delegate?: string
  readonly workingDays: number
}

const regencyWay: readonly [Signing, ...Signing[]] = [
  { title: 'Kepala Bidang', holder: 'Kepala Bidang', workingDays: 2 },
  { title: 'Kepala Dinas Sosial', holder: 'Kepala Dinas Sosial', workingDays: 2 },
  { title: 'Bagian Hukum', workingDays: 5 },
  { title: 'Sekretaris Daerah', holder: 'Sekretaris Daerah', delegate: 'Asisten', workingDays: 3 },
  { title: 'Bupati', holder: 'Bupati', delegate: 'Wakil Bupati', workingDays: 3 },
]

const provinceWay: readonly [Signing, ...Signing[]] = [
  { title: 'Kepala Bidang', holder: 'Kepala Bidang', workingDays: 2 },
  { title: 'Kepala Dinas Sosial', holder: 'Kepala Dinas Sosial', workingDays: 2 },
  { title: 'Biro Hukum', workingDays: 5 },
  { title: 'Sekretaris Daerah', holder: 'Sekretaris Daerah', delegate: 'Asisten', workingDays: 5 },
  { title: 'Gubernur', holder: 'Gubernur', delegate: 'Wakil Gubernur', workingDays: 5 },
]

const ways = { '64.08': regencyWay, '64.02': regencyWay, '64': provinceWay } as const
const since = '2025-01-02' as LocalDate

/** The chains of signatures up to the Regents and the Governor, from the offices of the demonstration. */
export async function seedChains({ transact }: Transactor): Promise<void> {
  const terms = { mode: 'write', actor: nobody, reach: reachOver(['ID' as RegionCode]), requestId: 'demo' } as const
  await transact(terms, async (work) => {
    for (const [code, [first, ...others]] of Object.entries(ways)) {
      const region = code as RegionCode
      const steps: [StepDraft, ...StepDraft[]] = [await stepOf(work, region, first)]
      for (const signing of others) steps.push(await stepOf(work, region, signing))
      await openChain(work, { kind: 'beneficiary-list', region, name: 'Daftar penerima bantuan', validFrom: since, steps })
    }
  })
}

async function stepOf(work: Work, region: RegionCode, { title, holder, delegate, workingDays }: Signing): Promise<StepDraft> {
  const accountId = holder && (await accountTitled(work, region, holder))
  if (!accountId) return { title, workingDays, paper: true }
  const delegateId = delegate && (await accountTitled(work, region, delegate))
  return { title, workingDays, accountId, ...(delegateId && { delegateId }) }
}

async function accountTitled(work: Work, region: RegionCode, title: string): Promise<AccountId | undefined> {
  const found = demoOffices.accounts.find(
    (one) =>
      one.title.startsWith(title) && one.mandates.some(({ role, regions }) => signs.includes(role) && regions.includes(region)),
  )
  return found && findAccountByEmail(work.db, found.email)
}

const signs: readonly string[] = ['regency-head', 'province-head', 'approver']
