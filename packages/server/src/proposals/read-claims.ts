import type { FamilyId, PersonId } from '#domain/people/person.ts'
import type { Input, Output } from '#domain/platform/endpoint.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { mayDecide } from '#domain/proposals/decide.rules.ts'
import type { listClaims as listing, listClaimsOf as ofPerson } from '#domain/proposals/proposals.api.ts'
import { mayReadConditions } from '#domain/proposals/health-condition.rules.ts'
import { dueOn } from '#domain/proposals/steps.rules.ts'
import { listConditions } from '../people/conditions/index.ts'
import { getPerson } from '../people/index.ts'
import { commonRegion } from '../platform/db/reach.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import type { Work } from '../platform/work.ts'
import { countClaims, isAboutCategory, listClaims } from './claims.listing.sql.ts'
import { listClaimsOf } from './claims-of.sql.ts'

export async function readClaims(
  work: Work,
  { after, limit, ...which }: Input<typeof listing>['query'],
): Promise<Output<typeof listing>> {
  const me = work.actor.accountId
  const asked = { ...which, reader: me ?? '' }
  const rows = await listClaims(work.db, asked, { after: readCursor(after, ['id'])?.id, limit: limit + 1 })
  const page = pageFrom(rows, limit, ({ id }) => ({ id }))
  const region = which.within ?? commonRegion(work.reach)
  const facts = { view: which.view, kind: which.kind ?? null, rows: page.rows.length }
  work.witness({ event: 'claims.listed', subjectType: 'claim', subjectId: null, region, facts })
  return {
    ...page,
    rows: page.rows.map(({ region: village, stands, proposer, checkedBy, ...row }) => ({
      ...row,
      decidable:
        stands === 'waiting' && work.holds('upkeep.decide', village) && mayDecide({ proposedBy: proposer, checkedBy }, me),
    })),
    counted: await countClaims(work.db, asked),
  }
}

export async function readClaimsOf(work: Work, id: PersonId): Promise<Output<typeof ofPerson>> {
  const person = await getPerson(work, id)
  const region = person.region_code as RegionCode
  const rows = await listClaimsOf(work.db, id, person.family_id as FamilyId | null)
  work.witness({ event: 'claims.listed', subjectType: 'person', subjectId: id, region, facts: { rows: rows.length } })
  return {
    rows: rows.map(({ since, proposedAt, objection, about, ...row }) => ({
      ...row,
      about: isAboutCategory(row.kind) ? about : null,
      since: since.toISOString(),
      dueOn: row.waitsAt === null ? null : dueOn(row.waitsAt, since),
      proposedAt: proposedAt.toISOString(),
      objected: objection === 'open',
      overturned: objection === 'overturned',
    })),
    conditions: mayReadConditions({ readsRestricted: work.holds('people.read-restricted-need', region) })
      ? await listConditions(work.db, id)
      : [],
    may: { propose: work.holds('upkeep.propose', region) },
  }
}
