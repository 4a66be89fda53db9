import { Readable } from 'node:stream'
import { type Quarter, quarterBefore } from '#domain/platform/period.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { type ImportParts, importFile, type Stepper } from '../intake/index.ts'
import { seededRandom } from './random.ts'
import { listRecipients } from './running-aid.sql.ts'

const recipientsAtOnce = 10_000
/** Of PKH a stage, by what a family has: pupils, toddlers, the old (synthetic, of the order that the programme pays). */
const amounts = [225_000, 375_000, 500_000, 600_000, 750_000, 975_000, 1_125_000]

/**
 * The lists of whom PKH paid in the last two stages and how much: exactly those who receive it, so that nobody's aid begins or ends, and
 * the passport has amounts to tell. For some families a child left school in between.
 */
export async function seedAmounts(parts: ImportParts, step: Stepper, regency: RegionCode, quarter: Quarter): Promise<void> {
  for (const period of [quarterBefore(quarter), quarter]) {
    const file = {
      name: `pkh-${regency}-${period}.csv`,
      content: Readable.from(linesOf(step, regency, period, period === quarter)),
    }
    const list = { regency, period, codes: 'kemendagri', source: 'PKH', file, dryRun: false } as const
    await importFile(parts, step, list, () => Promise.resolve())
  }
}

async function* linesOf(step: Stepper, regency: RegionCode, period: Quarter, isLast: boolean): AsyncGenerator<string> {
  yield 'NIK;NAMA;NOMINAL;TAHAP\r\n'
  const stage = `Tahap ${period.slice(6)} ${period.slice(0, 4)}`
  let after: string | undefined
  for (;;) {
    const people = await step((work) => listRecipients(work.db, regency, 'PKH', after, recipientsAtOnce))
    yield people
      .map(({ nik, name, family, person }) => {
        const rupiah = amountOf(family ?? person, isLast)
        return `'${nik};${name};Rp ${String(rupiah).replace(/\B(?=(\d{3})+$)/g, '.')};${stage}\r\n`
      })
      .join('')
    after = people.at(-1)?.person
    if (people.length < recipientsAtOnce || after === undefined) return
  }
}

/** The same for everybody of a family, and mostly the same as the stage before. */
function amountOf(family: string, isLast: boolean): number {
  const random = seededRandom(64, Number.parseInt(family.slice(-8), 16))
  const usual = random.int(1, amounts.length - 1)
  return amounts[isLast && random.chance(0.08) ? usual - 1 : usual] ?? 0
}
