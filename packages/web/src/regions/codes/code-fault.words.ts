import { type BpsFaultKind, bpsFaultKinds } from '#domain/regions/bps-code.rules.ts'
import { m } from '#messages'

const words: Readonly<Record<BpsFaultKind, () => string>> = {
  'no-region': m.regions_fault_no_region,
  digits: m.regions_fault_digits,
  parent: m.regions_fault_parent,
  taken: m.regions_fault_taken,
  twice: m.regions_fault_twice,
  name: m.regions_fault_name,
  future: m.regions_fault_future,
}

export function codeFaultWords(faults: readonly BpsFaultKind[]): string {
  return faults.map((fault) => words[fault]()).join(' · ')
}

/** What the server found, from the facts of its refusal. */
export function codeFaultsIn(facts: Readonly<Record<string, unknown>>): BpsFaultKind[] {
  const given = Array.isArray(facts['faults']) ? (facts['faults'] as { fault?: unknown }[]) : []
  const kinds = new Set(given.map(({ fault }) => fault))
  return bpsFaultKinds.filter((kind) => kinds.has(kind))
}
