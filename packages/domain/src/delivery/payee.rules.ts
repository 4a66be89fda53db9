import type { PersonId } from '../people/person.ts'
import { ageOn, type LocalDate } from '../platform/local-date.ts'

export interface PossiblePayee {
  readonly personId: PersonId
  readonly isHead: boolean
  readonly birthDate: LocalDate | null
  readonly deceased: boolean
}

const adultAge = 18

/**
 * PAY-10  A person is paid in person; a family through its head, or through its oldest adult where it has none. Nobody is
 * paid for a family of which nobody lives, or only children. For many families at once a statement of the server says the
 * same (`rights/payees.sql.ts`), and a test holds the two together.
 */
export function payeeOf(members: readonly PossiblePayee[], today: LocalDate): PersonId | undefined {
  const able = members.filter(({ isHead, birthDate, deceased }) => !deceased && (isHead || isAdult(birthDate, today)))
  return able.toSorted(inTurn)[0]?.personId
}

function isAdult(birthDate: LocalDate | null, today: LocalDate): boolean {
  return birthDate !== null && ageOn(birthDate, today) >= adultAge
}

/** Heads first, then the oldest; the id decides between those of one day. */
function inTurn(a: PossiblePayee, b: PossiblePayee): number {
  if (a.isHead !== b.isHead) return a.isHead ? -1 : 1
  const [mine, other] = [`${a.birthDate ?? '9999'} ${a.personId}`, `${b.birthDate ?? '9999'} ${b.personId}`]
  return mine < other ? -1 : 1
}
