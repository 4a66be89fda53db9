import * as rechecks from '#domain/enumeration/rechecks.api.ts'
import * as rounds from '#domain/enumeration/rounds.api.ts'
import * as scans from '#domain/enumeration/scans.api.ts'
import * as totals from '#domain/enumeration/totals.api.ts'
import { Problem } from '#domain/platform/problem.ts'
import { reaches } from '../platform/db/reach.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { answer, answerFile, answerUpload, type Route } from '../platform/http/route.ts'
import { draw } from './draw-sample.ts'
import { findForm } from './find-form.ts'
import { decideKeying, keyScan, readDifferences } from './key-scan.ts'
import { attachDocument, endTotal, readDocument, recordTotal } from './keep-totals.ts'
import { closeRound, openRound } from './move-round.ts'
import { changeRound, planRound } from './plan-round.ts'
import { readRecheck, readRevisits } from './read-rechecks.ts'
import { readMyRounds, readRound, readRounds } from './read-rounds.ts'
import { readKeying, readPicture, readScan, readScans, readUnreadable } from './read-scans.ts'
import { readTotals } from './read-totals.ts'
import { readDoors, readFound, readVisits } from './read-visits.ts'
import { recordVisit, undoVisit } from './record-visit.ts'
import { registerFound } from './register-found.ts'
import { decide, recordRevisit } from './revisit.ts'
import { listEnumerators } from './rounds.sql.ts'
import { sendScans } from './send-scans.ts'
import { setKeying } from './set-keying.ts'
import { callUnreadable, putAside, returnScan } from './stop-scan.ts'

export const enumerationRoutes = (files: FileStore): readonly Route[] => [
  answer(rounds.planRound, (work, { body }) => planRound(work, body)),
  answer(rounds.listRounds, (work, { query }) => readRounds(work, query)),
  answer(rounds.getRound, (work, { params }) => readRound(work, params.id)),
  answer(rounds.changeRound, (work, { params, body }) => changeRound(work, params.id, body)),
  answer(rounds.openRound, (work, { params, body }) => openRound(work, params.id, body)),
  answer(rounds.closeRound, (work, { params, body }) => closeRound(work, params.id, body.version)),
  answer(rounds.listEnumerators, async (work, { query }) => {
    if (!reaches(work.reach, query.regency)) throw new Problem('not-allowed')
    return { rows: await listEnumerators(work.db, query.regency, work.today) }
  }),
  answer(rounds.listMyRounds, (work) => readMyRounds(work)),
  answer(rounds.listDoors, (work, { params, query }) => readDoors(work, params.id, query)),
  answer(rounds.listVisits, (work, { params, query }) => readVisits(work, params.id, query)),
  answer(rounds.recordVisit, (work, { params, body }) => recordVisit(work, params.id, body)),
  answer(rounds.undoVisit, (work, { params }) => undoVisit(work, params.id, params.visit)),
  answer(rounds.registerFound, (work, { params, body }) => registerFound(work, params.id, body)),
  answer(rounds.listFound, (work, { params, query }) => readFound(work, params.id, query)),

  answer(rechecks.drawSample, (work, { params, body }) => draw(work, params.id, body.percent)),
  answer(rechecks.readRecheck, (work, { params }) => readRecheck(work, params.id)),
  answer(rechecks.listRevisits, (work, { query }) => readRevisits(work, query)),
  answer(rechecks.recordRevisit, (work, { params, body }) => recordRevisit(work, params, body)),
  answer(rechecks.decideRevisit, (work, { params, body }) => decide(work, params, body)),

  answerUpload(scans.sendScans, (work, { params, query, upload }) => sendScans(work, params.id, query.village, upload)),
  answer(scans.listScans, (work, { params, query }) => readScans(work, params.id, query)),
  answer(scans.readKeying, (work, { params }) => readKeying(work, params.id)),
  answer(scans.setKeying, (work, { params, body }) => setKeying(work, params.id, body.percent)),
  answer(scans.readScan, (work, { params }) => readScan(work, params.id, params.scan)),
  answerFile(scans.getScanPicture, (work, { params }) => readPicture(work, files, params.id, params.scan)),
  answer(scans.findForm, (work, { params, query }) => findForm(work, params.id, params.form, query.scan)),
  answer(scans.keyScan, (work, { params, body }) => keyScan(work, params.id, params.scan, body)),
  answer(scans.readDifferences, (work, { params }) => readDifferences(work, params.id, params.scan)),
  answer(scans.decideKeying, (work, { params, body }) => decideKeying(work, params.id, params.scan, body)),
  answer(scans.callUnreadable, (work, { params, body }) => callUnreadable(work, params.id, params.scan, body)),
  answer(scans.putAside, (work, { params, body }) => putAside(work, params.id, params.scan, body)),
  answer(scans.returnScan, (work, { params, body }) => returnScan(work, params.id, params.scan, body)),
  answer(scans.listUnreadable, (work, { query }) => readUnreadable(work, query)),

  answer(totals.listTotals, (work, { query }) => readTotals(work, query)),
  answer(totals.recordTotal, (work, { body }) => recordTotal(work, body)),
  answer(totals.endTotal, (work, { params, body }) => endTotal(work, params.id, body)),
  answerUpload(totals.attachDocument, (work, { params, upload }) => attachDocument(work, params.id, upload)),
  answerFile(totals.getDocument, (work, { params }) => readDocument(work, files, params.id)),
]
