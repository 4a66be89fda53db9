import { nameSearchKeys, spellingKey } from '#domain/people/name-search.rules.ts'
import { normaliseName } from '#domain/people/person-name.rules.ts'

/** A name and the keys by which it is found. */
export function nameColumns(name: string): { name: string; name_key: string; name_keys: string[] } {
  return { name, name_key: spellingKey(normaliseName(name).tokens.join('')), name_keys: nameSearchKeys(name) }
}
