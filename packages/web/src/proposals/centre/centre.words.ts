import type { CentreFileSummary, CentreReply, ReplyFault } from '#domain/proposals/centre-file.ts'
import type { ClaimStream } from '#domain/proposals/claim-kind.ts'
import { m } from '#messages'
import type { Tone } from '../../design/state/StatusMark.tsx'
import { formatDate, formatNumber } from '../../platform/format.ts'

export const streamWords: Readonly<Record<ClaimStream, () => string>> = {
  'for-aid': m.centre_for_aid,
  update: m.centre_update,
}

export function fileStands({ state, sentOn }: Pick<CentreFileSummary, 'state' | 'sentOn'>): { tone: Tone; words: string } {
  switch (state) {
    case 'making':
      return { tone: 'running', words: m.centre_state_making() }
    case 'ready':
      return { tone: 'waiting', words: m.centre_state_ready() }
    case 'sending':
      return { tone: 'running', words: m.centre_state_sending() }
    case 'sent':
      return { tone: 'done', words: m.centre_state_sent({ day: sentOn === null ? '' : formatDate(sentOn) }) }
    case 'withdrawn':
      return { tone: 'idle', words: m.centre_state_withdrawn() }
  }
}

export function replyStands({ state, applied }: CentreReply): { tone: Tone; words: string } {
  switch (state) {
    case 'reading':
      return { tone: 'running', words: m.centre_reply_reading() }
    case 'read':
      return { tone: 'waiting', words: m.centre_reply_read() }
    case 'applying':
      return { tone: 'running', words: m.centre_reply_applying() }
    case 'applied':
      return { tone: 'done', words: m.centre_reply_applied({ n: formatNumber(applied ?? 0) }) }
    case 'put-aside':
      return { tone: 'idle', words: m.centre_reply_aside() }
    case 'unreadable':
      return { tone: 'harm', words: m.centre_reply_unreadable() }
  }
}

/** What is wrong with a line, and who can do what about it. */
export const faultWords: Readonly<Record<ReplyFault, { what: () => string; cure: () => string }>> = {
  unreadable: { what: m.centre_fault_unreadable, cure: m.centre_fault_unreadable_cure },
  'nobody-named': { what: m.centre_fault_nobody_named, cure: m.centre_fault_nobody_named_cure },
  unknown: { what: m.centre_fault_unknown, cure: m.centre_fault_unknown_cure },
  several: { what: m.centre_fault_several, cure: m.centre_fault_several_cure },
  'names-differ': { what: m.centre_fault_names_differ, cure: m.centre_fault_names_differ_cure },
  contradicts: { what: m.centre_fault_contradicts, cure: m.centre_fault_contradicts_cure },
  'answered-otherwise': { what: m.centre_fault_answered_otherwise, cure: m.centre_fault_answered_otherwise_cure },
  'moved-on': { what: m.centre_fault_moved_on, cure: m.centre_fault_moved_on_cure },
}
