import type { PasswordFault } from '#domain/access/password.rules.ts'
import { m } from '#messages'
import { Verdicts, type Verdict } from '../../design/data/Verdicts.tsx'

interface Hints {
  id: string
  password: string
  faults: readonly PasswordFault[]
  /** The server has looked it up among common ones. */
  judged: boolean
}

const asked: readonly [PasswordFault['rule'], () => string][] = [
  ['AC-1', m.access_hint_length],
  ['AC-2', m.access_hint_name],
  ['AC-3', m.access_hint_repeats],
  ['AC-4', m.access_hint_common],
]

/** Beside what is asked: help, or when it is looked up. */
function helpOf(rule: PasswordFault['rule'], open: boolean): string | undefined {
  if (rule === 'AC-1') return m.access_hint_sentence()
  return rule === 'AC-4' && open ? m.access_hint_common_open() : undefined
}

/** What a password needs, ticked off while it is typed. Whether it is common is known once it is sent. */
export function PasswordHints({ id, password, faults, judged }: Hints) {
  const verdicts = asked.map(([rule, words]): Verdict => {
    const broken = faults.some((fault) => fault.rule === rule)
    const open = password === '' || (rule === 'AC-4' && !judged)
    const verdict = open ? 'unknown' : broken ? 'not-met' : 'met'
    const word = { met: m.access_hint_met(), 'not-met': m.access_hint_not_met(), unknown: m.access_hint_open() }[verdict]
    return { key: rule, verdict, word, asked: words(), found: '', source: helpOf(rule, open) }
  })
  return (
    <div id={id} role="status">
      <Verdicts label={m.access_hints()} verdicts={verdicts} />
    </div>
  )
}
