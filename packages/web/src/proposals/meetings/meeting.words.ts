import type { MeetingKind, MeetingState } from '#domain/proposals/meeting.ts'
import type { MinutesFault } from '#domain/proposals/meeting.rules.ts'
import { m } from '#messages'
import type { Tone } from '../../design/state/StatusMark.tsx'
import { formatNumber } from '../../platform/format.ts'

export const meetingKindWords: Readonly<Record<MeetingKind, () => string>> = {
  musdes: m.proposals_meeting_musdes,
  muskel: m.proposals_meeting_muskel,
}

const stateWords: Readonly<Record<MeetingState, { tone: Tone; word: () => string }>> = {
  called: { tone: 'waiting', word: m.proposals_meeting_called },
  bound: { tone: 'done', word: m.proposals_meeting_bound },
  'called-off': { tone: 'idle', word: m.proposals_meeting_off },
}

/** Where a meeting stands: before its day, at work, to be signed, binding or called off. */
export function meetingStands(
  meeting: {
    state: MeetingState
    heldOn: string
    number: string | null
  },
  today: string,
): { tone: Tone; word: string } {
  const { state, heldOn, number } = meeting
  if (state === 'called' && heldOn > today) return { tone: 'info', word: m.proposals_meeting_ahead() }
  if (state === 'called' && number !== null) return { tone: 'waiting', word: m.proposals_meeting_to_sign() }
  const { tone, word } = stateWords[state]
  return { tone, word: word() }
}

/** What the minutes still lack, as a sentence. */
export function minutesFaultWords(fault: MinutesFault): string {
  if (fault.rule === 'PROP-43') return m.proposals_meeting_lacks_people({ n: formatNumber(fault.least) })
  switch (fault.why) {
    case 'not-yet-held':
      return m.proposals_meeting_not_yet()
    case 'nothing-decided':
      return m.proposals_meeting_nothing()
    case 'undecided':
      return m.proposals_meeting_undecided({ n: formatNumber(fault.rows) })
    case 'unworded':
      return m.proposals_meeting_unworded({ n: formatNumber(fault.rows) })
  }
}
