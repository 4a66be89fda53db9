import { z } from 'zod'
import { LocalDate } from '../platform/local-date.ts'

export const SettingId = z.uuid().brand<'SettingId'>()
export type SettingId = z.infer<typeof SettingId>

/** `waiting`: for a second person. */
export const settingStates = ['waiting', 'in-force', 'refused'] as const

/** What everything that is set with a day has in common. Never changed: what is set later follows it. */
export const settingParts = {
  id: SettingId,
  since: LocalDate,
  /** Regulation, circular, letter or meeting, as its reader can find it. */
  ground: z.string(),
  state: z.enum(settingStates),
  /** Null: delivered with Rangkul. */
  proposedBy: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  may: z.object({ confirm: z.boolean(), withdraw: z.boolean() }),
}

export const draftParts = { since: LocalDate, ground: z.string().trim().max(300) }
