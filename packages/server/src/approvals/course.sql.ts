import { sql } from 'kysely'
import type { AccountId } from '#domain/access/account.ts'
import type { ApprovalFileId, FileState, FileSummary, MoveKind, SubjectHash, SubjectType } from '#domain/approvals/approval.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { JobName } from '#domain/tasks/job-names.ts'
import type { Db, Tx } from '../platform/db/database.ts'
import type { ChainStep } from './chains.sql.ts'

/** What commands need of a file. */
export interface FileOnItsWay {
  readonly id: ApprovalFileId
  readonly version: number
  readonly region: RegionCode
  readonly subjectType: SubjectType
  readonly subjectId: string
  readonly hash: SubjectHash
  readonly state: FileState
  readonly round: number
  readonly position: number | null
  readonly enteredAt: Date
  readonly sentOn: LocalDate | null
  readonly onDecided: JobName
  readonly onReturned: JobName | null
  readonly proposerId: AccountId
  readonly steps: readonly FileStep[]
}

export type FileStep = ChainStep & { readonly chaserId: AccountId }

export interface NewFile extends Omit<FileOnItsWay, 'version' | 'state' | 'round' | 'position' | 'sentOn'> {
  readonly chainId: string
  readonly title: string
  readonly summary: FileSummary
}

/** The file at the first step of its chain, which is copied. */
export async function insertFile(db: Tx, file: NewFile): Promise<void> {
  await db
    .insertInto('approval_file')
    .values({
      file_id: file.id,
      version: 1,
      region_code: file.region,
      subject_type: file.subjectType,
      subject_id: file.subjectId,
      title: file.title,
      summary: JSON.stringify(file.summary),
      hash: file.hash,
      chain_id: file.chainId,
      state: 'waiting',
      round: 1,
      position: 1,
      entered_at: file.enteredAt,
      on_decided: file.onDecided,
      on_returned: file.onReturned,
      proposer_id: file.proposerId,
      submitted_at: file.enteredAt,
    })
    .execute()
  await db
    .insertInto('approval_file_step')
    .values(
      file.steps.map((step) => ({
        file_id: file.id,
        position: step.position,
        region_code: file.region,
        title: step.title,
        kind: step.kind,
        role: step.role,
        account_id: step.accountId,
        delegate_id: step.delegateId,
        chaser_id: step.chaserId,
        working_days: step.workingDays,
      })),
    )
    .execute()
}

export interface FileChanges {
  readonly state: FileState
  readonly round: number
  readonly position: number | null
  readonly hash: SubjectHash
  /** When it came to where it is now. */
  readonly enteredAt: Date
  readonly sentOn: LocalDate | null
  readonly summary?: FileSummary
}

/** False when somebody moved the file meanwhile. */
export async function updateFile(db: Tx, id: ApprovalFileId, version: number, changes: FileChanges): Promise<boolean> {
  const { state, round, position, hash, enteredAt, sentOn, summary } = changes
  const { numUpdatedRows } = await db
    .updateTable('approval_file')
    .set({ version: version + 1, state, round, position, hash, entered_at: enteredAt, sent_on: sentOn })
    .$if(summary !== undefined, (query) => query.set({ summary: JSON.stringify(summary) }))
    .where('file_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function findFile(db: Db, id: ApprovalFileId): Promise<FileOnItsWay | undefined> {
  const file = await db
    .selectFrom('approval_file')
    .where('file_id', '=', id)
    .select([
      'file_id as id',
      'version',
      'region_code as region',
      'subject_type as subjectType',
      'subject_id as subjectId',
      'hash',
      'state',
      'round',
      'position',
      'entered_at as enteredAt',
      'sent_on as sentOn',
      'on_decided as onDecided',
      'on_returned as onReturned',
      'proposer_id as proposerId',
    ])
    .executeTakeFirst()
  return file && ({ ...file, steps: await listFileSteps(db, [id]) } as unknown as FileOnItsWay)
}

/** Steps of files, each with the file it is of, in order. */
export async function listFileSteps(
  db: Db,
  ids: readonly ApprovalFileId[],
): Promise<(FileStep & { readonly fileId: ApprovalFileId })[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('approval_file_step')
    .where('file_id', 'in', ids)
    .orderBy('file_id')
    .orderBy('position')
    .select([
      'file_id as fileId',
      'position',
      'title',
      'kind',
      'role',
      'account_id as accountId',
      'delegate_id as delegateId',
      'chaser_id as chaserId',
      'working_days as workingDays',
    ])
    .execute()
  return rows as (FileStep & { fileId: ApprovalFileId })[]
}

export interface NewMove {
  readonly id: string
  readonly fileId: ApprovalFileId
  readonly region: RegionCode
  readonly round: number
  readonly position: number | null
  readonly kind: MoveKind
  readonly hash: SubjectHash
  readonly by: AccountId
  readonly insteadOf?: AccountId | null
  readonly reason?: string
  readonly letterOn?: LocalDate
  readonly letterNumber?: string
  readonly scanId?: string | null
}

export async function insertMove(db: Tx, move: NewMove, now: Date): Promise<void> {
  await db
    .insertInto('approval_move')
    .values({
      file_id: move.fileId,
      move_id: move.id,
      region_code: move.region,
      round: move.round,
      position: move.position,
      kind: move.kind,
      hash: move.hash,
      by_id: move.by,
      instead_id: move.insteadOf ?? null,
      reason: move.reason === undefined || move.reason === '' ? null : move.reason,
      letter_on: move.letterOn ?? null,
      letter_number: move.letterNumber ?? null,
      scan_id: move.scanId ?? null,
      happened_at: now,
    })
    .execute()
}

/** Everyone who submitted the file, and who decided which of its steps on the screen. */
export async function findParties(
  db: Db,
  id: ApprovalFileId,
): Promise<{ proposers: AccountId[]; deciders: { by: AccountId; position: number }[] }> {
  const moves = await db
    .selectFrom('approval_move as move')
    .innerJoin('approval_file_step as step', (join) =>
      join.onRef('step.file_id', '=', 'move.file_id').on(sql<boolean>`step.position = coalesce(move.position, 1)`),
    )
    .where('move.file_id', '=', id)
    .where('move.kind', 'in', ['submitted', 'resubmitted', 'approved', 'returned', 'refused'])
    .select(['move.kind', 'move.by_id as by', 'move.position', 'step.kind as stepKind'])
    .execute()
  const proposing = (kind: string) => kind === 'submitted' || kind === 'resubmitted'
  return {
    proposers: moves.filter(({ kind }) => proposing(kind)).map(({ by }) => by as AccountId),
    deciders: moves
      .filter(({ kind, stepKind }) => !proposing(kind) && stepKind === 'account')
      .map(({ by, position }) => ({ by: by as AccountId, position: position ?? 0 })),
  }
}
