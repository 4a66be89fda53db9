import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely'
import type { AccountId } from '#domain/access/account.ts'
import { rolesWith } from '#domain/access/roles.ts'
import type { ApprovalFileId, FileState } from '#domain/approvals/approval.ts'
import type { Person } from '#domain/approvals/holder.rules.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Database, Db } from '../platform/db/database.ts'
import type { Acting } from './acting.sql.ts'

function files(db: Db) {
  return db
    .selectFrom('approval_file as file')
    .innerJoin('region', 'region.code', 'file.region_code')
    .innerJoin('account as proposer', 'proposer.account_id', 'file.proposer_id')
    .select([
      'file.file_id as id',
      'file.version',
      'region.code as regionCode',
      'region.name as regionName',
      'file.subject_type as subjectType',
      'file.subject_id as subjectId',
      'file.title',
      'file.summary',
      'file.hash',
      'file.state',
      'file.round',
      'file.position',
      'file.sent_on as sentOn',
      'file.submitted_at as submittedAt',
      'file.entered_at as enteredAt',
      'proposer.account_id as proposerId',
      'proposer.name as proposerName',
      'proposer.title as proposerTitle',
    ])
}

export type FileRow = Awaited<ReturnType<ReturnType<typeof files>['executeTakeFirstOrThrow']>>

export function findFileRow(db: Db, id: ApprovalFileId): Promise<FileRow | undefined> {
  return files(db).where('file.file_id', '=', id).executeTakeFirst()
}

/** Newest first, from the one after `after`. Ids grow with time. */
export function listFileRows(db: Db, limit: number, after?: string, state?: FileState): Promise<FileRow[]> {
  let query = files(db).orderBy('file.file_id', 'desc').limit(limit)
  if (after !== undefined) query = query.where('file.file_id', '<', after)
  if (state !== undefined) query = query.where('file.state', '=', state)
  return query.execute()
}

/** What waits for somebody, oldest first: to sign, to send or record on paper, to mend. */
export function listInboxRows(db: Db, acting: Acting, limit: number, after?: string): Promise<FileRow[]> {
  const me = acting.me.accountId
  let query = files(db)
    .leftJoin('approval_file_step as step', (join) =>
      join.onRef('step.file_id', '=', 'file.file_id').onRef('step.position', '=', 'file.position'),
    )
    .where((eb) =>
      eb.or([
        eb.and([eb('file.state', '=', 'returned'), eb('file.proposer_id', '=', me)]),
        eb.and([
          eb('file.state', '=', 'waiting'),
          eb('step.kind', '=', 'paper'),
          eb.or([eb('file.sent_on', 'is', null), eb.not(proposedBy(sql`${me}`))]),
          eb.or([
            eb('step.chaser_id', '=', me),
            ...acting.records.map((region) => eb.and([within(eb, region), chaserCannotRecord()])),
          ]),
        ]),
        eb.and([
          eb('file.state', '=', 'waiting'),
          eb('step.kind', '=', 'account'),
          eb.or([
            heldBy(eb, acting.me),
            eb('step.delegate_id', '=', me),
            ...acting.givers.map((giver) => eb.and([within(eb, giver.region), heldBy(eb, giver)])),
          ]),
          eb.not(mayNotDecide(me)),
        ]),
      ]),
    )
    .orderBy('file.file_id')
    .limit(limit)
  if (after !== undefined) query = query.where('file.file_id', '>', after)
  return query.execute()
}

type Scope = Database & {
  file: Database['approval_file']
  step: { [Column in keyof Database['approval_file_step']]: Database['approval_file_step'][Column] | null }
}
type Builder = ExpressionBuilder<Scope, 'file' | 'step'>
type Condition = ExpressionWrapper<Scope, 'file' | 'step', SqlBool>

/** The same as `standingAt` says of a holder. */
function heldBy(eb: unknown, { accountId, mandates }: Person): Condition {
  const on = eb as Builder
  return on.or([
    on('step.account_id', '=', accountId),
    ...mandates.flatMap(({ role, regions }) => regions.map((region) => on.and([on('step.role', '=', role), within(on, region)]))),
  ])
}

function within(eb: unknown, region: RegionCode): Condition {
  const on = eb as Builder
  const { low, high } = rangeOf(region)
  return on.and([on('file.region_code', '>=', low), on('file.region_code', '<', high)])
}

/**
 * Named to chase, as the proposer is, but without the power to record paper, or after the sending without that to record the
 * answer to what they proposed (AP-16): then it waits for those who have it.
 */
function chaserCannotRecord() {
  return sql<SqlBool>`(not exists (
    select from mandate m where m.account_id = step.chaser_id and m.role in (${sql.join(rolesWith('approvals.record-paper'))}))
    or (file.sent_on is not null and ${proposedBy(sql`step.chaser_id`)}))`
}

function proposedBy(account: unknown) {
  return sql<SqlBool>`exists (
    select from approval_move m
    where m.file_id = file.file_id and m.by_id = ${account} and m.kind in ('submitted', 'resubmitted'))`
}

/** AP-1 and AP-2: they submitted it, or decided another of its steps. Else it would wait for somebody who cannot act. */
function mayNotDecide(me: AccountId) {
  return sql<SqlBool>`exists (
    select from approval_move m
    where m.file_id = file.file_id and m.by_id = ${me} and (
      m.kind in ('submitted', 'resubmitted')
      or (m.kind in ('approved', 'returned', 'refused') and m.position <> file.position and exists (
        select from approval_file_step s where s.file_id = m.file_id and s.position = m.position and s.kind = 'account'))))`
}
