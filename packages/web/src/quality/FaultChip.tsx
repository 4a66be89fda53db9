import { FaultKind, faultKindNames, faultKinds, graverFirst } from '#domain/quality/fault-kinds.ts'
import { m } from '#messages'
import { PickChip } from '../people/PickChip.tsx'
import type { Narrowed } from '../people/search-chips.ts'
import { faultName, severityWords } from './quality.words.ts'

const kinds = Map.groupBy(faultKindNames.toSorted(graverFirst), (kind) => faultKinds[kind].severity)

/** Narrows a search to people with whom, or with whose family, such a fault stands. */
export function FaultChip({ narrowing: { fault, ...others }, onChange }: Narrowed) {
  const kind = FaultKind.safeParse(fault).data
  return (
    <PickChip
      label={m.quality_kind()}
      chosen={kind && faultName(kind)}
      value={kind ?? ''}
      choices={[...kinds].map(([severity, own]) => ({
        group: severityWords[severity].word(),
        items: own.map((value) => ({ value, label: faultName(value) })),
      }))}
      onPick={(value) => onChange({ ...others, fault: value })}
      onClear={() => onChange(others)}
    />
  )
}
