import type { Candidate } from '#domain/categories/candidate.ts'
import type { Page } from '#domain/platform/page.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import type { Work } from '../platform/work.ts'
import type { CandidateKey } from './candidates.sql.ts'
import { shown } from './read-candidates.ts'
import { listToVisitWithin, updateToVisitWithin, type VisitScope } from './visits.sql.ts'

/** A page of those who wait for a visit. The caller tells the journal who was seen. */
export async function readToVisit(
  work: Work,
  scope: VisitScope,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Page<Candidate>> {
  const key = readCursor(after, ['subject', 'id']) as CandidateKey | undefined
  const page = pageFrom(await listToVisitWithin(work.db, scope, key, limit + 1), limit, ({ subject, id }) => ({ subject, id }))
  return { ...page, rows: await shown(work, page.rows) }
}

/** Asks for a visit to every open candidate of these villages and categories. The caller journals it. */
export function askToVisitWithin(work: Work, scope: VisitScope): Promise<number> {
  return updateToVisitWithin(work.db, scope, { by: work.actor.accountId ?? '', at: work.now })
}
