import type { Output } from '#domain/platform/endpoint.ts'
import { covers } from '#domain/platform/region-code.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { BenefitKind, KnownKind } from '#domain/settings/benefit-kind.ts'
import { kindsOn } from '#domain/settings/benefit-kind.rules.ts'
import type { FileLayout } from '#domain/settings/file-layout.ts'
import type { Limit } from '#domain/settings/limit.ts'
import type { LimitName, Limits } from '#domain/settings/limit-catalogue.ts'
import { limitsOn } from '#domain/settings/limit.rules.ts'
import { mayConfirm } from '#domain/settings/setting.rules.ts'
import type { listBenefitKinds, listFileLayouts, listLimits } from '#domain/settings/settings.api.ts'
import type { Db } from '../platform/db/database.ts'
import { type Reach, reachOf } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'
import { listInForce, listSettings, type SettingRow } from './settings.sql.ts'

/** All limits as they are on a day: read once for whatever looks at many. */
export async function readLimits(db: Db, day: LocalDate): Promise<Limits> {
  const rows = await listInForce(db, 'limit', day)
  return limitsOn(
    rows.map(({ name, value, ...row }) => ({ ...row, limit: name as LimitName, value: value as number })),
    day,
  )
}

/** Every kind of benefit from elsewhere that has begun, as it is on a day; those that have ended, too. */
export async function readKinds(db: Db, day: LocalDate): Promise<KnownKind[]> {
  const rows = await listInForce(db, 'benefit-kind', day)
  return kindsOn(
    rows.map(({ value, since, state }) => ({ ...(value as Omit<KnownKind, 'since' | 'state'>), since, state })),
    day,
  )
}

export async function readLimitHistory(work: Work): Promise<Output<typeof listLimits>> {
  const rows = (await listSettings(work.db, 'limit')).filter((row) => isTold(work.reach, row))
  return {
    rows: rows.map((row): Limit => ({ ...told(work, row), limit: row.name as LimitName, value: row.value as number })),
    mayPropose: reachOf(work.actor, 'programmes.define').regions.length > 0,
  }
}

export async function readKindHistory(work: Work): Promise<Output<typeof listBenefitKinds>> {
  const definers = reachOf(work.actor, 'programmes.define')
  const rows = (await listSettings(work.db, 'benefit-kind')).filter((row) => isTold(definers, row))
  return {
    rows: rows.map((row) => ({ ...(row.value as Omit<BenefitKind, keyof ReturnType<typeof told>>), ...told(work, row) })),
    mayPropose: definers.regions.length > 0,
  }
}

export async function readLayoutHistory(work: Work): Promise<Output<typeof listFileLayouts>> {
  const rows = (await listSettings(work.db, 'file-layout')).filter((row) => isTold(work.reach, row))
  return {
    rows: rows.map((row) => ({ ...told(work, row), layout: row.value as FileLayout })),
    mayPropose: reachOf(work.actor, 'programmes.define').regions.length > 0,
  }
}

/** What counts concerns everybody; what was only proposed, those where it was and above them. */
function isTold({ regions }: Reach, { state, region }: SettingRow): boolean {
  return state === 'in-force' || regions.some((own) => covers(own, region) || covers(region, own))
}

function told({ actor }: Work, { id, since, ground, state, proposer, proposedBy, confirmedBy, region }: SettingRow) {
  const by = actor.accountId
  const { regions } = reachOf(actor, 'programmes.define')
  const waits = state === 'waiting'
  const may = {
    confirm: waits && mayConfirm(regions, { by, proposer, from: region }),
    withdraw: waits && proposer !== null && proposer === by,
  }
  return { id, since, ground, state, proposedBy, confirmedBy, may }
}
