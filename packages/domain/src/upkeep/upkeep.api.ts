import { z } from 'zod'
import { FamilyId } from '../people/person.ts'
import { endpoint } from '../platform/endpoint.ts'
import { LocalDate } from '../platform/local-date.ts'
import { EligibilityFinding, FindingEndReason, FindingId } from './finding.ts'

const slice = 'upkeep'

export const listFindings = endpoint({
  method: 'GET',
  path: '/upkeep/families/{id}/findings',
  slice,
  summary: 'What was found about a family, ended findings too; each came of a claim, where objections to it are made',
  permission: 'upkeep.read',
  reveals: 'personal',
  params: z.object({ id: FamilyId }),
  status: 200,
  response: z.object({
    findings: z.array(EligibilityFinding),
    may: z.object({ end: z.boolean() }),
  }),
  problems: ['not-found'],
})

export const endFinding = endpoint({
  method: 'POST',
  path: '/upkeep/families/{id}/findings/{findingId}/end',
  slice,
  summary: 'End a finding with a reason: the family can be listed again',
  permission: 'upkeep.decide',
  params: z.object({ id: FamilyId, findingId: FindingId }),
  body: z
    .object({ version: z.int(), until: LocalDate, reason: FindingEndReason, note: z.string().trim().min(1).max(500).nullable() })
    .meta({ id: 'FindingEnd' }),
  status: 200,
  response: z.object({ id: FindingId, version: z.int() }),
  problems: ['not-found', 'stale-version', 'finding-already-ended', 'finding-unsound'],
})
