import type { AccountState } from '#domain/access/accounts.api.ts'
import { m } from '#messages'
import { StatusMark, type Tone } from '../../design/state/StatusMark.tsx'

export const stateWords: Readonly<Record<AccountState, { tone: Tone; word: () => string }>> = {
  active: { tone: 'done', word: m.access_state_active },
  invited: { tone: 'waiting', word: m.access_state_invited },
  closed: { tone: 'idle', word: m.access_state_closed },
}

export function AccountStateMark({ state }: { state: AccountState }) {
  const { tone, word } = stateWords[state]
  return <StatusMark tone={tone}>{word()}</StatusMark>
}

export function FactorMark({ on }: { on: boolean }) {
  return <StatusMark tone={on ? 'done' : 'idle'}>{on ? m.access_factor_mark_on() : m.access_factor_mark_off()}</StatusMark>
}
