import * as api from '#domain/benefits/benefits.api.ts'
import type { Transactor } from '../platform/db/transact.ts'
import { answer, answerFile, type Route } from '../platform/http/route.ts'
import { answerDouble, takeBackAnswer } from './answer-double.ts'
import { exportDoubles, exportUnreached } from './export-lists.ts'
import { askToFind } from './find-benefits.ts'
import { readDoubles, readUnreached } from './read-doubles.ts'
import { readBenefitFigures } from './read-figures.ts'
import { readListRisks, readMembersAtRisk } from './read-list-risks.ts'
import { readMatrix } from './read-matrix.ts'
import { readPassport } from './read-passport.ts'
import { setRule } from './set-rule.ts'

export function benefitRoutes(parts: Transactor): Route[] {
  return [
    answer(api.getPassport, (work, { params }) => readPassport(work, params.id)),

    answer(api.getMatrix, (work) => readMatrix(work)),

    answer(api.setBenefitRule, (work, { body }) => setRule(work, body)),

    answer(api.listDoubles, (work, { query }) => readDoubles(work, query)),

    answerFile(api.downloadDoubles, (work, { query }) => exportDoubles(parts, work, query)),

    answer(api.answerDouble, (work, { params, body }) => answerDouble(work, params.id, body)),

    answer(api.takeBackAnswer, (work, { params, body }) => takeBackAnswer(work, params.id, body.version)),

    answer(api.listUnreached, (work, { query }) => readUnreached(work, query)),

    answerFile(api.downloadUnreached, (work, { query }) => exportUnreached(parts, work, query)),

    answer(api.getListRisks, (work, { params }) => readListRisks(work, params.id)),

    answer(api.listMembersAtRisk, (work, { params }) => readMembersAtRisk(work, params.id)),

    answer(api.getBenefitFigures, (work, { query }) => readBenefitFigures(work, query.within)),

    answer(api.findBenefitDoubles, (work, { body }) => askToFind(work, body.region)),
  ]
}
