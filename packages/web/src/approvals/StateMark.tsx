import type { ApprovalFile } from '#domain/approvals/file.ts'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { dueWords, stateWords } from './approval.words.ts'

/** How the file stands; late files say so. */
export function StateMark({ file, late = true }: { file: ApprovalFile; late?: boolean }) {
  const { tone, word } = stateWords[file.state]
  return late && file.overdueDays > 0 ? (
    <StatusMark tone="harm">{dueWords(file)}</StatusMark>
  ) : (
    <StatusMark tone={tone}>{word()}</StatusMark>
  )
}
