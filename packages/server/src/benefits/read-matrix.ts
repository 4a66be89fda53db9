import type { getMatrix as contract } from '#domain/benefits/benefits.api.ts'
import type { BenefitRule, MatrixKind } from '#domain/benefits/matrix.ts'
import type { BenefitCode } from '#domain/settings/benefit-code.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import { reachOf } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'
import { readKinds } from '../settings/index.ts'
import { listProgrammeKinds, listRules } from './rules.sql.ts'

export async function readMatrix(work: Work): Promise<Output<typeof contract>> {
  return {
    kinds: [...(await listCatalogue(work)), ...(await listProgrammeKinds(work.db, work.reach))],
    rules: await readRules(work),
    mayChange: [...reachOf(work.actor, 'programmes.define').regions],
  }
}

export async function readRules(work: Work): Promise<BenefitRule[]> {
  const rules = await listRules(work.db, work.reach)
  return rules.map((rule) => ({ ...rule, mayChange: work.holds('programmes.define', rule.region) }))
}

/** Of a group nobody holds anything together. */
async function listCatalogue(work: Work): Promise<MatrixKind[]> {
  const kinds = await readKinds(work.db, work.today)
  return kinds
    .filter(({ unit }) => unit !== 'group')
    .map(({ code, unit, until }) => ({ code: code as BenefitCode, programme: null, unit, until }))
}
