import * as api from '#domain/approvals/approvals.api.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import { answer, answerFile, answerUpload, type Route } from '../platform/http/route.ts'
import { addScan, readScan } from './add-scan.ts'
import { decideFile } from './decide-file.ts'
import { endDelegation, giveDelegation, listDelegates } from './delegate.ts'
import { listDelegationsOf } from './delegations.sql.ts'
import { listFileRows } from './files.listing.sql.ts'
import { getFile } from './get-file.ts'
import { listInbox } from './list-inbox.ts'
import { recordAnswer, recordSending } from './record-paper.ts'
import { showFiles } from './show-files.ts'
import { proposerOf } from './submit-file.ts'
import { withdrawFile } from './withdraw-file.ts'

const delegationsShown = 50

export function approvalRoutes(files: FileStore): Route[] {
  return [
    answer(api.listInbox, (work, { query }) => listInbox(work, query)),

    answer(api.listApprovalFiles, async (work, { query: { limit, after, state } }) => {
      const rows = await listFileRows(work.db, limit + 1, readCursor(after, ['id'])?.id, state)
      const { rows: shown, next } = pageFrom(rows, limit, ({ id }) => ({ id }))
      return { rows: await showFiles(work, shown), next }
    }),

    answer(api.getApprovalFile, (work, { params }) => getFile(work, params.id)),

    answer(api.decideFile, (work, { params, body }) => decideFile(work, params.id, body)),

    answer(api.recordSending, (work, { params, body }) => recordSending(work, params.id, body)),

    answerUpload(api.uploadScan, (work, { params, upload }) => addScan(work, params.id, upload)),

    answer(api.recordAnswer, (work, { params, body }) => recordAnswer(work, params.id, body)),

    answerFile(api.downloadScan, (work, { params }) => readScan(work, files, params.id, params.scanId)),

    answer(api.withdrawFile, (work, { params, body }) => withdrawFile(work, params.id, body)),

    answer(api.listDelegations, async (work) => ({
      rows: await listDelegationsOf(work.db, proposerOf(work), work.today, delegationsShown),
    })),

    answer(api.listDelegates, async (work, { query }) => ({ rows: await listDelegates(work, query.region) })),

    answer(api.giveDelegation, (work, { body }) => giveDelegation(work, body)),

    answer(api.endDelegation, (work, { params }) => endDelegation(work, params.id)),
  ]
}
