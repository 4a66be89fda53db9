import { z } from 'zod'
import { PersonId } from '../people/person.ts'
import { LocalDate } from '../platform/local-date.ts'
import { Place } from '../regions/place.ts'

export const NoticeId = z.uuid().brand<'NoticeId'>()
export type NoticeId = z.infer<typeof NoticeId>

/**
 * `sending`: at the gateway or the mail server · `told`: the days to object run, or have run out · `upheld`: the decision stands
 * after an objection · `overturned`: it does not · `withdrawn`: the finding was ended before or after it took effect.
 */
export const noticeStates = [
  'to-send',
  'sending',
  'undeliverable',
  'told',
  'objected',
  'upheld',
  'overturned',
  'withdrawn',
] as const
export const NoticeState = z.enum(noticeStates).meta({ id: 'NoticeState' })
export type NoticeState = z.infer<typeof NoticeState>

/** `share`: a message that an officer sends from a telephone and then marks as sent. */
export const noticeWays = ['letter', 'share', 'text', 'mail'] as const
export const NoticeWay = z.enum(noticeWays).meta({ id: 'NoticeWay' })
export type NoticeWay = z.infer<typeof NoticeWay>

/** Why a text or a mail did not go: what is to be done about each stands on the page. */
export const noticeFailures = ['number-refused', 'gateway-denied', 'no-credit', 'gateway-refused', 'address-refused'] as const
export const NoticeFailure = z.enum(noticeFailures).meta({ id: 'NoticeFailure' })
export type NoticeFailure = z.infer<typeof NoticeFailure>

/** How far a notice is, wherever that which it tells is shown. */
export const NoticeStanding = z
  .object({
    id: NoticeId,
    state: NoticeState,
    way: NoticeWay.nullable(),
    noticedOn: LocalDate.nullable(),
    /** The last day on which the family may object. */
    objectUntil: LocalDate.nullable(),
    /** From which day our next lists leave the family out, unless somebody objects before; null while that is not known. */
    takesOffFrom: LocalDate.nullable(),
  })
  .meta({ id: 'NoticeStanding', description: 'Whether a family was told of what costs it aid, and may still object.' })
export type NoticeStanding = z.infer<typeof NoticeStanding>

/** What costs the aid: a finding that the family is well off, or a category that a programme chooses by and that has ended. */
export const noticeLosses = ['already-well-off', 'category-ended'] as const
export const NoticeLoss = z.enum(noticeLosses).meta({ id: 'NoticeLoss' })
export type NoticeLoss = z.infer<typeof NoticeLoss>

/** One line of the pile. */
export const NoticeLine = NoticeStanding.extend({
  /** The family's id; the person's where there is none. */
  subject: z.uuid(),
  loss: NoticeLoss,
  /** Whoever heads the family, as far as the reader's mandate reaches. */
  person: PersonId.nullable(),
  name: z.string(),
  place: Place,
  openedOn: LocalDate,
  failure: NoticeFailure.nullable(),
  /** The claim that was accepted: objections to it are made and answered there. */
  claim: z.uuid(),
  /** A number that the family agreed to have kept; only for those who send. */
  phone: z.string().nullable(),
  version: z.int(),
  /** The reader may send it now, or record that it was handed over. */
  sendable: z.boolean(),
}).meta({ id: 'NoticeLine' })
export type NoticeLine = z.infer<typeof NoticeLine>
