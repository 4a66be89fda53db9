import type { LocalDate } from '../platform/local-date.ts'
import { quarterOf } from '../platform/period.ts'
import type { Rupiah } from '../platform/rupiah.ts'
import type { Proposed } from './consequence.ts'
import type { LifePerson, LifeRight } from './life-facts.ts'

type Sketch = Pick<Proposed, 'kind' | 'rule' | 'person'> &
  Partial<Pick<Proposed, 'weight' | 'about' | 'from' | 'count' | 'amount' | 'ids'>> & { of?: string }

/** A consequence from what sets it apart; ticked unless it is only a note. */
export function proposed({
  of,
  weight = 'proposed',
  about = null,
  from = null,
  count = null,
  amount = null,
  ids = [],
  ...rest
}: Sketch): Proposed {
  const key = [rest.kind, rest.person.id, of ?? ids[0] ?? about].filter((part) => part !== null && part !== undefined).join(':')
  return { ...rest, key, weight, about, from, count, amount, ids, ticked: weight !== 'note' }
}

/** One consequence for the months of each programme, with their sum. */
export function byProgramme(
  rights: readonly LifeRight[],
  common: Pick<Sketch, 'kind' | 'rule' | 'person' | 'weight'>,
): Proposed[] {
  const programmes = [...new Set(rights.map(({ programmeId }) => programmeId))].toSorted(compare)
  return programmes.map((programmeId) => {
    const own = rights.filter((right) => right.programmeId === programmeId)
    return proposed({
      ...common,
      about: own[0]?.programme ?? null,
      from: own.map(({ month }) => month).toSorted(compare)[0] ?? null,
      count: own.length,
      amount: own.reduce((sum, { amount }) => sum + amount, 0) as Rupiah,
      ids: own.map(({ id }) => id).toSorted(compare),
      of: programmeId,
    })
  })
}

export function named({ id, name }: LifePerson): Proposed['person'] {
  return { id, name }
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The last period in which aid was had: a month or a quarter, as the aid names its first; never before that. */
export function lastPeriod(since: string, on: LocalDate): string {
  return laterOf(since, since.includes('Q') ? quarterOf(on) : on.slice(0, 7))
}

/** Nothing ends before it began. */
export function laterOf(since: string, end: string): string {
  return end < since ? since : end
}
