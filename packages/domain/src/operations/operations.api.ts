import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { SystemCheck } from './system-check.ts'
import { SystemFacts } from './system-facts.ts'

export const getSystemState = endpoint({
  method: 'GET',
  path: '/operations/state',
  slice: 'operations',
  summary: 'Whether the system is all right: database, queue, disks, backup, journal, mail; nothing of anybody',
  permission: 'operations.watch',
  status: 200,
  response: z.object({ facts: SystemFacts, checks: z.array(SystemCheck) }),
  problems: [],
})
