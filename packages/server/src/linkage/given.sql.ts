import type { LinkageModel } from '#domain/linkage/model.ts'
import type { LinkageEngine } from './engine.ts'

/** The columns of the table that records are put into. */
export function givenColumns({ fields }: LinkageModel): string[] {
  return ['id', 'side', ...Object.keys(fields)]
}

/** Empty, whatever a run before put in. */
export async function createGiven(engine: LinkageEngine, model: LinkageModel): Promise<void> {
  const columns = givenColumns(model).map((column) => `${column} varchar`)
  await engine.run(`create or replace table given (${columns.join(', ')})`)
}
