import type { NoticeFailure, NoticeLoss, NoticeStanding, NoticeWay } from '#domain/notices/notice.ts'
import type { NoticeView } from '#domain/notices/notices.api.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import type { Tone } from '../design/state/StatusMark.tsx'
import { formatDate } from '../platform/format.ts'

export const viewWords: Readonly<Record<NoticeView, () => string>> = {
  'to-send': m.notices_view_to_send,
  undeliverable: m.notices_view_undeliverable,
  running: m.notices_view_running,
  objected: m.notices_view_objected,
  'in-force': m.notices_view_in_force,
  overturned: m.notices_view_overturned,
}

export const wayWords: Readonly<Record<NoticeWay, () => string>> = {
  letter: m.notices_way_letter,
  share: m.notices_way_share,
  text: m.notices_way_text,
  mail: m.notices_way_mail,
}

export const lossWords: Readonly<Record<NoticeLoss, () => string>> = {
  'already-well-off': m.notices_loss_well_off,
  'category-ended': m.notices_loss_category,
}

/** What went wrong, and what is to be done about it. */
export const failureWords: Readonly<Record<NoticeFailure, () => string>> = {
  'number-refused': m.notices_failed_number,
  'gateway-denied': m.notices_failed_denied,
  'no-credit': m.notices_failed_credit,
  'gateway-refused': m.notices_failed_gateway,
  'address-refused': m.notices_failed_address,
}

/** How far a family was told, in a word, with the day that matters. */
export function standingWords(
  { state, objectUntil, takesOffFrom }: Pick<NoticeStanding, 'state' | 'objectUntil' | 'takesOffFrom'>,
  today: LocalDate,
): { tone: Tone; words: string } {
  switch (state) {
    case 'to-send':
      return { tone: 'waiting', words: m.notices_state_to_send() }
    case 'sending':
      return { tone: 'running', words: m.notices_state_sending() }
    case 'undeliverable':
      return { tone: 'harm', words: m.notices_state_undeliverable() }
    case 'objected':
      return { tone: 'waiting', words: m.notices_state_objected() }
    case 'overturned':
      return { tone: 'info', words: m.notices_state_overturned() }
    case 'withdrawn':
      return { tone: 'idle', words: m.notices_state_withdrawn() }
    case 'told':
    case 'upheld':
      return takesOffFrom !== null && takesOffFrom <= today
        ? { tone: 'done', words: m.notices_state_in_force({ date: formatDate(takesOffFrom) }) }
        : { tone: 'running', words: m.notices_state_running({ date: dateOrDash(objectUntil) }) }
  }
}

function dateOrDash(day: LocalDate | null): string {
  return day === null ? '–' : formatDate(day)
}

/** Told on which day and by which way, and until when the family may object: what stands below a finding. */
export function toldWords({ noticedOn, way, objectUntil, takesOffFrom }: NoticeStanding): string[] {
  return [
    ...(noticedOn === null || way === null ? [] : [m.notices_told_on({ date: formatDate(noticedOn), way: wayWords[way]() })]),
    ...(objectUntil === null ? [] : [m.notices_object_until({ date: formatDate(objectUntil) })]),
    ...(takesOffFrom === null ? [] : [m.notices_takes_off_from({ date: formatDate(takesOffFrom) })]),
  ]
}
