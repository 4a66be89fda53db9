import type { RegionCode } from '#domain/platform/region-code.ts'
import { type Clause, type ClauseKind, isClause, type Rule } from '#domain/programmes/rule.ts'

/** A rule while it is being built: every part has a key of its own, and may be turned into its opposite. */
export type Part = { readonly key: string; readonly negated: boolean } & (
  | { readonly clause: Clause }
  | { readonly join: 'all' | 'any'; readonly parts: readonly Part[] }
)
export type GroupPart = Extract<Part, { join: unknown }>

export const isGroup = (part: Part): part is GroupPart => 'join' in part

/** What a new condition begins with: already sound, so that the count goes on. */
export function freshClause(kind: ClauseKind, owner: RegionCode): Clause {
  switch (kind) {
    case 'region':
      return { kind, codes: [owner] }
    case 'age':
      return { kind, from: 60, to: null, on: null }
    case 'sex':
      return { kind, is: 'female' }
    case 'relation':
      return { kind, among: ['head'] }
    case 'decile':
      return { kind, from: 1, to: 4 }
    case 'need':
      return { kind, among: ['PMKS-08'] }
    case 'aid':
      return { kind, receives: 'none', among: ['PKH'] }
    case 'family-size':
      return { kind, from: 5, to: null }
    case 'nik':
    case 'receives-nothing':
      return { kind }
  }
}

let last = 0
/** Keys only tell parts apart while they are edited. */
function newKey(): string {
  last += 1
  return `p${Date.now().toString(36)}-${last}`
}

export function partOf(rule: Rule, negated = false): Part {
  if (rule.kind === 'not') return partOf(rule.of, !negated)
  if (isClause(rule)) return { key: newKey(), negated, clause: rule }
  return { key: newKey(), negated, join: rule.kind, parts: rule.of.map((part) => partOf(part)) }
}

/** The whole rule as one group. */
export function groupOf(rule: Rule): GroupPart {
  const part = partOf(rule)
  return isGroup(part) && !part.negated ? part : { key: newKey(), negated: false, join: 'all', parts: [part] }
}

export function emptyGroup(): GroupPart {
  return { key: newKey(), negated: false, join: 'all', parts: [] }
}

/** The rule that was built; undefined while a condition lacks something or there is none. */
export function ruleOf(part: Part): Rule | undefined {
  const rule = isGroup(part) ? joined(part) : isWhole(part.clause) ? part.clause : undefined
  return rule === undefined ? undefined : part.negated ? { kind: 'not', of: rule } : rule
}

function joined({ join, parts }: GroupPart): Rule | undefined {
  const rules = parts.map(ruleOf)
  if (rules.length === 0 || rules.includes(undefined)) return undefined
  return rules.length === 1 ? rules[0] : { kind: join, of: rules as Rule[] }
}

/** Whether the condition asks something. */
export function isWhole(clause: Clause): boolean {
  switch (clause.kind) {
    case 'region':
      return clause.codes.length > 0
    case 'relation':
    case 'need':
    case 'aid':
      return clause.among.length > 0
    case 'age':
    case 'family-size':
      return (
        (clause.from !== null || clause.to !== null) && (clause.from === null || clause.to === null || clause.from <= clause.to)
      )
    case 'decile':
      return clause.from <= clause.to
    case 'sex':
    case 'nik':
    case 'receives-nothing':
      return true
  }
}

/** The same tree with one part replaced, or without it. */
export function withPart(group: GroupPart, key: string, change: (part: Part) => Part | undefined): GroupPart {
  return {
    ...group,
    parts: group.parts.flatMap((part) => {
      if (part.key === key) return change(part) ?? []
      return isGroup(part) ? withPart(part, key, change) : part
    }),
  }
}

export function addPart(group: GroupPart, to: string, part: Part): GroupPart {
  if (group.key === to) return { ...group, parts: [...group.parts, part] }
  return { ...group, parts: group.parts.map((one) => (isGroup(one) ? addPart(one, to, part) : one)) }
}

export function newClausePart(kind: ClauseKind, owner: RegionCode): Part {
  return { key: newKey(), negated: false, clause: freshClause(kind, owner) }
}

/** A group inside the group, with a first condition. */
export function newGroupPart(outer: GroupPart, owner: RegionCode): Part {
  return { key: newKey(), negated: false, join: outer.join === 'all' ? 'any' : 'all', parts: [newClausePart('decile', owner)] }
}
