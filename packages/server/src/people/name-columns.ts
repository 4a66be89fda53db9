import { nameSearchKeys } from '#domain/people/name-search.rules.ts'

/** A name and the keys by which it is found. */
export function nameColumns(name: string): { name: string; name_key: string; name_keys: string[] } {
  const { whole, all } = nameSearchKeys(name)
  return { name, name_key: whole, name_keys: all }
}
