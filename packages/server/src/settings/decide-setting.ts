import { Problem } from '#domain/platform/problem.ts'
import type { BenefitKindDraft } from '#domain/settings/benefit-kind.ts'
import type { FileLayout } from '#domain/settings/file-layout.ts'
import { limitCatalogue, type LimitName } from '#domain/settings/limit-catalogue.ts'
import type { SettingId } from '#domain/settings/setting.ts'
import { mayConfirm } from '#domain/settings/setting.rules.ts'
import { reaches } from '../platform/db/reach.ts'
import { tellLimits } from '../platform/tell-limits.ts'
import type { Work } from '../platform/work.ts'
import { faultsOfKind } from './set-benefit-kind.ts'
import { faultsOfLayout } from './set-file-layout.ts'
import { faultsOfLimit } from './set-limit.ts'
import { decideSettingRow, findSetting } from './settings.sql.ts'

type Found = NonNullable<Awaited<ReturnType<typeof findSetting>>>

/** Confirms what somebody else set, or refuses it; whoever set it may withdraw it by refusing it. */
export async function decideSetting(work: Work, id: SettingId, decision: 'confirmed' | 'refused'): Promise<void> {
  const found = await findSetting(work.db, id)
  if (!found || !reaches(work.reach, found.region)) throw new Problem('not-found')
  if (found.state !== 'waiting') throw new Problem('setting-not-waiting')
  const by = work.actor.accountId ?? ''
  const isOwn = found.proposer === by
  if (decision === 'confirmed' && isOwn) throw new Problem('second-person-needed')
  if (!isOwn && !mayConfirm(work.reach.regions, { by, proposer: found.proposer, from: found.region }))
    throw new Problem('not-allowed')
  // A day that has passed meanwhile, or another setting, would change what was meant.
  const faults = decision === 'confirmed' ? await faultsOf(work, found) : []
  if (faults.length > 0) throw new Problem('setting-unsound', { faults })

  const state = decision === 'confirmed' ? 'in-force' : 'refused'
  if (!(await decideSettingRow(work.db, id, { state, by, now: work.now }))) throw new Problem('setting-not-waiting')
  const { sort, name, since, region } = found
  await work.journal({
    event: `setting.${decision}`,
    subjectType: 'setting',
    subjectId: id,
    region,
    facts: { sort, name, since },
  })
  if (decision === 'confirmed' && since <= work.today && judgesRegister(found)) await tellLimits(work)
}

function faultsOf(work: Work, { sort, name, value, since, ground }: Found): Promise<object[]> {
  const dated = { since, ground }
  switch (sort) {
    case 'limit':
      return faultsOfLimit(work, { ...dated, limit: name as LimitName, value: value as number })
    case 'benefit-kind':
      return faultsOfKind(work, { ...(value as Omit<BenefitKindDraft, 'since' | 'ground'>), ...dated })
    case 'file-layout':
      return faultsOfLayout(work, { ...dated, layout: value as FileLayout })
  }
}

/** What decides about files is asked for whenever one is looked at; what decides about people was counted. */
function judgesRegister({ sort, name }: Found): boolean {
  return sort === 'limit' && limitCatalogue[name as LimitName].group === 'register'
}
