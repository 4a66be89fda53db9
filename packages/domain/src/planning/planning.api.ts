import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { ProgrammeId } from '../programmes/programme.ts'
import { PlanYear, TargetChange, TargetRow } from './target.ts'

const slice = 'planning'

export const listTargets = endpoint({
  method: 'GET',
  path: '/planning/targets',
  slice,
  summary: 'Targets of a year beside what was reached: programme × regency × unit, four quarters each',
  permission: 'planning.read',
  query: z.object({ year: PlanYear, programme: ProgrammeId.optional() }),
  status: 200,
  response: z.object({
    rows: z.array(TargetRow),
    /** There are more rows than these: ask for one programme. */
    more: z.boolean(),
    programmes: z.array(z.object({ id: ProgrammeId, name: z.string() })),
    /** When the newest delivery behind the figures was counted is told by the delivery; this is when they were read. */
    asOf: z.iso.datetime(),
  }),
  problems: [],
})

export const setTargets = endpoint({
  method: 'POST',
  path: '/planning/targets',
  slice,
  summary: 'Set targets, all of them or none; each names the version that was looked at',
  permission: 'planning.set-targets',
  body: z.object({ changes: z.array(TargetChange).min(1).max(500) }).meta({ id: 'TargetChanges' }),
  status: 200,
  response: z.object({ changed: z.int() }),
  problems: ['not-found', 'not-allowed', 'stale-version', 'target-unsound'],
})
