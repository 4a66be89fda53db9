import { sql } from 'kysely'
import { maskNik } from '#domain/people/nik.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import type { Ask, FoundDetails, FoundKind, FoundStanding, OpenSidFinding, SaidFact } from '#domain/opensid/found.ts'
import type { OpenSidFileId } from '#domain/opensid/opensid-id.ts'
import type { OpenSidLine, RowFaultKind } from '#domain/opensid/row-fault.ts'
import type { ClaimState } from '#domain/proposals/claim.ts'
import type { ClaimId } from '#domain/proposals/claim-id.ts'
import type { Db, Tx } from '../platform/db/database.ts'
import type { FileRecord } from './files.sql.ts'

export interface KeptFinding {
  readonly at: number
  readonly line: number
  readonly kind: FoundKind
  readonly person: PersonId | null
  readonly nik: string
  readonly name: string
  readonly details: FoundDetails
  readonly said: readonly SaidFact[]
  readonly asks: readonly Ask[]
  readonly claim: ClaimId | null
}

type OfFile = Pick<FileRecord, 'id' | 'region'>

export async function insertFindings(db: Tx, { id, region }: OfFile, findings: readonly KeptFinding[]): Promise<void> {
  if (findings.length === 0) return
  await sql`
    insert into opensid_finding (file_id, at, region_code, line, kind, person_id, nik, name, details, said, asks, standing, claim_id)
    select ${id}::uuid, f.at, ${region}, f.line, f.kind, f.person, f.nik, f.name, f.details, f.said, f.asks,
      case when f.claim is null then 'open' else 'on-its-way' end, f.claim
    from json_to_recordset(${JSON.stringify(findings)}) as f (at int, line int, kind text, person uuid, nik text, name text,
      details jsonb, said jsonb, asks text[], claim uuid)`.execute(db)
}

export interface KeptFault {
  readonly at: number
  readonly line: number
  readonly column: string
  readonly fault: RowFaultKind
}

export async function insertFaults(db: Tx, { id, region }: OfFile, faults: readonly KeptFault[]): Promise<void> {
  if (faults.length === 0) return
  await sql`
    insert into opensid_fault (file_id, at, region_code, line, column_name, fault)
    select ${id}::uuid, f.at, ${region}, f.line, f."column", f.fault
    from json_to_recordset(${JSON.stringify(faults)}) as f (at int, line int, "column" text, fault text)`.execute(db)
}

export async function insertNumbers(db: Tx, { id, region }: OfFile, hashes: readonly string[]): Promise<void> {
  await sql`
    insert into opensid_number (file_id, hash, region_code)
    select ${id}::uuid, hash, ${region} from unnest(${hashes}::text[]) hash on conflict do nothing`.execute(db)
}

/** Hashes of the numbers of a sheet; at most 400,000. */
export async function listNumbers(db: Db, id: OpenSidFileId): Promise<string[]> {
  const rows = await db.selectFrom('opensid_number').select('hash').where('file_id', '=', id).limit(400_000).execute()
  return rows.map(({ hash }) => hash)
}

interface Which {
  readonly kind: FoundKind | undefined
  readonly standing: FoundStanding | undefined
  readonly after: number
  readonly limit: number
}

/** In the order of the lines. */
export async function listFindings(
  db: Db,
  id: OpenSidFileId,
  { kind, standing, after, limit }: Which,
): Promise<OpenSidFinding[]> {
  let query = db
    .selectFrom('opensid_finding as f')
    .leftJoin('claim as c', 'c.claim_id', 'f.claim_id')
    .select(['f.at', 'f.line', 'f.kind', 'f.person_id', 'f.nik', 'f.name', 'f.details', 'f.said', 'f.asks', 'f.standing'])
    .select(['f.claim_id', 'c.state'])
    .where('f.file_id', '=', id)
    .where('f.at', '>', after)
    .orderBy('f.at')
    .limit(limit)
  if (kind !== undefined) query = query.where('f.kind', '=', kind)
  if (standing !== undefined) query = query.where('f.standing', '=', standing)
  return (await query.execute()).map((row) => {
    const details = row.details as unknown as FoundDetails
    return {
      at: row.at,
      line: row.line,
      kind: row.kind as FoundKind,
      person: row.person_id as PersonId | null,
      name: row.name,
      maskedNik: maskNik(row.nik),
      category: details.kind === 'category-found' ? details.category : null,
      said: row.said as unknown as SaidFact[],
      asks: row.asks as Ask[],
      standing: row.standing as FoundStanding,
      claim: row.claim_id as ClaimId | null,
      claimState: row.state as ClaimState | null,
    }
  })
}

/** Those of a sheet that were picked, in their order; whoever picks them holds them meanwhile. */
export async function lockFindings(db: Tx, id: OpenSidFileId, picked: readonly number[]) {
  const rows = await db
    .selectFrom('opensid_finding')
    .select(['at', 'person_id', 'nik', 'details', 'standing'])
    .where('file_id', '=', id)
    .where('at', 'in', picked)
    .orderBy('at')
    .forUpdate()
    .execute()
  return rows.map((row) => ({
    at: row.at,
    person: row.person_id as PersonId | null,
    nik: row.nik,
    details: row.details as unknown as FoundDetails,
    standing: row.standing as FoundStanding,
  }))
}

export async function markFinding(
  db: Tx,
  { id, at }: { id: OpenSidFileId; at: number },
  { standing, claim }: { standing: FoundStanding; claim: ClaimId },
): Promise<void> {
  await db
    .updateTable('opensid_finding')
    .set({ standing, claim_id: claim })
    .where('file_id', '=', id)
    .where('at', '=', at)
    .execute()
}

/** The claim of this kind that is on its way for somebody. */
export async function findOnItsWay(db: Db, person: PersonId, kind: FoundKind): Promise<ClaimId | undefined> {
  const row = await db
    .selectFrom('claim')
    .select('claim_id')
    .where('person_id', '=', person)
    .where('kind', '=', kind)
    .where('state', 'in', ['open', 'returned'])
    .orderBy('claim_id', 'desc')
    .executeTakeFirst()
  return row?.claim_id as ClaimId | undefined
}

/** Cells that nobody can use, in the order of the lines. */
export async function listFaults(
  db: Db,
  id: OpenSidFileId,
  { after, limit }: { after: number; limit: number },
): Promise<(OpenSidLine & { at: number })[]> {
  const rows = await db
    .selectFrom('opensid_fault')
    .select(['at', 'line', 'column_name as column', 'fault'])
    .where('file_id', '=', id)
    .where('at', '>', after)
    .orderBy('at')
    .limit(limit)
    .execute()
  return rows as (OpenSidLine & { at: number })[]
}
