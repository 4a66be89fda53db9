import pg from 'pg'

/** What is asked of the database while a step runs, with placeholders: two requests that ask the same take the same way. */
export async function statementsOf(step: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function watch(this: pg.Client, ...given: unknown[]) {
    const [first] = given as [string | { text?: string }]
    asked.push(typeof first === 'string' ? first : (first.text ?? ''))
    return (query as (...all: unknown[]) => unknown).apply(this, given)
  } as typeof query
  try {
    await step()
  } finally {
    pg.Client.prototype.query = query
  }
  return asked
}
