import type { FileLayout, LayoutCode, LayoutDraft } from '#domain/settings/file-layout.ts'
import { type LayoutFault, layoutFaults, layoutOn } from '#domain/settings/file-layout.rules.ts'
import type { SettingId } from '#domain/settings/setting.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Db } from '../platform/db/database.ts'
import type { Work } from '../platform/work.ts'
import { propose } from './propose.ts'
import { listInForce, listSettings } from './settings.sql.ts'

/** Lays a file out otherwise from a day on: it counts once a second person has confirmed it. */
export async function proposeFileLayout(work: Work, draft: LayoutDraft): Promise<{ id: SettingId }> {
  const faults = await faultsOfLayout(work, draft)
  if (faults.length > 0) throw new Problem('setting-unsound', { faults })
  const { layout, since, ground } = draft
  return propose(work, { sort: 'file-layout', name: layout.code, value: layout, since, ground })
}

export async function faultsOfLayout(work: Work, draft: LayoutDraft): Promise<LayoutFault[]> {
  const rows = await listSettings(work.db, 'file-layout')
  const known = rows.map(({ value, since, state }) => ({ since, state, layout: value as FileLayout }))
  return layoutFaults(draft, known, work.today)
}

/** How a file is laid out on a day; each comes with Rangkul, so there always is one. */
export async function readLayout<Code extends LayoutCode>(
  db: Db,
  code: Code,
  day: LocalDate,
): Promise<FileLayout & { code: Code }> {
  const rows = await listInForce(db, 'file-layout', day)
  const known = rows.map(({ value, since, state }) => ({ since, state, layout: value as FileLayout }))
  const layout = layoutOn(known, code, day)
  if (!layout) throw new Error(`no layout ${code} is in force`)
  return layout
}
