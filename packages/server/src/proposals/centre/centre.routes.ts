import * as api from '#domain/proposals/centre.api.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { answer, answerFile, answerUpload, type Route } from '../../platform/http/route.ts'
import { readCentrePaper } from './centre-paper.ts'
import { makeFile } from './make-file.ts'
import { fetchFile, readBoard, readFile, readFiles, readRows } from './read-files.ts'
import { sendFile, withdrawFile, writeLetter } from './send-file.ts'
import { decideReply, readReply, readReplyLines, uploadReply } from './take-reply.ts'

export function centreRoutes(files: FileStore): Route[] {
  return [
    answer(api.getCentreBoard, (work, { query }) => readBoard(work, query.within)),
    answer(api.listCentreFiles, (work, { query }) => readFiles(work, query)),
    answer(api.makeCentreFile, (work, { body }) => makeFile(work, body)),
    answer(api.getCentreFile, (work, { params }) => readFile(work, params.id)),
    answer(api.listCentreRows, (work, { params, query }) => readRows(work, params.id, query)),
    answerFile(api.downloadCentreFile, (work, { params, body }) => fetchFile(work, files, params.id, body.reason)),
    answer(api.writeCentreLetter, (work, { params, body }) => writeLetter(work, params.id, body)),
    answerFile(api.getCentrePaper, (work, { params, query }) => readCentrePaper(work, params.id, query.paper)),
    answer(api.sendCentreFile, (work, { params, body }) => sendFile(work, params.id, body)),
    answer(api.withdrawCentreFile, (work, { params, body }) => withdrawFile(work, params.id, body)),
    answerUpload(api.uploadCentreReply, (work, { params, upload }) => uploadReply(work, params.id, upload)),
    answer(api.getCentreReply, (work, { params }) => readReply(work, params)),
    answer(api.listReplyLines, (work, { params, query }) => readReplyLines(work, params, query)),
    answer(api.applyCentreReply, (work, { params }) => decideReply(work, params, 'apply')),
    answer(api.putReplyAside, (work, { params }) => decideReply(work, params, 'put-aside')),
  ]
}
