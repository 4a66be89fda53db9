import * as api from '#domain/people/papers.api.ts'
import type { CorrectionId } from '#domain/people/papers.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { answer, type Route } from '../../platform/http/route.ts'
import { getPerson } from '../get-person.ts'
import { correctPapers } from './correct-papers.ts'
import { listCorrections } from './papers.sql.ts'
import { undoPapers } from './undo-papers.ts'

const most = 50

/** Numbers, relation and village set right by hand. */
export const paperRoutes: readonly Route[] = [
  answer(api.correctPapers, (work, { params, body }) => correctPapers(work, params.id, body)),

  answer(api.listPapersCorrections, async (work, { params }) => {
    const region = (await getPerson(work, params.id)).region_code as RegionCode
    work.witness({ event: 'person.papers-read', subjectType: 'person', subjectId: params.id, region, facts: {} })
    const mayUndo = work.holds('people.correct-papers', region)
    const made = await listCorrections(work.db, params.id, most)
    return {
      rows: made.map(({ id, told, asOf, at, undoneBy, undoneAt, reason, ...row }) => ({
        ...row,
        id: id as CorrectionId,
        fields: told,
        asOf: asOf as LocalDate,
        at: at.toISOString(),
        undone: undoneAt && { by: undoneBy ?? '', at: undoneAt.toISOString(), reason: reason ?? '' },
        mayUndo: mayUndo && undoneAt === null,
      })),
    }
  }),

  answer(api.undoPapersCorrection, (work, { params, body }) => undoPapers(work, params.id, params.correctionId, body.reason)),
]
