import { stateAfter } from '#domain/proposals/decide.rules.ts'
import { claimMoves, type ClaimState } from '#domain/proposals/claim.ts'
import type { FactRow, Standing } from './what-stands.ts'
import { isPresent, lookedAt } from './what-stands.ts'

/** What would be wrong with the facts of people after one more deed, each in a sentence. */
export function whatWentWrong(before: Standing, after: Standing): string[] {
  return [
    ...lost(before, after),
    ...twice(after),
    ...withoutSource(after),
    ...notAsOnThePage(after),
    ...handsOverruled(before, after),
    ...wronglyDecided(after),
    ...leftAlone(after),
    ...decileOfNoList(after),
  ]
}

const keyOf = ({ person_id, fact_id }: FactRow) => `${person_id} ${fact_id}`
const idsOf = <Row>(rows: readonly Row[], id: (row: Row) => string) => new Set(rows.map(id))

/** The lists and events that this deed took back: what they wrote goes with them. */
function takenBack(before: Standing, after: Standing): Set<string> {
  const stood = new Set([
    ...before.batches.filter(({ state }) => state === 'applied').map(({ batch_id }) => batch_id),
    ...before.events.filter(({ state }) => state === 'confirmed').map(({ event_id }) => event_id),
  ])
  return new Set([
    ...after.batches.filter(({ batch_id, state }) => state === 'undone' && stood.has(batch_id)).map(({ batch_id }) => batch_id),
    ...after.events.filter(({ event_id, state }) => state === 'undone' && stood.has(event_id)).map(({ event_id }) => event_id),
  ])
}

function lost(before: Standing, after: Standing): string[] {
  const undone = takenBack(before, after)
  const facts = new Map(after.facts.map((fact) => [keyOf(fact), fact]))
  const ofFacts = before.facts.flatMap((was) => {
    const is = facts.get(keyOf(was))
    if (is === undefined)
      return undone.has(was.batch_id ?? '') || (undone.size > 0 && wasClosedBy(was, undone, before))
        ? []
        : [`${was.field} ${was.value} of ${was.source} is lost`]
    const same = (['value', 'source', 'as_of', 'recorded_at', 'recorded_by', 'batch_id'] as const).every(
      (name) => is[name] === was[name],
    )
    if (!same) return [`${was.field} ${was.value} of ${was.source} became ${is.value} of ${is.source}`]
    const closed = was.replaced_at === null || was.replaced_at === is.replaced_at || (is.replaced_at === null && undone.size > 0)
    return closed ? [] : [`${was.field} ${was.value} was replaced at ${was.replaced_at}, and now at ${is.replaced_at}`]
  })
  const gone = (name: string, was: Set<string>, is: Set<string>) =>
    [...was].filter((id) => !is.has(id)).map((id) => `${name} ${id} is lost`)
  return [
    ...ofFacts,
    ...gone(
      'need',
      idsOf(before.needs, ({ need_id }) => need_id),
      idsOf(after.needs, ({ need_id }) => need_id),
    ),
    ...gone(
      'finding',
      idsOf(before.findings, ({ finding_id }) => finding_id),
      idsOf(after.findings, ({ finding_id }) => finding_id),
    ),
    ...gone(
      'claim',
      idsOf(before.claims, ({ claim_id }) => claim_id),
      idsOf(after.claims, ({ claim_id }) => claim_id),
    ),
    ...gone(
      'turn',
      idsOf(before.turns, ({ turn_id }) => turn_id),
      idsOf(after.turns, ({ turn_id }) => turn_id),
    ),
    ...decilesLost(before, after, undone),
  ]
}

/** A person's own value that went into history by an event goes back out of it with the event. */
function wasClosedBy(was: FactRow, undone: ReadonlySet<string>, before: Standing): boolean {
  return before.events.some(({ event_id, decided_at }) => undone.has(event_id) && was.replaced_at === decided_at)
}

function decilesLost(before: Standing, after: Standing, undone: ReadonlySet<string>): string[] {
  const is = new Map(after.deciles.map((one) => [`${one.family_id} ${one.source} ${one.period}`, one]))
  const families = idsOf(after.people, ({ family_id }) => family_id ?? '')
  return before.deciles.flatMap((was) => {
    const now = is.get(`${was.family_id} ${was.source} ${was.period}`)
    const may = undone.has(was.batch_id ?? '') || !families.has(was.family_id)
    return now !== undefined || may ? [] : [`decile ${was.decile} of ${was.source} ${was.period} is lost`]
  })
}

/** Deciles that a list wrote over stand again as before it. */
export function decilesNotAsBefore(batch: string, before: Standing, taken: Standing, after: Standing): string[] {
  const keyed = ({ deciles }: Standing) => new Map(deciles.map((one) => [`${one.family_id} ${one.source} ${one.period}`, one]))
  const [was, stood, is] = [keyed(before), keyed(taken), keyed(after)]
  return [...was].flatMap(([key, one]) => {
    const now = is.get(key)
    const written = stood.get(key)?.batch_id === batch
    return !written || now?.decile === one.decile
      ? []
      : [`decile ${one.decile} of ${one.source} ${one.period} is ${now?.decile} after the undo`]
  })
}

function repeated<Row>(rows: readonly Row[], by: (row: Row) => string): string[] {
  return [...Map.groupBy(rows, by)].flatMap(([key, all]) => (all.length > 1 ? [`${key} stands ${all.length} times`] : []))
}

function twice({ facts, needs, findings, memberships, claims }: Standing): string[] {
  const open = claims.filter(({ state }) => state === 'open' || state === 'returned')
  return [
    ...repeated(facts.filter(isPresent), ({ person_id, field }) => `fact ${person_id} ${field}`),
    ...repeated(
      needs.filter(({ until }) => until === null),
      ({ subject_id, category }) => `need ${subject_id} ${category}`,
    ),
    ...repeated(
      findings.filter(({ until }) => until === null),
      ({ family_id, kind }) => `finding ${family_id} ${kind}`,
    ),
    ...repeated(
      memberships.filter(({ until }) => until === null),
      ({ person_id }) => `membership ${person_id}`,
    ),
    ...repeated(
      open.filter(({ kind }) => kind === 'receives-nothing' || kind === 'already-well-off'),
      ({ family_id, kind }) => `claim ${family_id} ${kind}`,
    ),
  ]
}

function withoutSource({ facts, people, batches, events }: Standing): string[] {
  const known = new Set([...batches.map(({ batch_id }) => batch_id), ...events.map(({ event_id }) => event_id)])
  const own = new Map(people.map((person) => [person.person_id, person]))
  return [
    ...people.flatMap(({ person_id, source, batch_id }) =>
      source === '' || (batch_id !== null && !known.has(batch_id)) ? [`${person_id} has no source`] : [],
    ),
    ...facts.flatMap((fact) => {
      if (fact.batch_id !== null)
        return known.has(fact.batch_id) ? [] : [`${fact.field} ${fact.value} is of a list that is not there`]
      const person = own.get(fact.person_id)
      const isOwn =
        person !== undefined && fact.source === person.source && fact.as_of === person.as_of && person.batch_id === null
      return fact.recorded_by !== null || isOwn ? [] : [`nobody said ${fact.field} ${fact.value}`]
    }),
  ]
}

function notAsOnThePage({ facts, people, memberships }: Standing): string[] {
  const of = new Map(people.map((person) => [person.person_id, person]))
  const ofFacts = facts.filter(isPresent).flatMap((fact) => {
    const field = lookedAt.find((name) => name === fact.field)
    const person = of.get(fact.person_id)
    if (person === undefined) return [`a fact is about ${fact.person_id}, who is not there`]
    return field === undefined || person[field] === fact.value
      ? []
      : [`${field} is ${person[field]}, its fact says ${fact.value}`]
  })
  const open = new Map(memberships.filter(({ until }) => until === null).map((one) => [one.person_id, one.family_id]))
  const ofFamilies = people.flatMap(({ person_id, family_id }) =>
    (open.get(person_id) ?? null) === family_id
      ? []
      : [`${person_id} is of family ${family_id}, as a member of ${open.get(person_id)}`],
  )
  return [...ofFacts, ...ofFamilies]
}

/** A list that is taken back leaves what hands wrote. */
function handsOverruled(before: Standing, after: Standing): string[] {
  const undone = before.batches.filter(
    ({ batch_id, state }) =>
      state === 'applied' && after.batches.some((one) => one.batch_id === batch_id && one.state === 'undone'),
  )
  if (undone.length === 0) return []
  const is = new Map(after.facts.map((fact) => [keyOf(fact), fact]))
  return before.facts
    .filter((was) => isPresent(was) && was.batch_id === null)
    .flatMap((was) =>
      is.get(keyOf(was))?.replaced_at === null ? [] : [`${was.field} ${was.value}, set by hand, went with a list`],
    )
}

const turning = new Set<string>(claimMoves)
type Turning = Parameters<typeof stateAfter>[1]
const states: readonly string[] = [
  'accepted',
  'refused',
  'returned',
  'withdrawn',
  'sent-again',
  'reopened',
  'overturned',
] satisfies Turning[]

/** The turns of a claim lead to where it stands, and what it did stands once. */
function wronglyDecided({ claims, turns, findings, needs, events, facts }: Standing): string[] {
  const of = Map.groupBy(
    turns.toSorted((a, b) => (a.turn_id < b.turn_id ? -1 : 1)),
    ({ claim_id }) => claim_id,
  )
  return claims.flatMap(({ claim_id, state, carried, kind }) => {
    const moves = (of.get(claim_id) ?? []).map(({ move }) => move)
    const wrong = moves.filter((move) => !turning.has(move)).map((move) => `${kind}: there is no move ${move}`)
    const leads = moves
      .filter((move) => states.includes(move))
      .reduce<ClaimState | undefined>((from, move) => from && stateAfter(from, move as Turning), 'open')
    if (leads !== state) wrong.push(`${kind} is ${state}, its turns ${moves.join(', ')} lead to ${leads}`)

    const found = findings.filter((one) => one.claim_id === claim_id && one.until === null)
    if (found.length > (state === 'accepted' ? 1 : 0)) wrong.push(`${kind}, ${state}, has ${found.length} findings`)
    if (state !== 'accepted') return wrong
    if (carried === null) wrong.push(`${kind} was accepted and did nothing`)
    const { finding, need, event, facts: wrote } = carried ?? {}
    if (finding !== undefined && !findings.some(({ finding_id }) => finding_id === finding)) wrong.push(`${kind}: no finding`)
    if (need !== undefined && !needs.some(({ need_id }) => need_id === need)) wrong.push(`${kind}: no need`)
    if (event !== undefined && !events.some(({ event_id }) => event_id === event)) wrong.push(`${kind}: no event`)
    for (const fact of wrote ?? []) if (!facts.some(({ fact_id }) => fact_id === fact)) wrong.push(`${kind}: its fact is gone`)
    return wrong
  })
}

/** Nobody of whom something is said is gone; a family that all have left, is there. */
function leftAlone({ people, families: cards, claims, findings, needs, events }: Standing): string[] {
  const there = idsOf(people, ({ person_id }) => person_id)
  const families = idsOf(cards, ({ family_id }) => family_id)
  return [
    ...claims.flatMap(({ person_id, family_id, kind, state }) => {
      const isThere = person_id === null ? families.has(family_id ?? '') : there.has(person_id)
      return isThere ? [] : [`a claim, ${kind} ${state}, is about nobody`]
    }),
    ...findings.flatMap(({ family_id, kind }) => (families.has(family_id) ? [] : [`a finding, ${kind}, is about nobody`])),
    ...needs.flatMap(({ subject_id, category }) =>
      there.has(subject_id) || families.has(subject_id) ? [] : [`a need, ${category}, is about nobody`],
    ),
    ...events.flatMap(({ person_id }) => (there.has(person_id) ? [] : ['an event is about nobody'])),
  ]
}

/** A family's decile is what some list said of the newest quarter that any speaks of; which repeats itself writes no family anew. */
function decileOfNoList({ families, deciles }: Standing): string[] {
  const of = Map.groupBy(deciles, ({ family_id }) => family_id)
  return families.flatMap(({ family_id, decile }) => {
    const told = of.get(family_id) ?? []
    const newest = told
      .map(({ period }) => period)
      .toSorted()
      .at(-1)
    const isTold = told.length === 0 ? decile === null : told.some((one) => one.period === newest && one.decile === decile)
    const said = told.map((one) => `${one.decile} of ${one.source} ${one.period}`)
    return isTold ? [] : [`decile ${decile} stands, lists say ${said.join(', ')}`]
  })
}
