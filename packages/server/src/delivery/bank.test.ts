import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import * as api from '#domain/delivery/delivery.api.ts'
import type { PaymentRun } from '#domain/delivery/payment.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'
import { anApprovedList, someFamilies } from './testing/approved-list.ts'
import { expectBooksToBalance } from './testing/books.ts'
import { confirmAccounts, aRun, crew, giveAccounts, sendAnswer, statesOf, theRun } from './testing/pay.ts'

// oxlint-disable-next-line rangkul/no-environment -- whoever runs the tests says where the shared tools are
const shared = process.env['RANGKUL_SHARED'] ?? fileURLToPath(new URL('../../../../../shared', import.meta.url))
const bank = join(shared, 'tools', 'bank.mjs')
const isHere = existsSync(bank)
const world = aWorld()
const families = 240

describe.skipIf(!isHere)(`the bank ${isHere ? 'of the shared folder' : 'of the shared folder, which is absent here'}`, () => {
  test('takes our file; its answers are read in any order, and what failed is paid again until all of it arrived', {
    timeout: 180_000,
  }, async () => {
    const { officer, treasurer } = await crew(world)
    const listed = await someFamilies(world, officer, families)
    const list = await anApprovedList(world, officer, listed)
    await giveAccounts(world, officer, listed)

    let [hanging, rounds, seed] = [0, 0, 3]
    for (let open = families; open > hanging; rounds++, seed++) {
      const run = await aRun(world, treasurer, list)
      expect(run.total.payments).toBe(open - hanging)
      const { files, told } = await askBank(treasurer, run, seed)
      // The returns first, then the answers, then the answers with other bytes.
      for (const name of files.sort().reverse()) await sendAnswer(world, treasurer, run.id, { name, bytes: told[name] as Buffer })
      const again = Buffer.concat([told['jawaban-1.csv'] as Buffer, Buffer.from('\r\n')])
      const repeated = await sendAnswer(world, treasurer, run.id, { name: 'lagi.csv', bytes: again })
      expect(repeated.counts).toMatchObject({ delivered: 0, failed: 0, returned: 0, faults: {} })
      expect(repeated.counts.claimed, "the bank's own count of its lines").toBe(repeated.counts.lines)

      const expected = outcomes(Object.values(told))
      const after = await theRun(world, treasurer, run.id)
      expect(after.faults).toBe(0)
      expect(Object.fromEntries(Object.entries(after.by).map(([state, sum]) => [state, sum.payments]))).toEqual({
        'in-flight': run.total.payments - expected.delivered - expected.failed - expected.returned,
        ...expected,
      })
      await expectBooksToBalance(world, `after round ${rounds + 1}`)
      hanging += after.by['in-flight'].payments
      open = hanging + expected.failed + expected.returned
      await putRight(officer)
    }
    expect(rounds, 'the bank of this seed fails some of the first round').toBeGreaterThan(1)
    const states = await statesOf(world, list.listId)
    expect(states).toEqual({ delivered: 3 * (families - hanging), ...(hanging > 0 && { 'in-flight': 3 * hanging }) })
  })
})

/** Gives the bank our file, as it is fetched; it refuses what breaks its layout. */
async function askBank(treasurer: Caller, run: PaymentRun, seed: number) {
  const folder = await mkdtemp(join(tmpdir(), 'rangkul-bank-'))
  try {
    const { text } = await world.send(api.downloadBankFile, { params: { id: run.id } }, treasurer)
    await writeFile(join(folder, 'request.csv'), text, 'latin1')
    const { stdout } = await promisify(execFile)(process.execPath, [
      bank,
      'cms',
      join(folder, 'request.csv'),
      join(folder, 'out'),
      '--seed',
      String(seed),
    ])
    expect(stdout).toContain(`${run.total.payments} baris diterima`)
    const files = await readdir(join(folder, 'out'))
    const told = Object.fromEntries(
      await Promise.all(files.map(async (name) => [name, await readFile(join(folder, 'out', name))] as const)),
    )
    return { files, told }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What the bank's files come to, read without our reader. */
function outcomes(files: readonly Buffer[]): { delivered: number; failed: number; returned: number } {
  const lines = files.flatMap((file) =>
    file
      .toString('latin1')
      .split('\r\n')
      .map((line) => line.split(';')),
  )
  const of = (status: string) => new Set(lines.filter((cells) => cells[5] === status).map((cells) => cells[3]))
  const [paid, failed, returned] = [of('BERHASIL'), of('GAGAL'), of('RETUR')]
  return { delivered: paid.size - returned.size, failed: failed.size, returned: returned.size }
}

let spare = 7_000_000_000

/** Works the whole list of what is to be put right off: a new account for each. */
async function putRight(officer: Caller): Promise<void> {
  for (;;) {
    const { rows } = (await world.send(api.listFixes, { query: { limit: 100 } }, officer)).body
    if (rows.length === 0) return
    expect(rows.every(({ waits }) => !waits)).toBe(true)
    for (const { payee, holderName } of rows) {
      spare += 1
      const body = { bank: 'BPD-KALTIMTARA' as const, number: String(spare), holderName }
      expect((await world.send(api.recordAccount, { params: { id: payee.id }, body }, officer)).status).toBe(201)
    }
    await confirmAccounts(world)
  }
}
