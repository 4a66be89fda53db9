import { explain } from '#domain/programmes/explain.rules.ts'
import { factPhrase } from '#domain/programmes/fact-words.ts'
import type { RuleAnswer } from '#domain/programmes/list.ts'
import { phraseOf } from '#domain/programmes/rule-words.ts'
import { m } from '#messages'
import { Verdicts } from '../design/data/Verdicts.tsx'
import { sourceName } from '../people/person.words.ts'
import { formatDate } from '../platform/format.ts'
import { namesIn, said } from './programme.words.ts'

const verdictWords = { met: m.programmes_met, 'not-met': m.programmes_not_met, unknown: m.programmes_unknown } as const

/** Why the rule answers as it does: each condition with the fact, where it comes from, and whether it alone decides. */
export function RuleExplained({ answer: { rule, facts, subject, on, places } }: { answer: RuleAnswer }) {
  const nameOf = namesIn(places)
  const { answers } = explain(rule, facts, on)
  return (
    <Verdicts
      label={m.programmes_conditions()}
      verdicts={answers.map(({ clause, negated, verdict, from, turnsTo }, at) => ({
        key: String(at),
        verdict,
        word: verdictWords[verdict](),
        asked: said(phraseOf(negated ? { kind: 'not', of: clause } : clause, subject, nameOf)),
        found: said(factPhrase(clause, facts, on, subject, nameOf)),
        source: from === null ? undefined : m.programmes_from({ source: sourceName(from.source), date: formatDate(from.asOf) }),
        // What would put somebody out is said by every condition that lets them in.
        turns: turnsTo === null || turnsTo === 'out' ? undefined : turnWords[turnsTo](),
      }))}
    />
  )
}

const turnWords = { in: m.programmes_turns_in, 'to-check': m.programmes_turns_check } as const

/** The reason in one line: the facts that let in, those that keep out, or what is not known. */
export function reasonLine({ rule, facts, subject, on, places, outcome }: RuleAnswer): string {
  if (outcome === 'excluded')
    return facts.deceased
      ? m.programmes_deceased()
      : m.programmes_well_off({ date: facts.wellOffSince === null ? '–' : formatDate(facts.wellOffSince) })
  const { answers } = explain(rule, facts, on)
  const wanted = wantedOf[outcome]
  const deciding = answers.filter(({ verdict, turnsTo }) => verdict === wanted && turnsTo !== null)
  const shown = deciding.length > 0 ? deciding : answers.filter(({ verdict }) => verdict === wanted)
  const nameOf = namesIn(places)
  return shown.map(({ clause }) => said(factPhrase(clause, facts, on, subject, nameOf))).join('; ')
}

const wantedOf = { in: 'met', out: 'not-met', 'to-check': 'unknown' } as const
