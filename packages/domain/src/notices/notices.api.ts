import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { LocalDate } from '../platform/local-date.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { RegionCode } from '../platform/region-code.ts'
import { NoticeId, NoticeLine } from './notice.ts'

const slice = 'notices'
const params = z.object({ id: NoticeId })
const version = z.int()

/** `running`: told, and the days to object run · `in-force`: our next lists leave the family out · `overturned`: after an objection. */
export const noticeViews = ['to-send', 'undeliverable', 'running', 'objected', 'in-force', 'overturned'] as const
export const NoticeView = z.enum(noticeViews)
export type NoticeView = z.infer<typeof NoticeView>

export const listNotices = endpoint({
  method: 'GET',
  path: '/notices',
  slice,
  summary: 'Notices to families that a finding would cost aid: the oldest first, of what is done the newest',
  permission: 'upkeep.read',
  reveals: 'personal',
  query: PageQuery.extend({ view: NoticeView.default('to-send'), within: RegionCode.optional() }),
  status: 200,
  response: pageOf(NoticeLine).extend({
    /** As far as 1,000. */
    counted: z.int().nonnegative(),
    /** Days to object for those who are told today. */
    days: z.int(),
    /** Whether texts and mail are set up here. */
    sends: z.object({ text: z.boolean(), mail: z.boolean() }),
  }),
  problems: [],
})

export const printLetters = endpoint({
  method: 'POST',
  path: '/notices/letters',
  slice,
  summary:
    'Letters to every family that waits to be told of a loss, the first 200, as one PDF, each with the code of its card: nothing counts as told by it',
  permission: 'upkeep.decide',
  reveals: 'personal',
  body: z.object({ within: RegionCode.nullable() }).meta({ id: 'LetterPile' }),
  download: 'file',
  status: 200,
  response: z.unknown(),
  problems: [],
})

export const printLetter = endpoint({
  method: 'POST',
  path: '/notices/{id}/letter',
  slice,
  summary: 'The letter of one notice as PDF, also again later: with the same code while its card counts, else with a new one',
  permission: 'upkeep.decide',
  reveals: 'personal',
  params,
  download: 'file',
  status: 200,
  response: z.unknown(),
  problems: ['not-found'],
})

export const markTold = endpoint({
  method: 'POST',
  path: '/notices/told',
  slice,
  summary: 'Record that letters were handed over, or messages sent, on a day: the days to object run from it',
  permission: 'upkeep.decide',
  body: z
    .object({
      notices: z
        .array(z.object({ id: NoticeId, version }))
        .min(1)
        .max(200),
      way: z.enum(['letter', 'share']),
      on: LocalDate,
    })
    .meta({ id: 'ToldNotices' }),
  status: 200,
  response: z.object({
    done: z.int().nonnegative(),
    left: z.array(z.object({ id: NoticeId, problem: z.string() })),
  }),
  problems: [],
})

export const sendNotice = endpoint({
  method: 'POST',
  path: '/notices/{id}/sending',
  slice,
  summary: 'Send a text or a mail without any personal detail: told once the gateway or the mail server has taken it',
  permission: 'upkeep.decide',
  params,
  body: z
    .object({
      version,
      way: z.enum(['text', 'mail']),
      /** Asked of the family for this notice. */
      to: z.string().trim().min(3).max(200),
      /** The family agrees that the number is kept for later notices; else it goes with the sending. */
      keep: z.boolean(),
    })
    .meta({ id: 'NoticeSending' }),
  status: 200,
  response: z.object({ id: NoticeId, version }),
  problems: ['not-found', 'stale-version', 'notice-not-ready', 'notice-unsound', 'no-gateway'],
})
