/**
 * NAME-7  Who carries a NIK is taken for the one that a list names when the spelling keys of the two names are the same, one
 *         begins or ends the other (four letters or more: a name cut short, a first name left out), or they share two fifths
 *         of their trigrams (a slip, a word left out). Ours; the same as names_alike in the database.
 *
 * Takes the keys of the whole names (`nameSearchKeys`).
 */
export function areNamesAlike(one: string, other: string): boolean {
  if (one === '' || other === '') return false
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one]
  if (shorter.length >= 4 && (longer.startsWith(shorter) || longer.endsWith(shorter))) return true
  return shorter === longer || similarity(one, other) >= 0.4
}

/** As pg_trgm measures it: trigrams that both have, of all that either has. */
function similarity(one: string, other: string): number {
  const [ones, others] = [trigramsOf(one), trigramsOf(other)]
  const shared = [...ones].filter((trigram) => others.has(trigram)).length
  return shared / (ones.size + others.size - shared)
}

function trigramsOf(key: string): ReadonlySet<string> {
  const padded = `  ${key} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))
}
