import type { Device } from '#domain/access/device.ts'
import type { SignInOutcome } from '#domain/access/sign-in.ts'
import { m } from '#messages'
import type { Tone } from '../../design/state/StatusMark.tsx'

export function deviceWords({ browser, system }: Device): string {
  if (browser === null && system === null) return m.access_device_unknown()
  if (browser === null || system === null) return browser ?? system ?? ''
  return m.access_device_of({ browser, system })
}

export const outcomeWords: Readonly<Record<SignInOutcome, { tone: Tone; word: () => string }>> = {
  'signed-in': { tone: 'done', word: m.access_outcome_signed_in },
  'signed-in-by-recovery-code': { tone: 'waiting', word: m.access_outcome_recovery },
  'wrong-password': { tone: 'harm', word: m.access_outcome_wrong_password },
  'wrong-code': { tone: 'harm', word: m.access_outcome_wrong_code },
  'held-off': { tone: 'harm', word: m.access_outcome_held_off },
}
