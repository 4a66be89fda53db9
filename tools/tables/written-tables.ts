/** The tables that SQL writes: inserts into, updates, deletes from, merges into, truncates or copies into. */
export function writtenTables(sql: string): Set<string> {
  const tokens = tokensOf(sql)
  const written = new Set<string>()
  for (const [at, token] of tokens.entries()) {
    const target = targetAfter(tokens, at, token)
    if (target !== undefined) written.add(target)
  }
  return written
}

/** Where the name of the written table begins, seen from a keyword. */
function targetAfter(tokens: readonly string[], at: number, keyword: string): string | undefined {
  const next = (offset: number) => tokens[at + offset]
  switch (keyword) {
    case 'insert':
    case 'merge':
      return next(1) === 'into' ? nameAt(tokens, at + 2) : undefined
    case 'delete':
      return next(1) === 'from' ? nameAt(tokens, at + 2) : undefined
    case 'update': {
      // `for update`, `for no key update` lock; `do update set` belongs to an insert; `then update` to a merge; `on update` to a key.
      const before = tokens[at - 1]
      if (before === 'for' || before === 'key' || before === 'do' || before === 'then' || before === 'on') return undefined
      return next(1) === 'set' ? undefined : nameAt(tokens, at + 1)
    }
    case 'truncate':
      return nameAt(tokens, next(1) === 'table' ? at + 2 : at + 1)
    case 'copy':
      return next(1) === '(' ? undefined : copiedInto(tokens, at)
    default:
      return undefined
  }
}

function copiedInto(tokens: readonly string[], at: number): string | undefined {
  const direction = tokens.slice(at).find((token) => token === 'from' || token === 'to')
  return direction === 'from' ? nameAt(tokens, at + 1) : undefined
}

/** `person`, `"person"`, `auth.session`, after an optional `only`; `public.` is left out. */
function nameAt(tokens: readonly string[], at: number): string | undefined {
  const begin = tokens[at] === 'only' ? at + 1 : at
  const [first, dot, second] = tokens.slice(begin, begin + 3).map((token) => (token.startsWith('"') ? token.slice(1, -1) : token))
  if (first === undefined) return undefined
  if (dot !== '.' || second === undefined) return first
  return first === 'public' ? second : `${first}.${second}`
}

/** Words in small letters, quoted names as written, single signs; without comments and texts. */
function tokensOf(sql: string): string[] {
  const token =
    /--[^\n]*|\/\*[\s\S]*?\*\/|\$(\w*)\$[\s\S]*?\$\1\$|e?'(?:[^'\\]|''|\\[\s\S])*'|("(?:[^"]|"")*")|([a-z_][\w$]*)|([^\s\w])/gi
  return Array.from(sql.matchAll(token)).flatMap(([, , quoted, word, sign]) => quoted ?? word?.toLowerCase() ?? sign ?? [])
}
