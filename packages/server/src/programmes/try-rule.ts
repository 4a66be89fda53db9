import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { levelOf } from '#domain/platform/region-code.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { judge } from '#domain/programmes/evaluate.rules.ts'
import type { RuleAnswer } from '#domain/programmes/list.ts'
import type { RuleExample, RulePreview, RuleTrial } from '#domain/programmes/programmes.api.ts'
import type { RuleFacts } from '#domain/programmes/rule-facts.ts'
import { ruleFaults } from '#domain/programmes/rule.rules.ts'
import type { Rule, RuleSubject } from '#domain/programmes/rule.ts'
import { planAsUsual, planForMany } from '../platform/db/plan-for-many.sql.ts'
import { reaches } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'
import { findRegion, placesOf } from '../regions/index.ts'
import { listFacts, listNamed } from './facts.sql.ts'
import { countTrial, listJustIn, listJustOut, type TrialCount } from './preview.sql.ts'
import { regionsIn } from './read-programme.ts'

/** Length of the codes beneath a region: regencies of a province, districts of a regency, villages of a district. */
export const widthBeneath = (region: RegionCode) =>
  ({ country: 2, province: 5, regency: 8, district: 13, village: 13 })[levelOf(region)]

const examplesEach = 5

export async function previewRule(work: Work, trial: RuleTrial): Promise<RulePreview> {
  await refuseUnsound(work, trial)
  await planForMany(work.db)
  const counts = await countTrial(work.db, { ...trial, on: work.today, today: work.today }, widthBeneath(trial.within))

  const places = await placesOf(
    work.db,
    counts.map((count) => count.region),
  )
  const sum = (of: readonly TrialCount[], what: 'met' | 'toCheck' | 'excluded') =>
    of.reduce((total, count) => total + count[what], 0)
  const met = sum(counts, 'met')
  const perMonth = trial.amount === null ? null : Math.min(met, trial.quota ?? met) * trial.amount
  const cost = perMonth === null ? null : perMonth * trial.months
  // Beyond it a sum of rupiah is no longer exact, and nobody's budget either.
  if (cost !== null && !Number.isSafeInteger(cost)) throw new Problem('programme-unsound', { faults: [{ rule: 'PROG-3' }] })
  const byRegion = Map.groupBy(counts, (count) => count.region)
  const byDecile = Map.groupBy(counts, (count) => count.decile)
  return {
    met,
    toCheck: sum(counts, 'toCheck'),
    excluded: sum(counts, 'excluded'),
    perMonth,
    cost,
    regions: [...byRegion].map(([region, of]) => ({
      place: places.get(region) as never,
      met: sum(of, 'met'),
      toCheck: sum(of, 'toCheck'),
    })),
    deciles: [...byDecile]
      .map(([decile, of]) => ({ decile, met: sum(of, 'met') }))
      .filter((row) => row.met > 0)
      .toSorted((one, other) => (one.decile ?? 11) - (other.decile ?? 11)),
  }
}

export async function findRuleExamples(work: Work, trial: RuleTrial): Promise<{ justIn: RuleExample[]; justOut: RuleExample[] }> {
  await refuseUnsound(work, trial)
  await planForMany(work.db)
  const question = { ...trial, on: work.today, today: work.today }
  const inside = await listJustIn(work.db, question, trial.quota, examplesEach)
  const outside = varied(await listJustOut(work.db, question, 200), examplesEach)
  await planAsUsual(work.db)

  work.witness({
    event: 'programme.examples-read',
    subjectType: 'region',
    subjectId: trial.within,
    region: trial.within,
    facts: { subject: trial.subject, beneficiaries: [...inside, ...outside] },
  })
  return { justIn: await examplesOf(work, trial, inside), justOut: await examplesOf(work, trial, outside) }
}

/** A few of each reason in turn, rather than all of the first. */
function varied(found: readonly { id: string; failing: number }[], most: number): string[] {
  const kinds = [...Map.groupBy(found, (one) => one.failing).values()]
  const turns = Array.from({ length: most }, (_, turn) => kinds.flatMap((kind) => kind[turn]?.id ?? []))
  return turns.flat().slice(0, most)
}

async function examplesOf(work: Work, { subject, rule }: RuleTrial, ids: readonly string[]): Promise<RuleExample[]> {
  const facts = new Map((await listFacts(work.db, subject, ids, work.today)).map((row) => [row.id, row.facts]))
  const named = new Map((await listNamed(work.db, subject, ids)).map((row) => [row.id, row]))
  const answers = await answersOf(
    work,
    { subject, rule, on: work.today },
    ids.flatMap((id) => facts.get(id) ?? []),
  )
  const places = await placesOf(
    work.db,
    [...named.values()].map((row) => row.regionCode),
  )
  return ids.flatMap((id, at) => {
    const [row, answer] = [named.get(id), answers[at]]
    const place = row && places.get(row.regionCode)
    return row && answer && place ? [{ beneficiary: id, person: row.person, name: row.name, place, answer } as RuleExample] : []
  })
}

/** What a rule says of facts, with the names of the regions in both. */
export async function answersOf(
  work: Work,
  { subject, rule, on }: { subject: RuleSubject; rule: Rule; on: LocalDate },
  all: readonly RuleFacts[],
): Promise<RuleAnswer[]> {
  const asked = regionsIn(rule)
  const names = await placesOf(work.db, [...asked, ...all.map((facts) => facts.region)])
  return all.map((facts) => ({
    subject,
    rule,
    on,
    outcome: judge(rule, facts, on).outcome,
    facts,
    places: [...new Set([...asked, facts.region])].map((code) => ({ code, name: names.get(code)?.name ?? code })),
  }))
}

async function refuseUnsound(work: Work, { subject, rule, within }: RuleTrial): Promise<void> {
  if (!reaches(work.reach, within) || !(await findRegion(work.db, within)))
    throw new Problem('region-unknown', { region: within })
  const faults = ruleFaults(rule, subject, within)
  if (faults.length > 0) throw new Problem('programme-unsound', { faults })
}
