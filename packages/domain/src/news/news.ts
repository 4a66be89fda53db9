import { z } from 'zod'
import { RegionCode } from '../platform/region-code.ts'
import { NewsKind, NewsTopic } from './news-kind.ts'

export const NewsId = z.uuid().brand<'NewsId'>()
export type NewsId = z.infer<typeof NewsId>

/** As many unread as are told by number; more are "99+". */
export const mostCounted = 100

/** One line: what happened, how often on that day and where. Names nobody. */
export const News = z
  .object({
    id: NewsId,
    kind: NewsKind,
    /** What it is about, for a link; null where it is about several things. */
    subject: z.uuid().nullable(),
    count: z.int().positive(),
    /** Where it happened; null of one's own work. */
    region: z.object({ code: RegionCode, name: z.string() }).nullable(),
    /** Of several, when the last one happened. */
    at: z.iso.datetime(),
    read: z.boolean(),
  })
  .meta({ id: 'News', description: 'Something that happened and concerns the reader. Holds ids and no name.' })
export type News = z.infer<typeof News>

/** What somebody wants to be told, and when by mail. */
export const NewsChoices = z
  .object({
    /** From which hour of the agency's day on the mail goes; null: no mail. */
    mailHour: z.int().min(0).max(23).nullable(),
    /** Nothing of these is told from now on. */
    muted: z.array(NewsTopic).max(20),
  })
  .meta({ id: 'NewsChoices', description: 'What an account wants to be told of, and when by mail.' })
export type NewsChoices = z.infer<typeof NewsChoices>

/** Of somebody who has chosen nothing. */
export const deliveredChoices: NewsChoices = { mailHour: 7, muted: [] }
