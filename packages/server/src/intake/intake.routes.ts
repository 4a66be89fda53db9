import type { Batch, ChangeRow, FaultRow } from '#domain/intake/batch.ts'
import * as api from '#domain/intake/intake.api.ts'
import type { JournalEvent } from '#domain/platform/journal-events.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import { answer, answerFile, answerUpload, type Route } from '../platform/http/route.ts'
import { csvOf } from '../platform/sheets/write-csv.ts'
import type { Work } from '../platform/work.ts'
import { listBatches } from './batches.sql.ts'
import { confirmColumns } from './confirm-columns.ts'
import { faultsInLayout, type LayoutParts } from './faults-in-layout.ts'
import { listAllFaults, listChanges, listFaults } from './faults.sql.ts'
import { getBatch, withLimits } from './get-batch.ts'
import { maskedValue } from './masked-value.ts'
import { addUnknownPeople, askToApply, askToUndo, discardBatch } from './move-batch.ts'
import { listRegionChanges } from './region-changes.sql.ts'
import { regionFile } from './region-file.ts'
import { readPlaces, sayPlaces } from './say-places.ts'
import { uploadBatch } from './upload-batch.ts'

export function intakeRoutes(parts: LayoutParts): readonly Route[] {
  return [
    answerUpload(api.uploadBatch, (work, { query, upload }) => uploadBatch(work, query, upload)),

    answer(api.listBatches, async (work, { query }) => {
      const rows = await listBatches(work.db, query.limit + 1, readCursor(query.after, ['id'])?.id)
      const { rows: shown, next } = pageFrom(rows, query.limit, ({ id }) => ({ id }))
      return { rows: await withLimits(work, shown), next }
    }),

    answer(api.getBatch, async (work, { params }) => {
      const batch = await getBatch(work, params.id)
      look(work, batch, 'batch.read', {})
      return batch
    }),

    answer(api.checkBatch, (work, { params, body }) => confirmColumns(work, params.id, body.version, body.columns)),

    answer(api.listBatchFaults, async (work, { params, query }) => {
      const batch = await getBatch(work, params.id)
      const faults = await listFaults(work.db, batch.id, query.code, query.after, query.limit + 1)
      const rows = faults.map((fault) => ({ ...fault, value: maskedValue(fault.field, fault.value) }))
      look(work, batch, 'batch.faults-read', { code: query.code ?? null, rows: Math.min(rows.length, query.limit) })
      return wholeRows(rows, query.limit)
    }),

    answerFile(api.downloadBatchFaults, async (work, { params }) => {
      const batch = await getBatch(work, params.id)
      look(work, batch, 'batch.faults-exported', {})
      return {
        name: `peringatan-${batch.regency.code}-${batch.period}.csv`,
        mediaType: 'text/csv; charset=utf-8',
        content: csvOf(['row', 'source_id', 'field', 'code'], linesOf(await listAllFaults(work.db, batch.id))),
      }
    }),

    answerFile(api.downloadFaultsInLayout, async (work, { params, query }) => {
      const batch = await getBatch(work, params.id)
      look(work, batch, 'batch.faults-exported', { layout: 'own', rows: query.rows })
      return faultsInLayout(parts, work, batch, query)
    }),

    answer(api.listBatchChanges, async (work, { params, query }) => {
      const batch = await getBatch(work, params.id)
      const changes = await listChanges(work.db, batch.id, query.kind, readCursor(query.after, ['id'])?.id, query.limit + 1)
      const rows = changes.map((change) => ({ ...change, fields: change.fields.map(masked), kept: change.kept.map(maskedKept) }))
      look(work, batch, 'batch.changes-read', { kind: query.kind ?? null })
      return pageFrom(rows, query.limit, ({ personId }) => ({ id: personId }))
    }),

    answer(api.listRegionChanges, async (work, { params }) => {
      const { id } = await getBatch(work, params.id)
      return { rows: await listRegionChanges(work.db, id) }
    }),

    answerFile(api.downloadRegionChanges, async (work, { params, query }) => {
      const batch = await getBatch(work, params.id)
      look(work, batch, 'batch.regions-exported', {})
      return regionFile(batch, await listRegionChanges(work.db, batch.id), query.language)
    }),

    answer(api.addUnknownPeople, (work, { params, body }) => addUnknownPeople(work, params.id, body.version, body.add)),

    answer(api.listBatchPlaces, (work, { params }) => readPlaces(work, params.id)),

    answer(api.sayPlaces, (work, { params, body }) => sayPlaces(work, params.id, body)),

    answer(api.applyBatch, (work, { params, body }) => askToApply(work, params.id, body.version)),

    answer(api.undoBatch, (work, { params, body }) => askToUndo(work, params.id, body.version)),

    answer(api.discardBatch, (work, { params, body }) => discardBatch(work, params.id, body.version)),
  ]
}

/** The look into a file is journalled once for the file, not for each of its people. */
function look(work: Work, batch: Batch, event: JournalEvent, facts: object): void {
  work.witness({ event, subjectType: 'import-batch', subjectId: batch.id, region: batch.regency.code, facts })
}

function masked({ field, before, after }: ChangeRow['fields'][number]): ChangeRow['fields'][number] {
  return { field, before: maskedValue(field, before), after: maskedValue(field, after) }
}

function maskedKept({ field, stands, said, reason }: ChangeRow['kept'][number]): ChangeRow['kept'][number] {
  return { field, stands: maskedValue(field, stands), said: maskedValue(field, said), reason }
}

type AllFaults = Awaited<ReturnType<typeof listAllFaults>>

async function* linesOf(faults: AllFaults): AsyncIterable<readonly (string | number | null)[]> {
  for (const { row, sourceId, field, code } of faults) yield [row, sourceId, field, code]
}

/** A page ends with the last fault of a row: the next one begins with the row after. A row has fewer faults than a page has lines. */
function wholeRows(faults: FaultRow[], limit: number): { rows: FaultRow[]; next: number | null } {
  if (faults.length <= limit) return { rows: faults, next: null }
  const unfinished = faults.at(-1)?.row
  const rows = faults.filter(({ row }) => row !== unfinished)
  return rows.length === 0 ? { rows: faults, next: unfinished ?? null } : { rows, next: rows.at(-1)?.row ?? null }
}
