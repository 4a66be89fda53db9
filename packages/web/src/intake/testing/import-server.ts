import type { Batch, BatchColumn } from '#domain/intake/batch.ts'
import type { ColumnChoice } from '#domain/intake/fields.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { alarmLimitsOf } from '#domain/settings/limit.ts'
import { deliveredLimits } from '#domain/settings/limit-catalogue.ts'
import { officer } from '../../app/testing/sessions.ts'
import { answering, problem } from '../../platform/testing/server.ts'

export const batchId = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b01'
export const taskId = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b02'

export function aColumn(header: string, choice: ColumnChoice, samples: string[] = []): BatchColumn {
  return { header, choice, certainty: choice === 'ignore' ? 0 : 0.97, why: choice === 'ignore' ? 'none' : 'header', samples }
}

type Loose = Partial<Record<keyof Batch, unknown>>

export function aBatch(rest: Loose = {}): Batch {
  return {
    id: batchId,
    version: 1,
    state: 'uploaded',
    regency: { code: '64.08' as RegionCode, name: 'Kutai Timur' },
    source: 'DTSEN',
    period: '2026-Q3',
    codes: 'kemendagri',
    fileName: 'bnba-kutim.csv',
    fileSize: 1_420_709,
    columns: [
      aColumn('NIK', 'nik', ['6408994101800001']),
      aColumn('NAMA', 'name', ['SITI AMINAH', 'SITI AMINAH', 'ANDI LANGKAI']),
      aColumn('DESA', 'villageName', ['SEPASO']),
      aColumn('KET', 'ignore'),
    ],
    benefit: null,
    addsUnknown: false,
    columnsConfirmed: null,
    counts: null,
    limits: alarmLimitsOf(deliveredLimits),
    undo: null,
    refusedFor: null,
    task: null,
    uploadedBy: 'Rina Wulandari',
    uploadedAt: '2026-11-21T06:05:00Z',
    appliedAt: null,
    ...rest,
  } as Batch
}

export const quietCounts = {
  rows: 6042,
  persons: 6024,
  families: 1500,
  faults: { 'nik.missing': 94, 'nik.format': 132, 'decile.range': 18 },
  changes: {
    new: 8,
    changed: 204,
    same: 5796,
    gone: 24,
    elsewhere: 3,
    unknown: 0,
    unusable: 1,
    moved: 39,
    decileUp: 80,
    decileDown: 54,
    aidBegan: 0,
    aidEnded: 5,
    aidAmount: 0,
  },
  kept: [] as { field: string; reason: string; n: number }[],
}

export function aTask(job: string, state: string, rest: object = {}) {
  const at = '2026-11-21T06:06:00Z'
  const none = { stage: null, done: 0, total: null, cancelRequested: false, repeatable: false, problem: null }
  const plain = { ...none, id: taskId, job, state, subject: batchId }
  return { ...plain, createdAt: at, startedAt: at, finishedAt: null, ...rest }
}

interface Standing {
  batch: Batch
  task?: object
  /** Answers to everything else, by method and path. */
  others?: (request: { url: string; method: string; body: unknown }) => { status: number; body?: unknown } | undefined
}

/** The other side of the network for an officer who may import; `standing` is what it holds, and may be changed. */
export function importServer(standing: Standing) {
  return answering((request) => {
    const other = standing.others?.(request)
    if (other !== undefined) return other
    if (request.url === '/api/session') {
      return { status: 200, body: officer(['intake.read', 'intake.import', 'intake.undo', 'people.search', 'people.read']) }
    }
    if (request.url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
    if (request.url === `/api/tasks/${taskId}` && standing.task !== undefined) return { status: 200, body: standing.task }
    if (request.url === `/api/intake/batches/${batchId}`) return { status: 200, body: standing.batch }
    if (request.url === `/api/intake/batches/${batchId}/places`)
      return { status: 200, body: { ways: {}, doubtful: 0, claims: [] } }
    if (request.url.startsWith(`/api/intake/batches/${batchId}/`)) return { status: 200, body: { rows: [], next: null } }
    return problem(404, 'not-found')
  })
}
