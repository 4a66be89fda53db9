import { z } from 'zod'
import { Place } from '../regions/place.ts'
import { ScanId } from './scan-id.ts'
import { VisitId } from './visit.ts'

/**
 * `waiting`: to be keyed; `second`: keyed once, to be keyed by somebody else; `differs`: two read it differently; `keyed`: it is
 * a visit; `unreadable`: back with whoever filled it in; `aside`: no form to be keyed.
 */
export const scanStates = ['waiting', 'second', 'differs', 'keyed', 'unreadable', 'aside'] as const
export const ScanState = z.enum(scanStates)
export type ScanState = z.infer<typeof ScanState>

export const asideReasons = ['same-form', 'blank', 'not-a-form', 'replaced'] as const
export const AsideReason = z.enum(asideReasons)
export type AsideReason = z.infer<typeof AsideReason>

/** What cannot be read: a field of the form, or all of it. */
export const unreadableFields = ['form', 'result', 'met', 'visitedOn', 'note', 'all'] as const
export const UnreadableField = z.enum(unreadableFields)
export type UnreadableField = z.infer<typeof UnreadableField>

/** What the reader may do with a scan now. */
export const scanDeeds = ['key', 'decide', 'return'] as const
export const ScanDeed = z.enum(scanDeeds)
export type ScanDeed = z.infer<typeof ScanDeed>

export const Scan = z
  .object({
    id: ScanId,
    /** The village; the regency while nobody has said of which village it is. */
    place: Place,
    /** Of the file in which it was sent, from 1. */
    page: z.int(),
    state: ScanState,
    /** Null: for somebody else, or for nobody. */
    deed: ScanDeed.nullable(),
    sentBy: z.string(),
    sentAt: z.iso.datetime(),
    unreadable: z.object({ field: UnreadableField, words: z.string(), by: z.string() }).nullable(),
    aside: z.object({ reason: AsideReason, by: z.string() }).nullable(),
    /** The visit that it has become; `mine`: the reader keyed it last and may take it back. */
    visit: z.object({ id: VisitId, by: z.string(), mine: z.boolean() }).nullable(),
    version: z.int(),
  })
  .meta({ id: 'FormScan', description: 'A form that was filled in by hand and scanned.' })
export type Scan = z.infer<typeof Scan>
