import * as api from '#domain/settings/settings.api.ts'
import { answer, type Route } from '../platform/http/route.ts'
import { decideSetting } from './decide-setting.ts'
import { readKindHistory, readLayoutHistory, readLimitHistory } from './read-settings.ts'
import { proposeBenefitKind } from './set-benefit-kind.ts'
import { proposeFileLayout } from './set-file-layout.ts'
import { proposeLimit } from './set-limit.ts'

export const settingRoutes: Route[] = [
  answer(api.listLimits, (work) => readLimitHistory(work)),
  answer(api.proposeLimit, (work, { body }) => proposeLimit(work, body)),
  answer(api.listBenefitKinds, (work) => readKindHistory(work)),
  answer(api.proposeBenefitKind, (work, { body }) => proposeBenefitKind(work, body)),
  answer(api.listFileLayouts, (work) => readLayoutHistory(work)),
  answer(api.proposeFileLayout, (work, { body }) => proposeFileLayout(work, body)),
  answer(api.decideSetting, (work, { params, body }) => decideSetting(work, params.id, body.decision)),
]
