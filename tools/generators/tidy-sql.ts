/**
 * One statement as a reader wants it: each clause on a line of its own, and lists whose length hangs on the data cut to
 * their first element, so that the same code gives the same text whatever passed through it.
 */
export function tidy(sql: string): string {
  const short = shortLists(sql.trim())
  return numbered(short.includes('\n') ? evenly(short) : broken(short))
}

/** `in ($1, $2, $3)` → `in ($1, …)`; of rows of values the first. */
function shortLists(sql: string): string {
  const value = String.raw`(?:\$\d+|default|null)`
  const tuple = String.raw`\(${value}(?:, ${value})*\)`
  return sql
    .replace(new RegExp(String.raw`(${tuple})(?:, ${tuple})+`, 'g'), '$1')
    .replace(/\bin \((\$\d+)(?:, \$\d+)*\)/g, 'in ($1, …)')
}

/** Counts the parameters anew after some have been cut. */
function numbered(sql: string): string {
  const order = new Map<string, number>()
  return sql.replace(/\$(\d+)\b/g, (_, number: string) => {
    if (!order.has(number)) order.set(number, order.size + 1)
    return `$${order.get(number)}`
  })
}

const clauses = [
  'from',
  'inner join',
  'left join',
  'where',
  'group by',
  'order by',
  'limit',
  'values',
  'set',
  'returning',
  'on conflict',
]

function broken(sql: string): string {
  return sql.replace(new RegExp(String.raw` (${clauses.join('|')}) `, 'g'), '\n$1 ')
}

/** What was written over several lines keeps them, without the depth it had in the code. */
function evenly(sql: string): string {
  const lines = sql.split('\n').map((line) => line.trimEnd())
  const depths = lines
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.length - line.trimStart().length)
  const depth = Math.min(...depths)
  return lines
    .map((line, at) => (at === 0 ? line : line.slice(depth)))
    .filter((line) => line !== '')
    .join('\n')
}
