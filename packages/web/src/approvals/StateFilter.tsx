import { type FileState, fileStates } from '#domain/approvals/approval.ts'
import { m } from '#messages'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { stateWords } from './approval.words.ts'

/** One state, or all of them. */
export function StateFilter({
  chosen,
  onChange,
}: {
  chosen: FileState | undefined
  onChange: (state: FileState | undefined) => void
}) {
  return (
    <FilterChips
      label={m.approvals_states()}
      choices={fileStates.map((value) => ({ value, label: stateWords[value].word() }))}
      chosen={chosen === undefined ? [] : [chosen]}
      onChange={(states) => onChange(states.find((one) => one !== chosen))}
    />
  )
}
