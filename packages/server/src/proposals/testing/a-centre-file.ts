import * as api from '#domain/proposals/centre.api.ts'
import type { CentreFileId, CentreLetter, CentreReplyId } from '#domain/proposals/centre-file.ts'
import type { ClaimDetails } from '#domain/proposals/claim-details.ts'
import { streamOf } from '#domain/proposals/claim-kind.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { made, officerOf } from '../../platform/testing/fixtures.ts'
import { type Caller, today, type World } from '../../platform/testing/world.ts'
import { anAcceptedIn, type Claimed } from './a-claim.ts'

export const letter: CentreLetter = {
  number: '460/112/2026',
  statementNumber: '460/113/2026',
  on: '2026-11-20' as LocalDate,
  place: 'Sangatta',
  to: 'Menteri Sosial Republik Indonesia',
  office: 'Kepala Dinas Sosial Kabupaten Kutai Timur',
  signer: 'Rahmat Contoh',
  signerNumber: null,
}

export interface AFile {
  readonly id: CentreFileId
  readonly claims: readonly Claimed[]
  readonly officer: Caller
}

export async function fileOf(world: World, { id, officer }: Pick<AFile, 'id' | 'officer'>) {
  return made(await world.send(api.getCentreFile, { params: { id } }, officer))
}

/** A file of what is ready in the village's regency, this many accepted claims among it; written. */
export async function aCentreFileIn(
  world: World,
  village: string,
  { many = 1, details = { kind: 'receives-nothing' } }: { many?: number; details?: ClaimDetails } = {},
): Promise<AFile> {
  const claims: Claimed[] = []
  for (let at = 0; at < many; at++) claims.push(await anAcceptedIn(world, village, details))
  const officer = await officerOf(world, village)
  await endUnfinished(world, officer)
  const body = { region: village.slice(0, 5) as RegionCode, stream: streamOf(details.kind) }
  const { id } = made(await world.send(api.makeCentreFile, { body }, officer))
  await world.settle()
  return { id, claims, officer }
}

/** What a test has asked for and nobody has made stands in the way of the next. */
async function endUnfinished(world: World, officer: Caller): Promise<void> {
  const { rows } = made(await world.send(api.listCentreFiles, { query: { limit: 100 } }, officer))
  for (const { id, version, state } of rows) {
    const body = { version, reason: 'Tidak jadi dibuat (contoh)' }
    if (state === 'making') made(await world.send(api.withdrawCentreFile, { params: { id }, body }, officer))
  }
}

/** With its letter entered. */
export async function aWrittenFileIn(world: World, village: string, many = 1): Promise<AFile> {
  const file = await aCentreFileIn(world, village, { many })
  const { version } = await fileOf(world, file)
  made(await world.send(api.writeCentreLetter, { params: { id: file.id }, body: { version, letter } }, file.officer))
  return file
}

export async function send(world: World, file: AFile): Promise<void> {
  const { version } = await fileOf(world, file)
  made(await world.send(api.sendCentreFile, { params: { id: file.id }, body: { version, on: today } }, file.officer))
  await world.settle()
}

export async function aSentFileIn(world: World, village: string, many = 1): Promise<AFile> {
  const file = await aWrittenFileIn(world, village, many)
  await send(world, file)
  return file
}

export interface AnAnswer {
  readonly row?: string
  readonly nik?: string
  readonly says: string
  readonly why?: string
}

/** The centre's answer as a file of the delivered layout. */
export function replyFile(lines: readonly AnAnswer[], name = 'jawaban.csv') {
  const rows = lines.map(({ row = '', nik = '', says, why = '' }) => [row, nik, says, why].join(';'))
  return { name, bytes: Buffer.from(['Jawaban pusat', 'KODE_BARIS;NIK;HASIL;KETERANGAN', ...rows, ''].join('\n')) }
}

export async function sendReply(world: World, { id, officer }: Pick<AFile, 'id' | 'officer'>, lines: readonly AnAnswer[]) {
  const { id: reply } = made(await world.send(api.uploadCentreReply, { params: { id }, upload: replyFile(lines) }, officer))
  await world.settle()
  return made(await world.send(api.getCentreReply, { params: { id, reply } }, officer))
}

/** Read and not applied: it accepts the one row of its file. */
export async function aReplyIn(world: World, village: string): Promise<AFile & { reply: CentreReplyId }> {
  const file = await aSentFileIn(world, village)
  const { rows } = made(await world.send(api.listCentreRows, { params: { id: file.id }, query: { limit: 1 } }, file.officer))
  const { id: reply } = await sendReply(world, file, [{ row: rows[0]?.code ?? '', says: 'DITERIMA' }])
  return { ...file, reply }
}
