import * as api from '#domain/oversight/oversight.api.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { answer, answerFile, type Route } from '../platform/http/route.ts'
import { askForExport, fetchExport } from './export-journal.ts'
import { disclosePerson } from './disclose-person.ts'
import { listExports } from './exports.sql.ts'
import { listActors } from './journal.sql.ts'
import { readChainState, readEntry, readJournal } from './read-journal.ts'
import { downloadReadings, readReaders, readReadings, readUnusualReaders } from './read-readings.ts'
import { askToVerify } from './verify-chain.ts'

export function oversightRoutes(files: FileStore): Route[] {
  return [
    answer(api.listJournal, (work, { query }) => readJournal(work, query)),

    answer(api.getJournalEntry, (work, { params }) => readEntry(work, params.id)),

    answer(api.listActors, async (work, { query }) => ({ rows: await listActors(work.db, query.name, 20) })),

    answer(api.getChainState, (work) => readChainState(work)),

    answer(api.verifyChain, (work) => askToVerify(work)),

    answer(api.exportJournal, (work, { body }) => askForExport(work, body.filter)),

    answer(api.listExports, async (work) => ({ rows: await listExports(work.db, 10) })),

    answerFile(api.downloadExport, (work, { params }) => fetchExport(work, params.id, files)),

    answer(api.listReaders, (work, { params }) => readReaders(work, params.id)),

    answer(api.listReadings, (work, { params, query }) => readReadings(work, params.id, query)),

    answerFile(api.downloadReadings, (work, { params }) => downloadReadings(work, params.id)),

    answer(api.disclosePerson, (work, { params, body }) => disclosePerson(work, params.id, body.reason)),

    answer(api.listUnusualReaders, (work, { query }) => readUnusualReaders(work, query.span)),
  ]
}
