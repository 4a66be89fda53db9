import type { Candidate, RefusalReason } from '#domain/categories/candidate.ts'
import type { listCandidates as listing, listCandidatesOf as ofPerson } from '#domain/categories/candidates.api.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import type { NeedId, Sex } from '#domain/people/person.ts'
import type { Input, Output } from '#domain/platform/endpoint.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Place } from '#domain/regions/place.ts'
import { getPerson } from '../people/index.ts'
import { commonRegion } from '../platform/db/reach.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { type CandidateKey, type CandidateRow, findCandidate, listCandidates, listCandidatesOf } from './candidates.sql.ts'

/** Where the reader may see restricted categories (domain.md §8). */
export function restrictedIn({ reach, holds }: Pick<Work, 'reach' | 'holds'>): RegionCode[] {
  return reach.regions.filter((region) => holds('people.read-restricted-need', region))
}

export async function readCandidates(
  work: Work,
  { after, limit, ...which }: Input<typeof listing>['query'],
): Promise<Output<typeof listing>> {
  const key = readCursor(after, ['subject', 'id']) as CandidateKey | undefined
  const rows = await listCandidates(work.db, { ...which, restrictedIn: restrictedIn(work) }, key, limit + 1)
  const page = pageFrom(rows, limit, ({ subject, id }) => ({ subject, id }))
  listed(work, page.rows)
  return { ...page, rows: await shown(work, page.rows) }
}

export async function readCandidatesOf(work: Work, id: PersonId): Promise<Output<typeof ofPerson>> {
  await getPerson(work, id)
  const rows = await listCandidatesOf(work.db, id, restrictedIn(work))
  listed(work, rows)
  return { rows: await shown(work, rows) }
}

/** Where the caller's mandate reaches, and may see the category. */
export async function getCandidate(work: Work, key: CandidateKey): Promise<CandidateRow> {
  const row = await findCandidate(work.db, key, restrictedIn(work))
  if (!row) throw new Problem('not-found')
  return row
}

function listed(work: Work, rows: readonly CandidateRow[]): void {
  work.witness({
    event: 'candidates.listed',
    subjectType: 'candidate',
    subjectId: null,
    region: commonRegion(work.reach),
    facts: { people: [...new Set(rows.map(({ personId }) => personId))] },
  })
}

export async function shown(work: Work, rows: readonly CandidateRow[]): Promise<Candidate[]> {
  const places = await placesOf(
    work.db,
    rows.map(({ region }) => region),
  )
  return rows.map((row) => candidateOf(row, places.get(row.region) as Place, work.actor.accountId))
}

function candidateOf(row: CandidateRow, place: Place, reader: string | null): Candidate {
  const { decidedAt, decision } = row
  return {
    subject: row.subject,
    id: row.id,
    kind: row.kind,
    category: row.category,
    person: {
      id: row.personId,
      name: row.name,
      birthDate: row.birthDate as LocalDate | null,
      sex: row.sex as Sex | null,
      address: row.address,
      place,
    },
    reasons: row.reasons,
    shown: row.shown,
    state: row.state,
    foundAt: row.foundAt.toISOString(),
    visitAskedAt: row.visitAskedAt?.toISOString() ?? null,
    need: row.need as NeedId | null,
    decided:
      decidedAt === null || decision === null
        ? null
        : {
            by: row.judgeName ?? '',
            mine: row.decidedBy === reader,
            at: decidedAt.toISOString(),
            decision,
            reason: row.reason as RefusalReason | null,
            note: row.note,
          },
    version: row.version,
  }
}
