import { sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'
import type { nameColumns } from './name-columns.ts'

type Named = Pick<ReturnType<typeof nameColumns>, 'name_key' | 'name_keys'>

/**
 * Remembers the words of these names, so that a misspelt one is found by what it may have meant. Asked for where names are
 * staged or typed, not where a file is applied: that takes long, and another file with the same new words would wait.
 */
export async function rememberNameWords(db: Tx, names: readonly Named[]): Promise<void> {
  const words = new Set(names.flatMap(wordsOf))
  // In one order, so that two who remember the same words wait for each other instead of for ever.
  await sql`insert into name_word (word) select word from unnest(${[...words].sort()}::text[]) as word on conflict do nothing`.execute(
    db,
  )
}

/** Longer is no word of a name but a slip of a file, and more than the search can compare. */
const longest = 60

/** The keys without that of the whole name, which is no word where there are several. */
function wordsOf({ name_key, name_keys }: Named): string[] {
  const words = name_keys.length < 3 ? name_keys : name_keys.filter((key) => key !== name_key)
  return words.filter((word) => word.length <= longest)
}
