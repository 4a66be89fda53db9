import type { JournalEvent } from '#domain/platform/journal-events.ts'
import { maskNik } from '#domain/people/nik.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import { ageOn, type LocalDate } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { ListId, ListMember, RuleAnswer, Standing } from '#domain/programmes/list.ts'
import type { ProgrammeId } from '#domain/programmes/programme.ts'
import { choosesByRule } from '#domain/programmes/programme.rules.ts'
import type { explainListMember as explained, listListDifferences as differences } from '#domain/programmes/programmes.api.ts'
import type { Rule, RuleSubject } from '#domain/programmes/rule.ts'
import { planForMany } from '../platform/db/plan-for-many.sql.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { findFamilyOf, listFacts } from './facts.sql.ts'
import type { ListRow } from './lists.sql.ts'
import { listDifferences, listMembers, type MemberRow } from './members.sql.ts'
import { getDefinition } from './programmes.sql.ts'
import { getListRow } from './read-list.ts'
import { getProgramme } from './read-programme.ts'
import { answersOf } from './try-rule.ts'

/** One page of those of one standing, with one row more than asked for where there are more. */
export async function readMembers(
  work: Work,
  id: ListId,
  page: { standing: Standing; after: string | undefined; limit: number },
): Promise<ListMember[]> {
  const list = await getListRow(work, id)
  const rows = await listMembers(work.db, listOf(list), page)
  look(work, list, 'programme-list.members-read', { standing: page.standing, rows: Math.min(rows.length, page.limit - 1) })
  return membersOf(work, list, rows)
}

/** Why somebody stands where they stand: by the facts that were looked at, and by those of today. */
export async function explainMember(work: Work, id: ListId, beneficiary: string): Promise<Output<typeof explained>> {
  const list = await getListRow(work, id)
  const [row] = await listMembers(work.db, listOf(list), { beneficiary })
  if (!row) throw new Problem('not-found')
  look(work, list, 'programme-list.member-explained', { beneficiary })

  const { subject } = listOf(list)
  const rule = await ruleOf(work, list)
  const [member] = await membersOf(work, list, [row])
  const [asMade] = await answersOf(work, { subject, rule, on: list.madeOn as LocalDate }, [row.facts])
  const looked = await listFacts(work.db, subject, [beneficiary], work.today)
  const [today] = await answersOf(
    work,
    { subject, rule, on: list.madeOn as LocalDate },
    looked.map(({ facts }) => facts),
  )
  if (!member || !asMade) throw new Problem('not-found')
  return { member, asMade, today: today ?? null }
}

/** What the rule of a programme says of a person, or of the family they belong to, today. */
export async function explainPerson(work: Work, id: ProgrammeId, person: PersonId): Promise<RuleAnswer> {
  const programme = await getProgramme(work, id)
  const { rule, beneficiary: subject } = programme
  if (rule === null || !choosesByRule(subject)) throw new Problem('programme-without-rule')
  const who = subject === 'person' ? person : await findFamilyOf(work.db, person)
  const [looked] = who === null ? [] : await listFacts(work.db, subject, [who], work.today)
  if (!looked) throw new Problem('not-found')

  const region = looked.facts.region
  work.witness({ event: 'programme.explained', subjectType: 'person', subjectId: person, region, facts: { programme: id } })
  const [answer] = await answersOf(work, { subject, rule, on: work.today }, [looked.facts])
  if (!answer) throw new Problem('not-found')
  return answer
}

const mostDifferences = 200

export async function readDifferences(work: Work, id: ListId): Promise<Output<typeof differences>> {
  const list = await getListRow(work, id)
  if (list.hash === null) throw new Problem('list-not-ready', { state: list.state })
  const { subject } = listOf(list)
  const rule = await ruleOf(work, list)

  await planForMany(work.db)
  const frozen = {
    id,
    subject,
    rule,
    on: list.madeOn as LocalDate,
    today: work.today,
    madeAt: list.madeAt,
    ...rangeOf(list.region as RegionCode),
  }
  const { counts, rows } = await listDifferences(work.db, frozen, mostDifferences)
  look(work, list, 'programme-list.differences-read', counts)
  const places = await placesOf(
    work.db,
    rows.map((row) => row.regionCode),
  )
  return { counts, rows: rows.map(({ regionCode, ...row }) => ({ ...row, place: places.get(regionCode) })) } as Output<
    typeof differences
  >
}

async function ruleOf(work: Work, list: ListRow): Promise<Rule> {
  const { rule } = await getDefinition(work.db, list.programmeId as ProgrammeId, list.programmeVersion)
  if (rule === null) throw new Problem('programme-without-rule')
  return rule
}

function listOf(list: ListRow): { id: ListId; subject: RuleSubject } {
  return { id: list.id as ListId, subject: list.subject as RuleSubject }
}

async function membersOf(work: Work, list: ListRow, rows: readonly MemberRow[]): Promise<ListMember[]> {
  const places = await placesOf(
    work.db,
    rows.map((row) => row.regionCode),
  )
  return rows.map(({ nik, regionCode, facts, ...row }) => {
    const [birth] = facts.births ?? []
    return {
      ...row,
      maskedNik: nik === null ? null : maskNik(nik),
      place: places.get(regionCode),
      decile: facts.decile,
      familySize: list.subject === 'family' ? facts.familySize : null,
      age: list.subject === 'person' && birth ? ageOn(birth, list.madeOn as LocalDate) : null,
    } as ListMember
  })
}

/** A look at a list is journalled once for the list, not for each of its people. */
function look(work: Work, list: ListRow, event: JournalEvent, facts: object): void {
  work.witness({ event, subjectType: 'programme-list', subjectId: list.id, region: list.region as RegionCode, facts })
}
