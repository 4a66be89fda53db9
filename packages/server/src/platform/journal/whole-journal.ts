import type { RegionCode } from '#domain/platform/region-code.ts'
import { reachOver, settingsOf } from '../db/reach.ts'

/** Puts a transaction over the entries of the whole country: sealing and verifying read them without showing them. */
export const overWholeJournal = settingsOf(reachOver(['ID' as RegionCode]))
