import type { Holding, LifePerson, LifeSide } from './life-facts.ts'

/** What these people of a family hold; the rights of the family stand with those of the first one where it goes along. */
export function holdingsOf(side: LifeSide, going: readonly LifePerson[], { withFamily }: { withFamily: boolean }): Holding[] {
  const { subject, needs, aid, rights, kin } = side
  const own: Holding = {
    person: subject,
    needs: needs.filter((need) => need.subject === 'person'),
    aid,
    rights: rights.filter((right) => right.beneficiary === 'person' || withFamily),
  }
  return going.flatMap(({ id }) => (id === subject.id ? [own] : kin.filter(({ person }) => person.id === id)))
}
