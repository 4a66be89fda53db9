import type { OpenSidSheetAsk } from '#domain/opensid/opensid.api.ts'
import type { OpenSidFileId } from '#domain/opensid/opensid-id.ts'
import {
  decileRows,
  decilesTitles,
  mayLeave,
  participantCells,
  participantsTitles,
  programmeCells,
  residentCells,
  residentsTitles,
} from '#domain/opensid/sheets.rules.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Download } from '../platform/http/exchange.ts'
import { workbookOf, type WrittenSheet } from '../platform/sheets/write-xlsx.ts'
import type { Work } from '../platform/work.ts'
import type { FileRecord } from './files.sql.ts'
import { broughtWith } from './numbers.ts'
import { getFile } from './read-files.ts'
import { listAids, listCardMembers, listChanged, listRecipients } from './sheets.sql.ts'

/** A workbook that OpenSID imports. It is written down as an export, with how many rows it has. */
export async function writeSheet(work: Work, id: OpenSidFileId, ask: OpenSidSheetAsk): Promise<Download> {
  const file = await getFile(work, id)
  // Whose numbers were brought is not known any more.
  if (file.state !== 'read') throw new Problem('opensid-not-ready')
  const { sheets, rows } = await sheetsOf(work, file, ask)
  work.witness({
    event: 'opensid-file.sheet-written',
    subjectType: 'opensid-file',
    subjectId: id,
    region: file.region,
    facts: { sheet: ask.sheet, rows },
  })
  return {
    name: `opensid-${names[ask.sheet]}-${file.region}-${work.today}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: workbookOf(sheets),
  }
}

const names = { deciles: 'desil', participants: 'peserta', residents: 'penduduk' } as const

/** Aid that people of the sheet's village receive now. */
export async function readAids(work: Work, id: OpenSidFileId) {
  const { region } = await getFile(work, id)
  return { rows: await listAids(work.db, region) }
}

async function sheetsOf(
  work: Work,
  { id, region }: FileRecord,
  ask: OpenSidSheetAsk,
): Promise<{ sheets: WrittenSheet[]; rows: number }> {
  const brought = await broughtWith(work, id)
  switch (ask.sheet) {
    case 'deciles': {
      const rows = decileRows(await listCardMembers(work.db, region), brought)
      return { sheets: [{ name: 'Desil', header: decilesTitles, rows }], rows: rows.length }
    }
    case 'participants': {
      const { programme } = ask
      const recipients = (await listRecipients(work.db, region, programme)).filter(({ nik }) => mayLeave(nik, brought))
      const since = recipients.map((one) => one.since).sort()[0] ?? ''
      const [header = [], ...facts] = programmeCells(programme, since, work.today)
      const rows = recipients.map(participantCells)
      return {
        sheets: [
          { name: 'Program', header: header.map((cell) => (cell === null ? null : String(cell))), rows: facts },
          { name: 'Peserta', header: participantsTitles, rows },
        ],
        rows: rows.length,
      }
    }
    case 'residents': {
      const rows = (await listChanged(work.db, region, ask.since))
        .filter(({ nik, own }) => own || mayLeave(nik, brought))
        .map((one) => residentCells({ ...one, card: one.own || mayLeave(one.card, brought) ? one.card : null }))
      return { sheets: [{ name: 'Data Penduduk', header: residentsTitles, rows }], rows: rows.length }
    }
  }
}
