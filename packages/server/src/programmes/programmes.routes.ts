import * as api from '#domain/programmes/programmes.api.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import { answer, type Route } from '../platform/http/route.ts'
import { defineProgramme, redefineProgramme } from './define-programme.ts'
import { listLists } from './lists.sql.ts'
import { makeList, rebuildList } from './make-list.ts'
import { discardList, freezeList, submitList, thawList } from './move-list.ts'
import { listProgrammes, listVersions } from './programmes.sql.ts'
import { getList, listsOf } from './read-list.ts'
import { explainMember, explainPerson, readDifferences, readMembers } from './read-members.ts'
import { getProgramme, programmesOf } from './read-programme.ts'
import { findRuleExamples, previewRule } from './try-rule.ts'

export const programmeRoutes: Route[] = [
  answer(api.listProgrammes, async (work, { query }) => {
    const rows = await listProgrammes(work.db, work.reach, query.limit + 1, readCursor(query.after, ['id'])?.id)
    const { rows: shown, next } = pageFrom(rows, query.limit, ({ id }) => ({ id }))
    return { rows: await programmesOf(work, shown), next }
  }),

  answer(api.getProgramme, async (work, { params }) => ({
    programme: await getProgramme(work, params.id),
    versions: await listVersions(work.db, params.id),
  })),

  answer(api.defineProgramme, (work, { body }) => defineProgramme(work, body)),

  answer(api.redefineProgramme, (work, { params, body: { version, ...draft } }) =>
    redefineProgramme(work, params.id, version, draft),
  ),

  answer(api.previewRule, (work, { body }) => previewRule(work, body)),

  answer(api.findRuleExamples, (work, { body }) => findRuleExamples(work, body)),

  answer(api.explainPerson, (work, { params }) => explainPerson(work, params.id, params.person)),

  answer(api.listProgrammeLists, async (work, { params, query }) => {
    await getProgramme(work, params.id)
    const rows = await listLists(work.db, params.id, query.limit + 1, readCursor(query.after, ['id'])?.id)
    const { rows: shown, next } = pageFrom(rows, query.limit, ({ id }) => ({ id }))
    return { rows: await listsOf(work, shown), next }
  }),

  answer(api.makeList, (work, { params, body }) => makeList(work, params.id, body)),

  answer(api.getList, (work, { params }) => getList(work, params.id)),

  answer(api.rebuildList, (work, { params, body }) => rebuildList(work, params.id, body.version)),

  answer(api.freezeList, (work, { params, body }) => freezeList(work, params.id, body.version)),

  answer(api.thawList, (work, { params, body }) => thawList(work, params.id, body.version)),

  answer(api.submitList, (work, { params, body }) => submitList(work, params.id, body.version)),

  answer(api.discardList, (work, { params, body }) => discardList(work, params.id, body.version)),

  answer(api.listListMembers, async (work, { params, query }) => {
    const { standing, limit } = query
    const after = readCursor(query.after, ['id'])?.id
    const rows = await readMembers(work, params.id, { standing, after, limit: limit + 1 })
    return pageFrom(rows, limit, ({ beneficiary }) => ({ id: beneficiary }))
  }),

  answer(api.explainListMember, (work, { params }) => explainMember(work, params.id, params.beneficiary)),

  answer(api.listListDifferences, (work, { params }) => readDifferences(work, params.id)),
]
