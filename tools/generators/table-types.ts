import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseConnection } from '../../packages/server/src/platform/db/database.ts'
import { migrate } from '../../packages/server/src/platform/db/migrate.ts'
import { openEngine } from '../../packages/server/src/platform/engine/engine.ts'
import { command } from '../check/command.ts'

/** The types of our tables as the migrations make them, on a PostgreSQL of its own that goes away again. */
export async function tableTypes(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rangkul-tables-'))
  const engine = await openEngine({ dataDir, durability: 'none' })
  try {
    await migrate(parseConnection(engine.owner.url), parseConnection(engine.queue.url))
    const file = join(dataDir, 'tables.ts')
    const types = '{"int8":"number","bigint":"number"}'
    const others = '{graphile_worker.*,public.migration}'
    const options = ['--dialect', 'postgres', '--url', engine.owner.url, '--out-file', file]
    options.push('--date-parser', 'string', '--type-mapping', types, '--exclude-pattern', others)
    const { code, output } = await command('kysely-codegen', options)
    if (code !== 0) throw new Error(`kysely-codegen ended with ${code}: ${output.replaceAll(engine.owner.url, '(the database)')}`)
    return await readFile(file, 'utf8')
  } finally {
    await engine.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}
