import { v7 as uuidv7 } from 'uuid'
import { inOrder, ruleFaults } from '#domain/benefits/doubles.rules.ts'
import type { BenefitRule, BenefitRuleDraft } from '#domain/benefits/matrix.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { isRunning } from '#domain/settings/benefit-kind.rules.ts'
import { Problem } from '#domain/platform/problem.ts'
import { reachOf, reaches } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'
import { findRegion } from '../regions/index.ts'
import { readKinds } from '../settings/index.ts'
import { enqueueSearch } from './find-benefits.ts'
import { readRules } from './read-matrix.ts'
import { closeRule, findLastRule, insertRule, namesOfProgrammes } from './rules.sql.ts'

/** Writes one cell of the matrix from a day on. What stood there ends on that day; both stay to be read. */
export async function setRule(work: Work, draft: BenefitRuleDraft): Promise<{ rules: BenefitRule[] }> {
  if (!reaches(work.reach, draft.region)) throw new Problem('not-allowed')
  if (!(await findRegion(work.db, draft.region))) throw new Problem('region-unknown', { region: draft.region })
  const [one, other] = inOrder(draft.one, draft.other)
  await refuseUnknown(work, [one, other], draft.verdict !== null)

  const cell = { one, other, level: draft.level, region: draft.region }
  const last = await findLastRule(work.db, cell, work.today)
  const faults = ruleFaults(draft, last as { since: LocalDate; until: LocalDate | null } | undefined, work.today)
  if (faults.length > 0) throw new Problem('matrix-unsound', { faults })

  const by = work.actor.accountId ?? ''
  const closes = last !== undefined && last.until === null
  if (closes && !(await closeRule(work.db, last.id, draft.since, by, work.now))) throw new Problem('stale-version')
  if (draft.verdict === null && !closes) return { rules: await readRules(work) }
  if (draft.verdict !== null) {
    await insertRule(work.db, {
      rule_id: uuidv7(),
      one,
      other,
      level: draft.level,
      verdict: draft.verdict,
      region_code: draft.region,
      ground: draft.ground,
      verified: draft.verified,
      since: draft.since,
      recorded_by: by,
      recorded_at: work.now,
    })
  }
  await work.journal({
    event: draft.verdict === null ? 'benefit-rule.closed' : 'benefit-rule.set',
    subjectType: 'benefit-rule',
    subjectId: null,
    region: draft.region,
    facts: { one, other, level: draft.level, verdict: draft.verdict, since: draft.since },
  })
  await searchAnew(work, draft)
  return { rules: await readRules(work) }
}

/** Of a kind that has ended a cell may be closed, and none begun. */
async function refuseUnknown(work: Work, codes: readonly string[], begins: boolean): Promise<void> {
  const kinds = await readKinds(work.db, work.today)
  const programmes = await namesOfProgrammes(work.db, codes)
  const unknown = codes.find(
    (code) => !programmes.has(code) && !kinds.some((kind) => kind.code === code && (!begins || isRunning(kind, work.today))),
  )
  if (unknown !== undefined) throw new Problem('matrix-unsound', { unknown })
}

/** What counts from today on is looked for at once; the night does the rest. */
async function searchAnew(work: Work, { region, since }: BenefitRuleDraft): Promise<void> {
  if (since > work.today || region.length > 5 || region === 'ID') return
  if (reaches(reachOf(work.actor, 'programmes.list'), region)) await enqueueSearch(work, region)
}
