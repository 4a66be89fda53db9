import type { Holidays } from '#domain/approvals/working-days.rules.ts'
import { hindranceToPropose, type ProposalHindrance } from '#domain/citizens/propose.rules.ts'
import { type ClaimHeld, type ClaimTold, toldOf } from '#domain/citizens/told.rules.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { MemberReason } from '#domain/programmes/list.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import { isRunning } from '#domain/settings/benefit-kind.rules.ts'
import { readHolidays } from '../../approvals/index.ts'
import {
  findOpened,
  listStatusAid,
  listStatusClaims,
  listStatusLists,
  type Opened,
  type StatusAid,
} from '../../platform/elevations.sql.ts'
import type { Work } from '../../platform/work.ts'
import { readKinds } from '../../settings/index.ts'

export interface Status {
  readonly aid: readonly AidTold[]
  readonly lists: readonly { programme: string; months: readonly string[]; reason: MemberReason; on: LocalDate }[]
  readonly claims: readonly (ClaimTold & { readonly id: ClaimId })[]
  /** Why the family can't propose itself now; undefined where it can. */
  readonly hindrance: ProposalHindrance | undefined
}

export interface AidTold {
  readonly name: { readonly id: string; readonly en: string }
  readonly payer: string
  readonly since: string
  readonly until: string | null
  readonly running: boolean
}

/** What the family of a card may see of itself, and no other; undefined once the card opens nothing any more. */
export async function readStatus(work: Work, card: string): Promise<Status | undefined> {
  const opened = await findOpened(work, card)
  if (!opened) return undefined
  const { person, region } = opened
  const lists = await listStatusLists(work, card)
  const aid = await readAidTold(work, card)
  const claims = (await readClaimsTold(work, card)).map(({ told }) => told)
  const status = {
    aid,
    lists: lists.map(({ decidedAt, reason, ...listing }) => ({
      ...listing,
      reason: reason as MemberReason,
      on: localDateIn(decidedAt),
    })),
    claims,
    hindrance: hindranceOf(work, opened, { aid, claims }),
  }
  work.witness({ event: 'status.read-by-family', subjectType: 'person', subjectId: person, region, facts: { card } })
  return status
}

export interface Proposing extends Opened {
  readonly hindrance: ProposalHindrance | undefined
}

/** Whose a card is, and whether that family may propose itself; undefined once the card opens nothing any more. */
export async function readProposing(work: Work, card: string): Promise<Proposing | undefined> {
  const opened = await findOpened(work, card)
  if (!opened) return undefined
  const aid = await readAidTold(work, card)
  const claims = (await readClaimsTold(work, card)).map(({ told }) => told)
  return { ...opened, hindrance: hindranceOf(work, opened, { aid, claims }) }
}

function hindranceOf(
  { today }: Pick<Work, 'today'>,
  { family }: Opened,
  { aid, claims }: { aid: readonly AidTold[]; claims: readonly ClaimTold[] },
): ProposalHindrance | undefined {
  const receives = aid.some(({ running }) => running)
  return hindranceToPropose({ hasFamily: family !== null, receives, claims }, today)
}

export interface ClaimOpened {
  readonly region: RegionCode
  readonly told: ClaimTold & { readonly id: ClaimId }
}

/** Claims about the family of a card, as they are told to it. */
export async function readClaimsTold(work: Work, card: string): Promise<ClaimOpened[]> {
  const holidays = await readHolidays(work.db)
  const rows = await listStatusClaims(work, card)
  return rows.flatMap(({ id, region, noticeState, noticeUntil, ...claim }) => {
    const notice = noticeState === null ? null : { state: noticeState, objectUntil: noticeUntil }
    const told = toldOf({ ...claim, notice } as ClaimHeld, work.today, holidays(region) satisfies Holidays)
    return told ? [{ region, told: { ...told, id: id as ClaimId } }] : []
  })
}

async function readAidTold(work: Work, card: string): Promise<AidTold[]> {
  const kinds = await readKinds(work.db, work.today)
  return (await listStatusAid(work, card)).map((aid) => aidTold(aid, kinds, work.today))
}

type Kinds = Awaited<ReturnType<typeof readKinds>>

function aidTold({ origin, code, programme, payer, since, until }: StatusAid, kinds: Kinds, today: LocalDate): AidTold {
  const kind = kinds.find((one) => one.code === code)
  const name = programme === null ? (kind?.name ?? { id: code, en: code }) : { id: programme, en: programme }
  const running = origin === 'own' ? (until ?? '') >= today.slice(0, 7) : until === null && (!kind || isRunning(kind, today))
  return { name, payer, since, until: running && origin === 'own' ? null : until, running }
}
