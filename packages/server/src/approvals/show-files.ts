import type { ApprovalFileId, Signatory } from '#domain/approvals/approval.ts'
import { forecast, stepOnLine } from '#domain/approvals/chain-line.rules.ts'
import type { ApprovalFile, FileMove, FileStep } from '#domain/approvals/file.ts'
import { type TrackMove, trackOf } from '#domain/approvals/track.rules.ts'
import { type Holidays, workingDaysBetween } from '#domain/approvals/working-days.rules.ts'
import { type LocalDate, localDateIn } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Work } from '../platform/work.ts'
import { type FileStep as StepRow, listFileSteps } from './course.sql.ts'
import type { FileRow } from './files.listing.sql.ts'
import { readHolidays } from './holidays.sql.ts'
import { findSignatories, listMoves, type MoveRow } from './moves.sql.ts'

type ShownFile = ApprovalFile & { readonly moves: FileMove[] }
type Signatories = ReadonlyMap<string, Signatory>

/** Files as their reader sees them: due days, delay, track and forecast are worked out now, as nothing of them is stored. */
export async function showFiles(work: Work, rows: readonly FileRow[]): Promise<ShownFile[]> {
  const ids = rows.map(({ id }) => id as ApprovalFileId)
  const steps = await listFileSteps(work.db, ids)
  const moves = await listMoves(work.db, ids)
  const people = await findSignatories(work.db, [
    ...steps.flatMap(({ accountId, delegateId, chaserId }) => [accountId, delegateId, chaserId]),
    ...moves.flatMap(({ by, insteadOf }) => [by, insteadOf]),
  ])
  const holidaysOf = await readHolidays(work.db)
  return rows.map((row) =>
    shown(row, {
      steps: steps.filter(({ fileId }) => fileId === row.id),
      moves: moves.filter(({ fileId }) => fileId === row.id),
      people,
      holidays: holidaysOf(row.regionCode as RegionCode),
      today: work.today,
    }),
  )
}

interface Parts {
  readonly steps: readonly StepRow[]
  readonly moves: readonly MoveRow[]
  readonly people: Signatories
  readonly holidays: Holidays
  readonly today: LocalDate
}

function shown(row: FileRow, { steps, moves, people, holidays, today }: Parts): ShownFile {
  const { regionCode, regionName, proposerId, proposerName, proposerTitle, sentOn: _, ...rest } = row
  const made = moves.map(trackMove)
  const track = trackOf(made, steps)
  const now = { round: row.round, position: row.position, today, holidays }
  const line = steps.map((step): FileStep => ({ ...stepShown(step, people), ...stepOnLine(step, track, made, now) }))
  const here = line.find(({ standing }) => standing === 'here')

  return {
    ...(rest as unknown as Pick<ApprovalFile, keyof typeof rest>),
    position: row.position,
    summary: row.summary as unknown as ApprovalFile['summary'],
    region: { code: regionCode as RegionCode, name: regionName },
    proposer: { id: proposerId, name: proposerName, title: proposerTitle } as Signatory,
    submittedAt: row.submittedAt.toISOString(),
    enteredAt: row.enteredAt.toISOString(),
    dueOn: here?.dueOn ?? null,
    overdueDays: here?.overdueDays ?? 0,
    forecastOn: here?.dueOn ? forecast(steps, { position: here.position, dueOn: here.dueOn }, { today, holidays }) : null,
    steps: line,
    track: track.map((one) => ({ ...one, days: workingDaysBetween(one.from, one.to ?? today, holidays) })),
    moves: moves.map((move) => moveShown(move, people)),
  }
}

function stepShown({ position, title, kind, role, accountId, delegateId, chaserId, workingDays }: StepRow, people: Signatories) {
  return {
    position,
    title,
    kind,
    role,
    holder: signatory(people, accountId),
    delegate: signatory(people, delegateId),
    chaser: signatory(people, chaserId) as Signatory,
    workingDays,
  }
}

function moveShown(move: MoveRow, people: Signatories): FileMove {
  const who = { by: signatory(people, move.by), insteadOf: signatory(people, move.insteadOf) }
  return { ...move, ...who, at: move.at.toISOString() } as unknown as FileMove
}

function trackMove({ kind, round, position, at, letterOn }: MoveRow): TrackMove {
  return { kind: kind as TrackMove['kind'], round, position, on: localDateIn(at), letterOn: letterOn as LocalDate | null }
}

function signatory(people: Signatories, id: string | null): Signatory | null {
  return (id !== null && people.get(id)) || null
}
