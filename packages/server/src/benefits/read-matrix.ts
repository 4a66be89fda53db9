import type { getMatrix as contract } from '#domain/benefits/benefits.api.ts'
import type { BenefitRule } from '#domain/benefits/matrix.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import { reachOf } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'
import { listKinds, listRules } from './rules.sql.ts'

export async function readMatrix(work: Work): Promise<Output<typeof contract>> {
  return {
    kinds: await listKinds(work.db, work.reach),
    rules: await readRules(work),
    mayChange: [...reachOf(work.actor, 'programmes.define').regions],
  }
}

export async function readRules(work: Work): Promise<BenefitRule[]> {
  const rules = await listRules(work.db, work.reach)
  return rules.map((rule) => ({ ...rule, mayChange: work.holds('programmes.define', rule.region) }))
}
