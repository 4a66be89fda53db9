import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { BatchId } from './batch-id.ts'
import { DeathOutcome, DeathReport } from './death-report.ts'
import { PersonId } from './person-id.ts'

const slice = 'people'
const ofBatch = z.object({ id: BatchId })

export const listDeathReports = endpoint({
  method: 'GET',
  path: '/death-reports/{id}',
  slice,
  summary: 'Whom an applied list of deaths says to be dead, and what an officer decided; the id is that of the imported file',
  permission: 'intake.read',
  reveals: 'personal',
  params: ofBatch,
  query: PageQuery,
  status: 200,
  response: pageOf(DeathReport),
  problems: ['not-found'],
})

export const decideDeaths = endpoint({
  method: 'POST',
  path: '/death-reports/{id}/decision',
  slice,
  summary: 'Confirm or refuse deaths that a list reports: named ones, or all that are sure',
  permission: 'people.register',
  params: ofBatch,
  body: z
    .object({ people: z.union([z.literal('sure'), z.array(PersonId).min(1).max(100)]), outcome: DeathOutcome })
    .meta({ id: 'DeathDecision' }),
  status: 200,
  response: z.object({ decided: z.int() }),
  problems: ['not-found'],
})
