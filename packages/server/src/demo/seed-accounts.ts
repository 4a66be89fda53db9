import type { BankCode } from '#domain/delivery/banks.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { AccountBatchId } from '#domain/delivery/payee-account.ts'
import { anAccountFile, confirmBatch, type NumberedLine, recordAccounts } from '../delivery/index.ts'
import type { Transactor } from '../platform/db/transact.ts'
import { acting, holdersOf } from './acting.ts'
import { listLikelyPayees } from './likely-payees.sql.ts'
import { draw, hashOf, seededRandom, weighted } from './random.ts'

/** The regencies whose money is paid in the demonstration. */
const regencies = ['64.08', '64.02'] as RegionCode[]
const shareWithAccount = 0.93
const digits: Readonly<Record<BankCode, number>> = { 'BPD-KALTIMTARA': 10, BRI: 15, BNI: 10, MANDIRI: 13, BSI: 10 }
const habits = weighted(['BPD-KALTIMTARA', 6], ['BRI', 3], ['MANDIRI', 1], ['BNI', 1], ['BSI', 1])
const linesAtOnce = 5_000

/**
 * Accounts of most of those who may be paid one day, as an office has them from its bank: by the command that reads its list,
 * and confirmed by a second officer.
 */
export async function seedAccounts(parts: Transactor): Promise<void> {
  for (const regency of regencies) {
    const [officer, second] = holdersOf('regency-officer', regency)
    if (officer === undefined || second === undefined) throw new Error(`no two officers in ${regency}`)
    const asOfficer = await acting(parts, officer, 'delivery.prepare')
    const people = await asOfficer((work) => listLikelyPayees(work.db, regency))
    const lines = people.flatMap(({ nik, name }, at) => lineOf(regency, nik, name, at))
    const file = anAccountFile()
    let recorded = 0
    for (let from = 0; from < lines.length; from += linesAtOnce) {
      const taken = await asOfficer((work) => recordAccounts(work, lines.slice(from, from + linesAtOnce), file))
      recorded += taken.recorded
    }
    if (recorded === 0) continue
    const asSecond = await acting(parts, second, 'delivery.prepare')
    await asSecond((work) => confirmBatch(work, file.batch as AccountBatchId, recorded))
  }
}

/** The number carries the regency and the place in the list, so that no two are equal. */
function lineOf(regency: RegionCode, nik: string, holderName: string, at: number): NumberedLine[] {
  const random = seededRandom(64, hashOf(nik))
  if (!random.chance(shareWithAccount)) return []
  const bank = draw(random, habits)
  const number = `${regency.slice(3)}${String(at + 1).padStart(digits[bank] - 2, '0')}`
  return [{ line: at + 1, account: { nik, bank, number, holderName } }]
}
