import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { Cursor, PageQuery, pageOf } from '../platform/page.ts'
import { Quarter } from '../platform/period.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Batch, BatchId, ChangeKind, ChangeRow, CodeScheme, FaultRow } from './batch.ts'
import { FaultCode } from './faults.ts'
import { ColumnChoice } from './fields.ts'
import { IntakeSource } from './list-kinds.ts'
import { PlaceClaim, PlaceReading } from './places.ts'
import { RegionChanges } from './region-changes.ts'
import { Place } from '../regions/place.ts'
import { benefitKindParts } from '../settings/benefit-kind.ts'

const slice = 'intake'
/** The version that the person looked at. */
const BatchVersion = z.object({ version: z.int() }).meta({ id: 'BatchVersion' })
const ofBatch = z.object({ id: BatchId })

/** Rows are paged by their number in the file. */
const fromRow = z.object({
  after: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
  limit: z.coerce.number().int().min(20).max(200).default(50),
})

/** Bytes: a province's five million rows as CSV. */
export const largestImport = 1_500_000_000

export const uploadBatch = endpoint({
  method: 'POST',
  path: '/intake/batches',
  slice,
  summary: 'Upload a file of people of one regency, or of the whole province; its columns are guessed',
  permission: 'intake.import',
  upload: { largest: largestImport },
  query: z.object({
    /** Or the province whose file it is. */
    regency: RegionCode,
    period: Quarter,
    source: IntakeSource.default('DTSEN'),
    /** For `RECIPIENTS`: the code of a kind of benefit that runs on the day of the list. */
    benefit: benefitKindParts.code.optional(),
    codes: CodeScheme.default('kemendagri'),
  }),
  status: 201,
  response: Batch,
  problems: [
    'not-allowed',
    'region-unknown',
    'too-large',
    'file-unreadable',
    'no-table-found',
    'unsupported-media',
    'benefit-not-running',
  ],
})

export const listBatches = endpoint({
  method: 'GET',
  path: '/intake/batches',
  slice,
  summary: 'Imported files, newest first',
  permission: 'intake.read',
  query: PageQuery,
  status: 200,
  response: pageOf(Batch.omit({ columns: true })),
  problems: [],
})

export const getBatch = endpoint({
  method: 'GET',
  path: '/intake/batches/{id}',
  slice,
  summary: 'One imported file: columns with samples, counts, state',
  permission: 'intake.read',
  reveals: 'personal',
  params: ofBatch,
  status: 200,
  response: Batch,
  problems: ['not-found'],
})

export const checkBatch = endpoint({
  method: 'POST',
  path: '/intake/batches/{id}/check',
  slice,
  summary: 'Confirm the columns; the rows are read, checked and compared with the registry',
  permission: 'intake.import',
  params: ofBatch,
  body: z.object({ version: z.int(), columns: z.array(ColumnChoice).min(1).max(200) }).meta({ id: 'BatchColumns' }),
  status: 202,
  response: Batch,
  problems: ['not-found', 'stale-version', 'batch-not-ready', 'columns-unsound'],
})

export const listBatchFaults = endpoint({
  method: 'GET',
  path: '/intake/batches/{id}/faults',
  slice,
  summary: 'Faults row by row',
  permission: 'intake.read',
  reveals: 'personal',
  params: ofBatch,
  query: fromRow.extend({ code: FaultCode.optional() }),
  status: 200,
  response: z.object({ rows: z.array(FaultRow), next: z.int().nullable() }),
  problems: ['not-found'],
})

export const downloadBatchFaults = endpoint({
  method: 'GET',
  path: '/intake/batches/{id}/faults.csv',
  slice,
  summary: 'All faults as a file: row, source_id, field, code',
  permission: 'intake.read',
  reveals: 'personal',
  download: 'file',
  params: ofBatch,
  status: 200,
  response: z.unknown(),
  problems: ['not-found'],
})

export const downloadFaultsInLayout = endpoint({
  method: 'GET',
  path: '/intake/batches/{id}/faults-in-layout.csv',
  slice,
  summary: 'The file as it was uploaded, with what is wrong in each row as a last column',
  permission: 'intake.import',
  reveals: 'personal',
  download: 'file',
  params: ofBatch,
  query: z.object({ rows: z.enum(['faulty', 'all']).default('faulty'), language: z.enum(['id', 'en']).default('id') }),
  status: 200,
  response: z.unknown(),
  problems: ['not-found', 'batch-not-ready'],
})

export const listBatchChanges = endpoint({
  method: 'GET',
  path: '/intake/batches/{id}/changes',
  slice,
  summary: 'What the batch would do or did, person by person',
  permission: 'intake.read',
  reveals: 'personal',
  params: ofBatch,
  query: z.object({
    kind: ChangeKind.optional(),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  status: 200,
  response: pageOf(ChangeRow),
  problems: ['not-found'],
})

export const listRegionChanges = endpoint({
  method: 'GET',
  path: '/intake/batches/{id}/regions',
  slice,
  summary: 'What the batch would do or did, village by village',
  permission: 'intake.read',
  params: ofBatch,
  status: 200,
  response: z.object({ rows: z.array(RegionChanges) }),
  problems: ['not-found'],
})

export const downloadRegionChanges = endpoint({
  method: 'GET',
  path: '/intake/batches/{id}/regions.csv',
  slice,
  summary: 'The same as a file',
  permission: 'intake.read',
  download: 'file',
  params: ofBatch,
  query: z.object({ language: z.enum(['id', 'en']).default('id') }),
  status: 200,
  response: z.unknown(),
  problems: ['not-found'],
})

export const addUnknownPeople = endpoint({
  method: 'POST',
  path: '/intake/batches/{id}/unknown',
  slice,
  summary: "Whether people of an agency's own list whom nobody knows come in; what would change is worked out anew",
  permission: 'intake.import',
  params: ofBatch,
  body: z.object({ version: z.int(), add: z.boolean() }).meta({ id: 'UnknownPeople' }),
  status: 202,
  response: Batch,
  problems: ['not-found', 'stale-version', 'batch-not-ready'],
})

export const listBatchPlaces = endpoint({
  method: 'GET',
  path: '/intake/batches/{id}/places',
  slice,
  summary: 'How the places of the file were read, and what those that are worth a look were taken for',
  permission: 'intake.read',
  params: ofBatch,
  status: 200,
  response: PlaceReading.extend({ claims: z.array(PlaceClaim.extend({ place: Place.nullable() })) }),
  problems: ['not-found', 'batch-not-ready'],
})

export const sayPlaces = endpoint({
  method: 'POST',
  path: '/intake/batches/{id}/places',
  slice,
  summary:
    'Say which village places of the file mean, or that they are none of ours; kept for the next files of this source. The rows are read anew',
  permission: 'intake.import',
  params: ofBatch,
  body: z
    .object({
      version: z.int(),
      places: z
        .array(z.object({ claim: PlaceClaim.shape.claim, village: RegionCode.nullable() }))
        .min(1)
        .max(300),
    })
    .meta({ id: 'SaidPlaces' }),
  status: 202,
  response: Batch,
  problems: ['not-found', 'stale-version', 'batch-not-ready', 'region-unknown'],
})

export const applyBatch = endpoint({
  method: 'POST',
  path: '/intake/batches/{id}/apply',
  slice,
  summary: 'Write the batch into the registry',
  permission: 'intake.import',
  params: ofBatch,
  body: BatchVersion,
  status: 202,
  response: Batch,
  problems: ['not-found', 'stale-version', 'batch-not-ready'],
})

export const undoBatch = endpoint({
  method: 'POST',
  path: '/intake/batches/{id}/undo',
  slice,
  summary: 'Take back what the batch wrote and is still current',
  permission: 'intake.undo',
  params: ofBatch,
  body: BatchVersion,
  status: 202,
  response: Batch,
  problems: ['not-found', 'stale-version', 'batch-not-ready', 'batch-superseded'],
})

export const discardBatch = endpoint({
  method: 'POST',
  path: '/intake/batches/{id}/discard',
  slice,
  summary: 'Put a file aside without applying it; its rows are removed',
  permission: 'intake.import',
  params: ofBatch,
  body: BatchVersion,
  status: 200,
  response: Batch,
  problems: ['not-found', 'stale-version', 'batch-not-ready'],
})
