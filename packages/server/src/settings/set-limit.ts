import type { LimitDraft } from '#domain/settings/limit.ts'
import type { LimitName } from '#domain/settings/limit-catalogue.ts'
import { type LimitFault, limitFaults } from '#domain/settings/limit.rules.ts'
import type { SettingId } from '#domain/settings/setting.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../platform/work.ts'
import { propose } from './propose.ts'
import { listSettings } from './settings.sql.ts'

/** Sets a limit from a day on: it counts once a second person has confirmed it. */
export async function proposeLimit(work: Work, draft: LimitDraft): Promise<{ id: SettingId }> {
  const faults = await faultsOfLimit(work, draft)
  if (faults.length > 0) throw new Problem('setting-unsound', { faults })
  const { limit, value, since, ground } = draft
  return propose(work, { sort: 'limit', name: limit, value, since, ground })
}

export async function faultsOfLimit(work: Work, draft: LimitDraft): Promise<LimitFault[]> {
  const rows = await listSettings(work.db, 'limit')
  const known = rows.map(({ name, value, since, state }) => ({ since, state, limit: name as LimitName, value: value as number }))
  return limitFaults(draft, known, work.today)
}
