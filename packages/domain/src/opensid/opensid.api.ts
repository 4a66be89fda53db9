import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { LocalDate } from '../platform/local-date.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { type ProblemCode, problems } from '../platform/problem.ts'
import { RegionCode } from '../platform/region-code.ts'
import { FoundAnswer, FoundKind, FoundStanding, OpenSidFinding } from './found.ts'
import { OpenSidFile } from './opensid-file.ts'
import { OpenSidFileId } from './opensid-id.ts'
import { OpenSidLine } from './row-fault.ts'

const slice = 'opensid'
const permission = 'upkeep.propose'
const params = z.object({ id: OpenSidFileId })

export const uploadOpenSid = endpoint({
  method: 'POST',
  path: '/opensid/files',
  slice,
  summary: 'Send the residents’ sheet of a village as OpenSID exports it (XLSX or CSV): it is compared, nothing changes',
  permission,
  upload: { largest: 100_000_000 },
  query: z.object({ village: RegionCode, asOf: LocalDate }),
  status: 202,
  response: z.object({ id: OpenSidFileId }),
  problems: [
    'not-allowed',
    'region-unknown',
    'opensid-unsound',
    'file-unreadable',
    'no-table-found',
    'too-large',
    'unsupported-media',
  ],
})

export const listOpenSidFiles = endpoint({
  method: 'GET',
  path: '/opensid/files',
  slice,
  summary: 'Sheets of OpenSID that villages sent, the newest first',
  permission,
  query: PageQuery.extend({ within: RegionCode.optional() }),
  status: 200,
  response: pageOf(OpenSidFile),
  problems: [],
})

export const getOpenSidFile = endpoint({
  method: 'GET',
  path: '/opensid/files/{id}',
  slice,
  summary: 'One sheet: how many differences of each kind there are, and what became of them',
  permission,
  params,
  status: 200,
  response: OpenSidFile,
  problems: ['not-found'],
})

export const listOpenSidFindings = endpoint({
  method: 'GET',
  path: '/opensid/files/{id}/findings',
  slice,
  summary: 'Differences between a sheet and the registry, in the order of its lines',
  permission,
  reveals: 'personal',
  params,
  query: PageQuery.extend({ kind: FoundKind.optional(), standing: FoundStanding.optional() }),
  status: 200,
  response: pageOf(OpenSidFinding),
  problems: ['not-found'],
})

export const listOpenSidLines = endpoint({
  method: 'GET',
  path: '/opensid/files/{id}/lines',
  slice,
  summary: 'Cells of a sheet that say nothing of use here, each with why',
  permission,
  params,
  query: PageQuery,
  status: 200,
  response: pageOf(OpenSidLine),
  problems: ['not-found'],
})

const codes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]]

export const proposeOpenSid = endpoint({
  method: 'POST',
  path: '/opensid/files/{id}/claims',
  slice,
  summary: 'Claim what was picked of a sheet, at most 100 at once; each that cannot be is left with why',
  permission,
  params,
  body: z.object({ findings: z.array(FoundAnswer).min(1).max(100) }).meta({ id: 'OpenSidPicks' }),
  status: 200,
  response: z.object({
    done: z.int().nonnegative(),
    left: z.array(z.object({ at: z.int(), problem: z.enum(codes) })),
  }),
  problems: ['not-found', 'opensid-not-ready'],
})

export const putOpenSidAside = endpoint({
  method: 'POST',
  path: '/opensid/files/{id}/putting-aside',
  slice,
  summary: 'Put a sheet aside: what it said is forgotten now, what was claimed stays',
  permission,
  params,
  status: 200,
  response: OpenSidFile,
  problems: ['not-found', 'opensid-not-ready'],
})

export const listOpenSidAids = endpoint({
  method: 'GET',
  path: '/opensid/files/{id}/aids',
  slice,
  summary: 'Aid that people of the sheet’s village receive: of each a sheet of participants can be had',
  permission,
  params,
  status: 200,
  response: z.object({ rows: z.array(z.object({ programme: z.string(), payer: z.string() })) }),
  problems: ['not-found'],
})

/** What goes back to OpenSID: deciles by family card, participants of an aid, residents who were changed here. */
export const OpenSidSheetAsk = z
  .discriminatedUnion('sheet', [
    z.object({ sheet: z.literal('deciles') }),
    z.object({ sheet: z.literal('participants'), programme: z.string().min(1).max(200) }),
    z.object({ sheet: z.literal('residents'), since: LocalDate }),
  ])
  .meta({ id: 'OpenSidSheetAsk' })
export type OpenSidSheetAsk = z.infer<typeof OpenSidSheetAsk>

export const writeOpenSidSheet = endpoint({
  method: 'POST',
  path: '/opensid/files/{id}/sheet',
  slice,
  summary: 'A workbook for OpenSID, with the numbers that the village’s own sheet has and no others',
  permission,
  reveals: 'personal',
  download: 'file',
  params,
  body: OpenSidSheetAsk,
  status: 200,
  response: z.unknown(),
  problems: ['not-found', 'opensid-not-ready'],
})
