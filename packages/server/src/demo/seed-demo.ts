import { Readable } from 'node:stream'
import type { AccountId, OfficeId } from '#domain/access/account.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Quarter } from '#domain/platform/period.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { demoPassword, grantMandate, openAccount, openOffice, waiveSecondFactors } from '../access/index.ts'
import { type ImportParts, importFile, type Stepper, stepperFor } from '../intake/index.ts'
import { searchRegency } from '../categories/index.ts'
import { assignNeeds, listNeedSubjects } from '../people/needs/index.ts'
import { lookAtFreshness } from '../freshness/index.ts'
import { lookAtEverybody } from '../quality/index.ts'
import { nobody } from '../platform/actor.ts'
import { reachOver } from '../platform/db/reach.ts'
import type { Transactor } from '../platform/db/transact.ts'
import { type AreaRow, readAreaData } from '../regions/index.ts'
import { needCandidates } from './need-candidates.ts'
import { demoOffices } from './offices.ts'
import { personFile } from './person-file.ts'
import { seedAccounts } from './seed-accounts.ts'
import { seedAmounts } from './seed-amounts.ts'
import { seedChains } from './seed-chains.ts'
import { seedEarlierDeciles } from './seed-earlier-deciles.ts'
import { seedMatrix } from './seed-matrix.ts'
import { seedTargets } from './seed-targets.ts'
import { seedProposals } from './seed-proposals.ts'
import { seedProgrammes } from './seed-programmes.ts'
import { shareOut } from './sharing.ts'
import { villagesIn } from './village-shares.ts'

export interface DemoOptions {
  readonly people: number
  tell(line: string): void
}

const seed = 64
interface Listed {
  readonly on: LocalDate
  readonly quarter: Quarter
}
const lately: Listed = { on: '2026-09-01' as LocalDate, quarter: '2026-Q3' as Quarter }
/** From where no list has come for two years, as happens where a boat takes three days: what is known of its people has grown old. */
const longAgo: Readonly<Record<string, Listed>> = {
  '64.11': { on: '2024-06-01' as LocalDate, quarter: '2024-Q2' as Quarter },
}
/** The regency whose office has lists of what PKH paid. */
const toldAmounts = '64.08'
const country = 'ID' as RegionCode
/** The officer of the demonstration in whose name the lists are imported. */
const importer = 'province-officer'

/** A synthetic province: offices, accounts, people from files, needs. By the commands that people use, not by inserting rows. */
export async function seedDemo(parts: ImportParts, { people, tell }: DemoOptions): Promise<void> {
  const officer = await seedOffices(parts)
  tell(`${demoOffices.offices.length} offices and ${demoOffices.accounts.length} accounts made`)

  await seedChains(parts)

  const areas = await readAreaData()
  let done = 0
  for (const share of shareOut(people)) {
    if (share.people === 0) continue
    await seedRegency(parts, officer, areas, share)
    done += share.people
    tell(`${done.toLocaleString('id-ID')} of ${people.toLocaleString('id-ID')} people`)
  }
  await seedProposals(parts)
  await seedAccounts(parts)
  const { elders } = await seedProgrammes(parts)
  await seedMatrix(parts, elders)
  // Last: a plan is made for programmes that have lists.
  await seedTargets(parts)
  await lookAtEverybody(parts)
  await lookAtFreshness(parts)
}

async function seedOffices({ transact }: Transactor): Promise<AccountId> {
  const accounts = await transact(
    { mode: 'write', actor: nobody, reach: reachOver([country]), requestId: 'demo' },
    async (work) => {
      await waiveSecondFactors(work)
      const offices = new Map<string, { id: OfficeId; region: RegionCode }>()
      for (const { key, name, regionCode } of demoOffices.offices) {
        const region = regionCode as RegionCode
        offices.set(key, { id: await openOffice(work, { name, regionCode: region }), region })
      }
      const ids = new Map<string, AccountId>()
      for (const { key, name, email, title, office, mandates } of demoOffices.accounts) {
        const { id: officeId, region } = offices.get(office) ?? { id: undefined, region: country }
        if (!officeId) throw new Error(`no office ${office}`)
        const account = await openAccount(work, region, { name, email, title, officeId, password: demoPassword, synthetic: true })
        for (const { role, regions, validFrom, validTo } of mandates) {
          const dates = { validFrom: validFrom as LocalDate, ...(validTo !== undefined && { validTo: validTo as LocalDate }) }
          await grantMandate(work, account, { role, regions: [...regions] as RegionCode[], ...dates })
        }
        ids.set(key, account)
      }
      return ids
    },
  )
  const officer = demoOffices.accounts.find(({ mandates }) => mandates.some(({ role }) => role === importer))
  const id = officer && accounts.get(officer.key)
  if (!id) throw new Error('the demonstration has no provincial officer')
  return id
}

interface Share {
  readonly code: string
  readonly people: number
}

async function seedRegency(
  parts: ImportParts,
  officer: AccountId,
  areas: readonly AreaRow[],
  { code, people }: Share,
): Promise<void> {
  const regency = code as RegionCode
  const area = areas.find((one) => one.code === code)
  if (!area) throw new Error(`no regency ${code}`)
  const step = stepperFor(parts, { accountId: officer, mandates: [{ role: importer, regions: [regency] }] }, 'demo')

  const place = { code, name: area.name, kind: area.kind === 'kota' ? 'kota' : 'kabupaten' } as const
  const { on, quarter } = longAgo[code] ?? lately
  const list = personFile({ regency: place, villages: villagesIn(areas, code), people, seed, asOf: on, quarter })
  const file = { name: `bnba-${code}-${quarter}.csv`, content: Readable.from(list) }
  await importFile(parts, step, { regency, period: quarter, codes: 'kemendagri', file, dryRun: false }, () => Promise.resolve())

  if (longAgo[code] === undefined) await seedEarlierDeciles(parts, step, regency, quarter)

  if (code === toldAmounts) await seedAmounts(parts, step, regency, quarter)
  await seedNeeds(step, regency)
  await step((work) => searchRegency(work, regency))
}

const peopleAtOnce = 10_000

async function seedNeeds(asOfficer: Stepper, region: RegionCode): Promise<void> {
  let after: Awaited<ReturnType<typeof listNeedSubjects>>[number] | undefined
  for (;;) {
    const subjects = await asOfficer(async (work) => {
      const page = await listNeedSubjects(work.db, region, after, peopleAtOnce)
      const needs = page.flatMap((person) =>
        needCandidates(
          {
            ...person,
            familySize: person.familySize ?? 1,
            relation: person.relation as never,
            sex: person.sex as never,
            regency: region,
          },
          work.today,
        ).map((candidate) => ({ person, ...candidate })),
      )
      await assignNeeds(work, needs)
      return page
    })
    after = subjects.at(-1)
    if (subjects.length < peopleAtOnce || after === undefined) return
  }
}
