import type { Random } from './random.ts'

/** What the centre gives a family, as its list says. */
export interface CentralAid {
  pkh: boolean
  sembako: boolean
  pbi: boolean
}

/** Chances by decile 1-10. PKH up to 4, Sembako up to 5 (Kepmensos 79/HUK/2025); beyond: the errors that people complain of. */
const pkhChance = [0.66, 0.57, 0.42, 0.28, 0.03, 0.015, 0.01, 0.004, 0.002, 0]
const sembakoChance = [0.7, 0.63, 0.48, 0.36, 0.22, 0.03, 0.015, 0.008, 0.004, 0]
const pbiChance = [0.9, 0.85, 0.76, 0.66, 0.5, 0.24, 0.12, 0.06, 0.03, 0.01]

/** PKH is for families with a child at home or school, a pregnant woman, an old or a disabled person. domain.md §4.1. */
export function aidOf(random: Random, decile: number, ages: readonly number[]): CentralAid {
  const meetsCondition = ages.some((age) => age < 19 || age >= 60) || random.chance(0.06)
  return {
    pkh: random.chance(pkhChance[decile - 1] ?? 0) && meetsCondition,
    sembako: random.chance(sembakoChance[decile - 1] ?? 0),
    pbi: random.chance(pbiChance[decile - 1] ?? 0),
  }
}

/** Share of the poorer half that a list of this kind adds on to: what someone not yet helped may begin to get. */
export function aidBegins(aid: CentralAid, decile: number): Partial<CentralAid> {
  if (decile < 5 && !aid.sembako) return { sembako: true }
  return decile < 6 && !aid.pbi ? { pbi: true } : {}
}
