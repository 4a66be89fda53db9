import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { loadRegions } from '../../regions/index.ts'
import { parseConnection } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { type Engine, openEngine } from '../engine/engine.ts'

/** How tests reach the server that all of them share; each file gets a database of its own, cloned from the template. */
export interface TestServer {
  readonly superuser: string
  readonly owner: string
  readonly app: string
  readonly queue: string
}

declare module 'vitest' {
  interface ProvidedContext {
    server: TestServer
  }
}

export const template = 'rangkul_template'

/** Starts PostgreSQL in a folder of its own and makes the template: migrated, with all regions. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rangkul-test-'))
  const engine = await openEngine({ dataDir, durability: 'none' })
  const stop = async () => {
    await engine.close()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await makeTemplate(engine)
  } catch (thrown) {
    await stop()
    throw thrown
  }
  project.provide('server', {
    superuser: engine.superuser.url,
    owner: engine.owner.url,
    app: engine.app.url,
    queue: engine.queue.url,
  })
  return stop
}

async function makeTemplate(engine: Engine): Promise<void> {
  const superuser = new pg.Client({ ...parseConnection(engine.superuser.url), database: 'postgres' })
  await superuser.connect()
  await superuser.query(`alter database rangkul rename to ${template}`)
  await superuser.end()

  const owner = { ...parseConnection(engine.owner.url), database: template }
  await migrate(owner, { ...parseConnection(engine.queue.url), database: template })
  const client = new pg.Client(owner)
  await client.connect()
  await loadRegions(client)
  // Officers of other tests sign in with their password alone; those of the second factor demand it themselves.
  await client.query('update second_factor_demand set demanded = false')
  await client.end()
}
