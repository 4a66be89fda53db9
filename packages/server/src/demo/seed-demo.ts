import { setTimeout } from 'node:timers/promises'
import { Readable } from 'node:stream'
import type { AccountId, OfficeId } from '#domain/access/account.ts'
import type { BatchId } from '#domain/intake/batch.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Quarter } from '#domain/platform/period.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { demoPassword, grantMandate, openAccount, openOffice } from '../access/index.ts'
import { askToApply, checkBatch, findBatch, uploadBatch } from '../intake/index.ts'
import { assignNeeds, listNeedSubjects } from '../people/index.ts'
import { nobody } from '../platform/actor.ts'
import { reachOver } from '../platform/db/reach.ts'
import type { Transactor } from '../platform/db/transact.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import type { Work } from '../platform/work.ts'
import { type AreaRow, readAreaData } from '../regions/index.ts'
import { needCandidates } from './need-candidates.ts'
import { demoOffices } from './offices.ts'
import { personFile } from './person-file.ts'
import { shareOut } from './sharing.ts'
import { villagesIn } from './village-shares.ts'

/** What seeding needs of the running system: its transactions, its files, and a runner that works off the queue. */
export interface DemoParts extends Transactor {
  readonly files: FileStore
}

export interface DemoOptions {
  readonly people: number
  tell(line: string): void
}

const seed = 64
const listedOn = '2026-09-01' as LocalDate
const quarter = '2026-Q3' as Quarter
const country = 'ID' as RegionCode
/** The officer of the demonstration in whose name the lists are imported. */
const importer = 'province-officer'

/** A synthetic province: offices, accounts, people from files, needs. By the commands that people use, not by inserting rows. */
export async function seedDemo(parts: DemoParts, { people, tell }: DemoOptions): Promise<void> {
  const officer = await seedOffices(parts)
  tell(`${demoOffices.offices.length} offices and ${demoOffices.accounts.length} accounts made`)

  const areas = await readAreaData()
  let done = 0
  for (const share of shareOut(people)) {
    if (share.people === 0) continue
    await seedRegency(parts, officer, areas, share)
    done += share.people
    tell(`${done.toLocaleString('id-ID')} of ${people.toLocaleString('id-ID')} people`)
  }
}

async function seedOffices({ transact }: Transactor): Promise<AccountId> {
  const accounts = await transact(
    { mode: 'write', actor: nobody, reach: reachOver([country]), requestId: 'demo' },
    async (work) => {
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
  parts: DemoParts,
  officer: AccountId,
  areas: readonly AreaRow[],
  { code, people }: Share,
): Promise<void> {
  const region = code as RegionCode
  const asOfficer = <T>(step: (work: Work) => Promise<T>) =>
    parts.transact(
      {
        mode: 'write',
        actor: { accountId: officer, mandates: [{ role: importer, regions: ['64' as RegionCode] }] },
        reach: reachOver([region]),
        requestId: 'demo',
      },
      step,
    )

  const area = areas.find((one) => one.code === code)
  if (!area) throw new Error(`no regency ${code}`)
  const regency = { code, name: area.name, kind: area.kind === 'kota' ? 'kota' : 'kabupaten' } as const
  const list = personFile({ regency, villages: villagesIn(areas, code), people, seed, asOf: listedOn, quarter })

  const upload = { name: `bnba-${code}-${quarter}.csv`, mediaType: 'text/csv', content: Readable.from(list) }
  const query = { regency: region, period: quarter, source: 'DTSEN', codes: 'kemendagri' } as const
  const { id, columns } = await asOfficer((work) => uploadBatch(work, parts.files, query, upload))
  const checking = await asOfficer((work) =>
    checkBatch(
      work,
      id,
      1,
      columns.map((column) => column.choice),
    ),
  )
  const { version } = await settled(asOfficer, id, checking.version, 'checked')
  const applying = await asOfficer((work) => askToApply(work, id, version))
  await settled(asOfficer, id, applying.version, 'applied')

  await seedNeeds(asOfficer, region)
}

/** Waits until the runner has moved the batch on. */
async function settled(
  asOfficer: <T>(step: (work: Work) => Promise<T>) => Promise<T>,
  id: BatchId,
  from: number,
  state: 'checked' | 'applied',
) {
  for (;;) {
    const batch = await asOfficer((work) => findBatch(work.db, id))
    if (batch?.state === state && batch.version > from) return batch
    if (batch?.state === 'refused') throw new Error(`a synthetic list was refused: ${batch.refusedFor}`)
    await setTimeout(50)
  }
}

const peopleAtOnce = 10_000

async function seedNeeds(asOfficer: <T>(step: (work: Work) => Promise<T>) => Promise<T>, region: RegionCode): Promise<void> {
  let after: string | undefined
  for (;;) {
    const subjects = await asOfficer(async (work) => {
      const page = await listNeedSubjects(work.db, region, after, peopleAtOnce)
      const needs = page.flatMap((person) =>
        needCandidates(
          { ...person, relation: person.relation as never, sex: person.sex as never, regency: region, familySize: 4 },
          work.today,
        ).map((candidate) => ({ person, ...candidate })),
      )
      await assignNeeds(work, needs)
      return page
    })
    after = subjects.at(-1)?.personId
    if (subjects.length < peopleAtOnce || after === undefined) return
  }
}
