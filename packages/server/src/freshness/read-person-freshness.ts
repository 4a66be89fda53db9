import { kindOfField } from '#domain/freshness/fact-kinds.ts'
import { freshUntil, isStale } from '#domain/freshness/freshness.rules.ts'
import type { HalfLives } from '#domain/freshness/half-life.rules.ts'
import type { FactFreshness, HouseId, PersonFreshness } from '#domain/freshness/house.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { getPerson } from '../people/index.ts'
import type { Work } from '../platform/work.ts'
import { findDecile, listMembers, type Member } from './facts.sql.ts'
import { readHalfLives } from './half-lives.sql.ts'
import { listRechecks } from './rechecks.sql.ts'

/** How fresh each fact of a person is at this moment, whatever the last look of the night has found. */
export async function readPersonFreshness(work: Work, id: PersonId): Promise<PersonFreshness> {
  const person = await getPerson(work, id)
  const region = person.region_code as Member['region']
  const house = (person.family_id ?? person.person_id) as HouseId
  const lives = await readHalfLives(work.db, region, work.today)
  const members = await listMembers(work.db, house)
  const own = members.find((member) => member.id === id)
  work.witness({ event: 'freshness.read', subjectType: 'person', subjectId: id, region, facts: {} })

  const me = work.actor.accountId
  const decile = person.family_id === null ? undefined : await findDecile(work.db, person.family_id)
  return {
    facts: own === undefined ? [] : agesOf(own, lives, work.today),
    decile: decile === undefined ? null : ageOf(decile.asOf, lives.decile, work.today),
    house: {
      id: house,
      members: members.map(({ facts: _facts, region: _region, ...member }) => member),
      staleMembers: members
        .filter((member) => member.id !== id && agesOf(member, lives, work.today).some(({ stale }) => stale))
        .map((member) => member.id),
    },
    rechecks: (await listRechecks(work.db, house)).map(({ recordedBy, region: _region, ...recheck }) => ({
      ...recheck,
      mayUndo: recordedBy === me,
    })),
    may: {
      recheck: own !== undefined && work.holds('people.register', region),
      claim: work.holds('upkeep.propose', region),
    },
  }
}

/** What nobody knows has no age. The dead are asked nothing, nor who has left the province. */
function agesOf({ facts }: Member, lives: HalfLives, today: LocalDate): FactFreshness[] {
  return facts
    .filter(({ value }) => value !== null)
    .map(({ field, source, asOf }) => {
      const kind = kindOfField[field]
      return { field, kind, source, ...ageOf(asOf, lives[kind], today) }
    })
}

function ageOf(asOf: LocalDate, months: number, today: LocalDate) {
  return { knownAsOf: asOf, freshUntil: freshUntil(asOf, months), stale: isStale(asOf, today, months) }
}
