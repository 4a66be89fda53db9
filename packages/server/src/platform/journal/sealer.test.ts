import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { openLog } from '../log.ts'
import { tamper } from '../testing/tamper.ts'
import { aWorld } from '../testing/world.ts'
import { headsFileIn, readHeads } from './heads-file.ts'
import { startSealer } from './sealer.ts'
import { findHead } from './seals.sql.ts'
import { findLastVerification } from './verification.sql.ts'

const world = aWorld()
const dataDir = join(tmpdir(), `rangkul-sealer-${process.pid}`)
afterAll(() => rm(dataDir, { recursive: true, force: true }))

async function sealOnce(): Promise<void> {
  const log = openLog('error', { write: () => undefined })
  await startSealer({ db: world.app.db, clock: () => world.clock.now, log, dataDir }).stop()
}

const main = fileURLToPath(new URL('../../main.ts', import.meta.url))

/** Runs a command of the machine's operator against the test's database. */
function rangkul(...options: string[]): Promise<{ code: number; said: string }> {
  const { user, password, host, port, database } = world.connection
  const address = `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`
  const env = { DATABASE_URL: address, RANGKUL_DATA: dataDir }
  return new Promise((resolve) =>
    execFile(process.execPath, [main, ...options], { env }, (error, stdout) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout }),
    ),
  )
}

test('a working process seals, notes the head outside the database, and verifies once a day', async () => {
  await world.signIn('auditor', '64')
  await sealOnce()
  const head = await findHead(world.app.db)
  expect(await readHeads(headsFileIn(dataDir))).toContainEqual({ number: head?.number, hash: head?.hash })
  expect(await findLastVerification(world.app.db)).toBeUndefined()

  world.clock.now = new Date(world.clock.now.getTime() + 25 * 3_600_000)
  await sealOnce()
  expect(await findLastVerification(world.app.db)).toMatchObject({ faults: 0, verifiedAt: world.clock.now })
})

test('the command tells a sound journal by exit code 0, and names what was changed by exit code 1', async () => {
  const printed = await rangkul('journal', 'head')
  expect(printed.said).toMatch(/^\d+ [0-9a-f]{64} \S+Z\n$/)
  const hash = printed.said.split(' ')[1] ?? ''
  expect(await rangkul('journal', 'verify', '--head', hash)).toMatchObject({ code: 0 })

  const [entry] = await world.query<{ id: string }>('select ids[1] as id from journal_seal where number = 1')
  await tamper(world, `update journal set facts = '{"planted": true}' where journal_id = '${entry?.id}'`)
  const found = await rangkul('journal', 'verify', '--json', '--head', 'f'.repeat(64))
  const lines = found.said.trim().split('\n')
  expect(found.code).toBe(1)
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { fault: { rule: 'entry', seal: 1, kind: 'altered', id: entry?.id, place: 1 } },
    { fault: { rule: 'JRN-4', head: 'f'.repeat(64) } },
    { ok: false, faults: 2 },
  ])
})
