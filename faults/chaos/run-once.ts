import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Random, seededRandom } from '../../packages/server/src/demo/random.ts'
import { parseConnection } from '../../packages/server/src/platform/db/database.ts'
import { withClient } from '../../packages/server/src/platform/db/with-client.ts'
import { openEngine } from '../../packages/server/src/platform/engine/engine.ts'
import { copyOf, type Folder } from '../process/seeded.ts'
import { mountSmallDisk } from '../process/small-disk.ts'
import { openClients } from './client.ts'
import { brokenLaws, errorsIn, journalFaults } from './invariants.ts'
import { walkLine } from './line.ts'
import { type Blow, blows, startSystem, type System } from './system.ts'

export interface Ran {
  readonly seed: number
  readonly blows: readonly Blow[]
  readonly broken: readonly string[]
  readonly errors: readonly string[]
  readonly seconds: number
}

/** One walk of the line on a copy of that folder, struck at moments that the seed draws; then everything is looked at. */
export async function runOnce(seed: number, from: Folder, most: number): Promise<Ran> {
  const begun = new Date()
  const path = `${from.path}-run-${seed}`
  await mkdir(path, { recursive: true, mode: 0o711 })
  const disk = await mountSmallDisk(path, 500)
  const folder = await copyOf(from, path)
  const log = join(dirname(path), `chaos-${seed}.log`)
  const chance = (purpose: number): Random => seededRandom(seed, 0, 0, purpose)
  const system = await startSystem(folder.path, log, chance(1), disk)
  const struck: Blow[] = []
  try {
    const saboteur = lurk(system, chance(2), struck, most)
    const clients = openClients(system.port, chance(3), saboteur.onWriting)
    const broken: string[] = []
    try {
      await walkLine(clients, chance(4), 400)
    } catch (thrown) {
      broken.push(`the line was not walked to its end: ${(thrown as Error).message}`)
    }
    await saboteur.leave()
    await system.calm()
    broken.push(...system.failures)
    const engine = await openEngine({ dataDir: folder.path })
    try {
      await withClient(parseConnection(engine.superuser.url), async (client) => {
        broken.push(...(await brokenLaws({ client, clients, dataDir: folder.path, begun })))
      })
      broken.push(...(await journalFaults(folder.path)))
    } finally {
      await system.stop()
      await engine.close()
    }
    return {
      seed,
      blows: struck,
      broken,
      errors: await errorsIn(log),
      seconds: Math.round((Date.now() - begun.getTime()) / 1000),
    }
  } finally {
    await system.stop()
    await disk?.remove()
    await folder.remove()
    await rm(log, { force: true })
  }
}

/** Strikes now and then: mostly a moment after somebody has begun to write something, else at any time. */
function lurk(system: System, random: Random, struck: Blow[], most: number) {
  let [at, left] = [Promise.resolve(), false]
  const strike = (after: number) => {
    const blow = random.pick(blows)
    at = at
      .then(() => sleep(after))
      .then(async () => {
        if (left || struck.length >= most) return
        struck.push(blow)
        await system.strike(blow)
        await system.calm()
      })
      .catch(() => undefined)
  }
  const clock = setInterval(() => random.chance(0.06) && strike(random.int(0, 500)), 500)
  return {
    onWriting: () => void (random.chance(0.12) && strike(random.int(0, 250))),
    async leave() {
      left = true
      clearInterval(clock)
      await at
    },
  }
}
