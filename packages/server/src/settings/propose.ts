import { v7 as uuidv7 } from 'uuid'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { SettingId } from '#domain/settings/setting.ts'
import { commonRegion } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'
import { insertSetting, type SettingSort } from './settings.sql.ts'

interface Proposed {
  readonly sort: SettingSort
  readonly name: string
  readonly value: unknown
  readonly since: LocalDate
  readonly ground: string
}

export async function propose(work: Work, { sort, name, value, since, ground }: Proposed): Promise<{ id: SettingId }> {
  const id = uuidv7() as SettingId
  const region = commonRegion(work.reach)
  await insertSetting(work.db, {
    setting_id: id,
    sort,
    name,
    value,
    since,
    ground,
    state: 'waiting',
    region_code: region,
    proposed_by: work.actor.accountId,
    proposed_at: work.now,
  })
  await work.journal({ event: 'setting.proposed', subjectType: 'setting', subjectId: id, region, facts: { sort, name, since } })
  return { id }
}
