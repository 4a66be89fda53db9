import type { ClaimSummary } from '#domain/proposals/claim.ts'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { today } from '../platform/today.ts'
import { standWords } from './claim.words.ts'

type Standing = Pick<ClaimSummary, 'state' | 'waitsAt' | 'dueOn' | 'objected' | 'overturned'> &
  Partial<Pick<ClaimSummary, 'byFamily'>>

/** Where a claim stands and until when. */
export function ClaimMark({ claim }: { claim: Standing }) {
  const { tone, words, beside } = standWords(claim, today())
  return (
    <span>
      <StatusMark tone={tone}>{words}</StatusMark>
      {beside !== undefined && ` ${beside}`}
    </span>
  )
}
