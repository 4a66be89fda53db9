import type { Candidate } from '#domain/categories/candidate.ts'
import { SidePanel } from '../design/frame/SidePanel.tsx'
import { shownName } from '../people/person.words.ts'
import { CandidateCheck } from './CandidateCheck.tsx'

interface Panel {
  candidate: Candidate
  onClose: () => void
  onDone: () => void
}

/** One candidate beside the list. */
export function CandidatePanel({ candidate, onClose, onDone }: Panel) {
  return (
    <SidePanel title={shownName(candidate.person.name)} onClose={onClose}>
      <CandidateCheck candidate={candidate} onDone={onDone} />
    </SidePanel>
  )
}
