import * as api from '#domain/people/people.api.ts'
import type { FamilyId } from '#domain/people/person.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { commonRegion } from '../platform/db/reach.ts'
import { answer, type Route } from '../platform/http/route.ts'
import { assignNeed } from './needs/assign-need.ts'
import { correctPerson } from './correct-person.ts'
import { endNeedAlone, reopenNeedAlone } from './needs/end-alone.ts'
import { getPerson } from './get-person.ts'
import { findFamily } from './people.sql.ts'
import { readFigures } from './read-figures.ts'
import { readPerson } from './read-person.ts'
import { registerPerson } from './register-person.ts'
import { searchPeople } from './search-people.ts'
import { listTimeline } from './timeline.sql.ts'

export const peopleRoutes: Route[] = [
  answer(api.searchPeople, (work, { body }) => searchPeople(work, body)),

  answer(api.getPeopleFigures, (work, { query }) => readFigures(work, query.within ?? commonRegion(work.reach))),

  answer(api.getPerson, (work, { params }) => readPerson(work, params.id)),

  answer(api.getTimeline, async (work, { params }) => {
    const person = await getPerson(work, params.id)
    const region = person.region_code as RegionCode
    work.witness({ event: 'person.timeline-read', subjectType: 'person', subjectId: params.id, region, facts: {} })
    const restricted = work.holds('people.read-restricted-need', region)
    const shown = { withRestricted: restricted, withClaims: work.holds('upkeep.read', person.region_code as RegionCode) }
    return { rows: await listTimeline(work.db, params.id, person.family_id as FamilyId | null, shown) }
  }),

  answer(api.revealNik, async (work, { params, body }) => {
    const person = await getPerson(work, params.id)
    const region = person.region_code as RegionCode
    work.witness({ event: 'nik.revealed', subjectType: 'person', subjectId: params.id, region, facts: { reason: body.reason } })
    const family = person.family_id === null ? undefined : await findFamily(work.db, person.family_id as FamilyId)
    return { nik: person.nik, familyCardNumber: family?.cardNumber ?? null }
  }),

  answer(api.registerPerson, (work, { body }) => registerPerson(work, body)),

  answer(api.correctPerson, (work, { params, body }) => correctPerson(work, params.id, body)),

  answer(api.assignNeed, (work, { params, body }) => assignNeed(work, params.id, body)),

  answer(api.endNeed, (work, { params, body }) => endNeedAlone(work, params.id, params.needId, body)),

  answer(api.reopenNeed, (work, { params, body }) => reopenNeedAlone(work, params.id, params.needId, body.version)),
]
