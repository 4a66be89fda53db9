import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { DuckDBDataChunk, DuckDBInstance, VARCHAR } from '@duckdb/node-api'

/** A database of its own for one linkage, in columns; gone when it is closed. */
export interface LinkageEngine {
  run(statement: string): Promise<void>
  rows<Row>(statement: string): Promise<Row[]>
  /** The only row of an aggregate. */
  row<Row>(statement: string): Promise<Row>
  /** Puts texts into a table as they come; `null` where a record has none. */
  fill(table: string, columns: number, rows: AsyncIterable<readonly (string | null)[]>): Promise<number>
  close(): Promise<void>
}

/** As many as the engine takes at once. */
const rowsAtOnce = 2_048

/** `folder` holds what doesn't fit into `memory` (of the form `4GB`). */
export async function openLinkageEngine(folder: string, memory = '4GB'): Promise<LinkageEngine> {
  const home = await mkdtemp(join(folder, 'linkage-'))
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(availableParallelism()),
    memory_limit: memory,
    temp_directory: home,
    preserve_insertion_order: 'false',
  })
  const connection = await instance.connect()
  return {
    async run(statement) {
      await connection.run(statement)
    },
    async rows<Row>(statement: string) {
      return (await connection.runAndReadAll(statement)).getRowObjectsJS() as Row[]
    },
    async row<Row>(statement: string) {
      return (await connection.runAndReadAll(statement)).getRowObjectsJS()[0] as Row
    },
    async fill(table, columns, rows) {
      const appender = await connection.createAppender(table)
      const types = Array.from({ length: columns }, () => VARCHAR)
      let waiting = types.map((): (string | null)[] => [])
      let filled = 0
      const send = () => {
        const count = waiting[0]?.length ?? 0
        if (count === 0) return
        const chunk = DuckDBDataChunk.create(types, count)
        chunk.setColumns(waiting)
        appender.appendDataChunk(chunk)
        filled += count
        waiting = types.map(() => [])
      }
      for await (const row of rows) {
        row.forEach((value, at) => waiting[at]?.push(value))
        if (waiting[0]?.length === rowsAtOnce) send()
      }
      send()
      appender.closeSync()
      return filled
    },
    async close() {
      connection.closeSync()
      instance.closeSync()
      await rm(home, { recursive: true, force: true })
    },
  }
}
