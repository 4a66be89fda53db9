import { v7 as uuidv7 } from 'uuid'
import { isShownByFacts } from '#domain/categories/candidate.rules.ts'
import type { DecisionId } from '#domain/categories/candidate.ts'
import { type confirmMany as contract, type ManyOutcome, mostAtOnce } from '#domain/categories/candidates.api.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import type { NeedId } from '#domain/people/person.ts'
import type { Input, Output } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import { assignNeeds } from '../people/needs/index.ts'
import type { Work } from '../platform/work.ts'
import { askToVisitAll, confirmAll, countMany, listMany, type ManyQuestion, type OneOfMany } from './many-candidates.sql.ts'

interface Plan {
  readonly confirm: readonly OneOfMany[]
  readonly visit: readonly OneOfMany[]
  readonly outcome: ManyOutcome
}

/** What would happen, exactly. */
export async function previewMany(work: Work, question: ManyQuestion): Promise<ManyOutcome> {
  return (await planOf(work, question)).outcome
}

/** Ticks what facts show (CAND-5) and asks for a visit to everybody else; refused where it would do other than what was shown. */
export async function confirmMany(
  work: Work,
  { seen, ...question }: Input<typeof contract>['body'],
): Promise<Output<typeof contract>> {
  const { confirm, visit, outcome } = await planOf(work, question)
  if (outcome.confirmed !== seen.confirmed || outcome.toVisit !== seen.toVisit) throw new Problem('candidates-changed')

  const decision = { id: uuidv7() as DecisionId, by: work.actor.accountId ?? '', at: work.now }
  const needs = confirm.map((person) => ({
    id: uuidv7() as NeedId,
    person,
    category: question.category,
    met: person.shown,
    since: work.today,
    source: 'registry' as const,
  }))
  const recorded = await assignNeeds(work, needs)
  const confirmed = await confirmAll(
    work.db,
    confirm,
    needs.map(({ id }) => id),
    decision,
  )
  const asked = await askToVisitAll(work.db, visit, decision)
  if (recorded !== confirm.length || confirmed !== confirm.length || asked !== visit.length)
    throw new Problem('candidates-changed')

  await work.journal({
    event: 'candidates.confirmed',
    subjectType: 'region',
    subjectId: question.within,
    region: question.within,
    facts: { decision: decision.id, confirmed, toVisit: asked, except: outcome.except },
  })
  return { ...outcome, decision: decision.id }
}

async function planOf(work: Work, question: ManyQuestion): Promise<Plan> {
  const category = needCategory(question.category)
  const many = await listMany(work.db, question, mostAtOnce)
  const { all, except } = await countMany(work.db, question)
  const isShown = ({ shown }: OneOfMany) => category !== undefined && isShownByFacts(category, shown, work.today)
  const [confirm, visit] = [many.filter(isShown), many.filter((one) => !isShown(one))]
  const ticked = Map.groupBy(
    confirm.flatMap(({ shown }) => shown),
    (criterion) => criterion,
  )
  return {
    confirm,
    visit,
    outcome: {
      confirmed: confirm.length,
      ticked: [...ticked]
        .map(([criterion, people]) => ({ criterion, people: people.length }))
        .toSorted((a, b) => (a.criterion < b.criterion ? -1 : 1)),
      toVisit: visit.length,
      except,
      beyond: all - except - many.length,
    },
  }
}
