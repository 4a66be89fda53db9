import type { CatalogueTable, Policy } from './catalogue.ts'

/**
 * scale.md §2, rule 6: a policy looks at the row's own columns and at settings, nothing else, and a setting that is unset
 * (or '', as a pooled connection shows it after an earlier transaction) gives no row. A sub-select may ask whether a setting is
 * unset, so that it is asked once in a statement (docs/decisions/0016-at-a-million.md).
 */
export function policyFaults(table: CatalogueTable): string[] {
  return table.policies.flatMap((policy) => {
    const faults = [policy.using, policy.check].flatMap((expression) => (expression === null ? [] : expressionFaults(expression)))
    const foreign = policy.reads.map((name) => `reads ${name}`)
    return [...new Set([...foreign, ...faults, ...openness(policy)])].map(
      (fault) => `${table.name}: policy ${policy.name} ${fault}`,
    )
  })
}

/** `NULLIF(current_setting('rangkul.region_low'::text, true), ''::text)`, as PostgreSQL prints it. */
const guarded = /NULLIF\(current_setting\('[\w.]+'::text, true\), ''::text\)/gi
const askedOnce = /\( ?SELECT \(SETTING IS NULL\)\)/gi
const innocent = new Set(['string_to_array', 'starts_with', 'coalesce', 'any', 'all', 'and', 'or', 'not', 'in'])

function expressionFaults(expression: string): string[] {
  const rest = expression
    .replace(guarded, 'SETTING')
    .replace(askedOnce, 'UNSET')
    .replace(/'(?:[^']|'')*'/g, "''")
  const calls = Array.from(rest.matchAll(/([a-z_][\w.]*)\s*\(/gi), ([, name = '']) => name.toLowerCase())
  return [
    ...(/\bselect\b/i.test(rest) ? ['has a sub-select'] : []),
    ...(calls.includes('current_setting') ? ["reads a setting without nullif(current_setting(…, true), '')"] : []),
    ...(/\b(current_user|session_user|current_role)\b/i.test(rest)
      ? ['asks who is connected: all of ours connect as one role']
      : []),
    ...calls
      .filter((name) => !innocent.has(name) && name !== 'current_setting' && name !== 'select')
      .map((name) => `calls ${name}()`),
  ]
}

/** What lets rows be seen, changed or deleted has to look at their region. */
function openness({ command, using }: Policy): string[] {
  if (command === 'a') return []
  return using !== null && /\bregion_code\b/.test(using) ? [] : ['lets rows through whatever their region_code']
}
