import { doublesOf, type Holding } from '#domain/benefits/doubles.rules.ts'
import type { DoubleId, DoubleState } from '#domain/benefits/double.ts'
import type { Passport, PassportDouble } from '#domain/benefits/passport.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import type { Work } from '../platform/work.ts'
import { readKinds } from '../settings/index.ts'
import { listDoublesOf } from './doubles.sql.ts'
import { hasEnded, linesOf, type Known } from './passport-lines.ts'
import { listAmounts, listOwn, listOwnMonths, listRelatives, listReported, type Relative } from './passport.sql.ts'
import { listRulesOn } from './rules.sql.ts'

/** Everything that a person and their family receive; the look is journalled. */
export async function readPassport(work: Work, id: PersonId): Promise<Passport> {
  const relatives = await listRelatives(work.db, id)
  const person = relatives[0]
  if (!person || person.id !== id) throw new Problem('not-found')
  work.witness({ event: 'passport.read', subjectType: 'person', subjectId: id, region: person.region, facts: {} })

  const known = await allOf(work, person, relatives)
  const lines = linesOf(known, work.today)
  const running = lines.filter((line) => line.running)
  return {
    lines,
    doubles: await doublesIn(work, person, known),
    monthly: sum(running.map(({ monthly }) => monthly ?? 0)),
    withoutAmount: running.filter(({ monthly }) => monthly === null).length,
    delivered: sum(lines.map(({ delivered }) => delivered)),
    asOf: work.today,
  }
}

async function allOf(work: Work, person: Relative, relatives: readonly Relative[]): Promise<Known> {
  const ids = relatives.flatMap((one) => one.ids)
  const beneficiaries = person.family === null ? ids : [...ids, person.family]
  return {
    person,
    relatives,
    reported: await listReported(work.db, ids),
    amounts: await listAmounts(work.db, ids),
    own: await listOwn(work.db, beneficiaries),
    months: await listOwnMonths(work.db, beneficiaries),
    kinds: await readKinds(work.db, work.today),
  }
}

/** BEN-2: of the whole family, and of this person. What the last search found and somebody answered stands beside it. */
async function doublesIn(work: Work, person: Relative, known: Known): Promise<PassportDouble[]> {
  const rules = await listRulesOn(work.db, work.today)
  const holdings = holdingsOf(known, work.today)
  const family = doublesOf(holdings, rules, person.familyRegion ?? person.region, work.today)
  const own = doublesOf(
    holdings.filter((holding) => holding.person === person.id),
    rules,
    person.region,
    work.today,
  )
  const found = await listDoublesOf(work.db, person.family === null ? [person.id] : [person.id, person.family])
  return [...own.filter(({ level }) => level === 'person'), ...family.filter(({ level }) => level === 'family')].map(
    ({ level, rule }) => {
      const known = found.find((one) => one.level === level && one.one === rule.one && one.other === rule.other)
      const { id, one, other, verdict, ground, verified } = rule
      return {
        one,
        other,
        level,
        verdict,
        rule: id,
        ground,
        verified,
        found: known ? { id: known.id as DoubleId, state: known.state as DoubleState } : null,
      }
    },
  )
}

/** What runs for the living, as the rules look at it. */
function holdingsOf({ relatives, reported, own, kinds }: Known, today: LocalDate): Holding[] {
  const living = relatives.filter((one) => one.living)
  const holderOf = (id: string) => living.find((one) => one.ids.includes(id))?.id
  return [
    ...reported.flatMap(({ person, code, payer, until }) => {
      const holder = holderOf(person)
      return until === null && holder !== undefined && !hasEnded(kinds, code, today) ? [{ person: holder, code, payer }] : []
    }),
    ...own.flatMap(({ beneficiary, subject, code, payer, last }) => {
      const holder = subject === 'family' ? null : holderOf(beneficiary)
      return last >= today.slice(0, 7) && holder !== undefined ? [{ person: holder, code, payer }] : []
    }),
  ]
}

function sum(amounts: readonly number[]): Rupiah {
  return amounts.reduce((total, amount) => total + amount, 0) as Rupiah
}
