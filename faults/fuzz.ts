/**
 * npm run fuzz -- [--requests 10000] [--seed 1] [--only N]
 *
 * Sends requests made from docs/openapi.json and spoilt by chance to a server of its own, and files likewise. Prints
 * every answer that breaks a promise with what repeats it, and one JSON line at the end. docs/faults.md tells more.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Client } from '../packages/server/src/platform/db/database.ts'
import { parseConnection } from '../packages/server/src/platform/db/database.ts'
import { withClient } from '../packages/server/src/platform/db/with-client.ts'
import { openEngine } from '../packages/server/src/platform/engine/engine.ts'
import { addressOf, type Caller, signInAll } from './fuzz/callers.ts'
import { makeCase, type Parts } from './fuzz/cases.ts'
import { exportFaults } from './fuzz/exports.ts'
import { readWhole } from './fuzz/follow-up.ts'
import { faultsOf } from './fuzz/judge.ts'
import { type Keeping, keepAccounts } from './fuzz/keeping.ts'
import { readDocument } from './fuzz/operations.ts'
import { peopleIn, readPeople, type WhoLivesWhere } from './fuzz/people.ts'
import { sendRaw } from './fuzz/raw-request.ts'
import { bytesOf } from './fuzz/shape.ts'
import { readSubjects } from './fuzz/subjects.ts'
import { makeThings } from './fuzz/things.ts'
import { memoryOf } from './process/memory.ts'
import { end, runRangkul, startServer } from './process/rangkul.ts'
import { seededFolder } from './process/seeded.ts'

/** Milliseconds for one answer, a large file's too. */
const limit = 20_000
/** Bytes that the server may hold at most. */
const memoryLimit = 1_200_000_000

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    people: { type: 'string', default: '1000' },
  },
})
const [requests, seed, people] = [values.requests, values.seed, values.people].map(Number) as [number, number, number]
const say = (line: string) => void process.stderr.write(`${line}\n`)

const folder = await seededFolder(people)
const log = join(folder.path, 'fuzz.log')
const served = await startServer([], folder.path, log)
const engine = await openEngine({ dataDir: folder.path })
let faults = 0
try {
  await withClient(parseConnection(engine.superuser.url), async (client) => {
    const document = await readDocument()
    await makeThings(served.port, seed, client)
    const subjects = await readSubjects(client)
    const registry = await readPeople(client)
    const callers = await signInAll(served.port)
    const victims = await signInAll(served.port, callers)
    const keeping = await keepAccounts(served.port, client)
    const parts: Parts = { seed, port: served.port, document, subjects, callers, victims }
    const counts = await sendAll(parts, client, registry, keeping)
    const after = [
      ...(await exportFaults(served.port, callers.find(({ role }) => role === 'province-officer') as Caller, client)),
      ...(await logFaults(registry)),
    ]
    for (const fault of after) say(`FAULT after all: ${fault}`)
    faults += after.length
    process.stdout.write(`${JSON.stringify({ fuzz: seed, requests, faults, ...counts })}\n`)
  })
  const verified = await runRangkul(['journal', 'verify'], folder.path)
  if (verified.code !== 0) {
    faults += 1
    say(`FAULT after all: the journal\n${verified.said}`)
  }
} finally {
  await end(served.process)
  await engine.close()
  await folder.remove()
}
if (faults > 0) process.exitCode = 1

async function sendAll(parts: Parts, client: Client, registry: WhoLivesWhere, keeping: Keeping): Promise<object> {
  const statuses: Record<string, number> = {}
  let signedOut = 0
  const numbers = values.only === undefined ? Array.from({ length: requests }, (_, at) => at) : [Number(values.only)]
  let [slowest, largest] = [0, 0]
  for (const number of numbers) {
    const one = makeCase(number, parts)
    const request = bytesOf(one.shape)
    const answer = await sendRaw(parts.port, request, limit, addressOf(number, 3))
    const found = [...faultsOf(one, request, answer, registry), ...(await readWhole(parts.port, one, answer, client))]
    const memory = memoryOf(served.process)
    if (memory > memoryLimit) found.push(`the server holds ${Math.round(memory / 1e6)} MB`)
    if (found.length > 0 || values.only !== undefined) {
      faults += found.length
      const { operation, caller, shape } = one
      say(
        `${found.length > 0 ? 'FAULT' : 'sound'} ${operation.method} ${operation.path} as ${caller?.role ?? 'nobody'}, ${shape.done.join(' + ') || 'unspoilt'}: ${found.join('; ') || answer.status}`,
      )
      say(
        `  ${request.method} ${request.target.slice(0, 300)} ${shape.bytes ? `(${shape.bytes.length} bytes)` : (JSON.stringify(shape.json)?.slice(0, 600) ?? '')}`,
      )
      say(`  answered ${answer.status} ${answer.body.toString('utf8').slice(0, 300)}`)
      if (answer.status === 500) say(`  ${await loggedOf(answer.body.toString('utf8'))}`)
      say(`  npm run fuzz -- --seed ${seed} --only ${number}`)
    }
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
    slowest = Math.max(slowest, answer.milliseconds)
    largest = Math.max(largest, memory)
    if (number % 50 === 0) await keeping.giveBack()
    if (answer.status === 401 && one.caller && !one.shape.done.includes('header: cookie')) {
      signedOut += 1
      await keeping.renew(one.caller)
    }
    if (served.process.exitCode !== null) throw new Error(`the server ended over request ${number}`)
    if (number % 1000 === 999) say(`${number + 1} of ${requests}, ${faults} faults`)
  }
  return { statuses, signedOut, slowestMs: Math.round(slowest), largestMb: Math.round(largest / 1e6) }
}

/** What the server noted of the request that it could not answer. */
async function loggedOf(text: string): Promise<string> {
  const id = /"requestId":"([^"]+)"/.exec(text)?.[1] ?? 'unknown'
  await sleep(200)
  const lines = (await readFile(log, 'utf8')).split('\n')
  return lines.find((line) => line.includes(id) && line.includes('"error"')) ?? 'nothing is logged'
}

async function logFaults(registry: WhoLivesWhere): Promise<string[]> {
  const named = peopleIn(await readFile(log, 'utf8'), registry)
  return named > 0 ? [`the log names ${named} people`] : []
}
