import type { BenefitKindDraft, KnownKind } from '#domain/settings/benefit-kind.ts'
import { type KindFault, kindFaults } from '#domain/settings/benefit-kind.rules.ts'
import type { SettingId } from '#domain/settings/setting.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../platform/work.ts'
import { propose } from './propose.ts'
import { listSettings } from './settings.sql.ts'

/** Adds a kind of benefit, changes or ends one from a day on: it counts once a second person has confirmed it. */
export async function proposeBenefitKind(work: Work, draft: BenefitKindDraft): Promise<{ id: SettingId }> {
  const faults = await faultsOfKind(work, draft)
  if (faults.length > 0) throw new Problem('setting-unsound', { faults })
  const { since, ground, ...value } = draft
  return propose(work, { sort: 'benefit-kind', name: draft.code, value, since, ground })
}

export async function faultsOfKind(work: Work, draft: BenefitKindDraft): Promise<KindFault[]> {
  const rows = await listSettings(work.db, 'benefit-kind')
  const known = rows.map(({ value, since, state }) => ({ ...(value as Omit<KnownKind, 'since' | 'state'>), since, state }))
  return kindFaults(draft, known, work.today)
}
