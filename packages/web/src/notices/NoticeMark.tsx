import type { NoticeStanding } from '#domain/notices/notice.ts'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { today } from '../platform/today.ts'
import { standingWords } from './notice.words.ts'

/** How far a family was told of what would cost it aid. */
export function NoticeMark({ standing }: { standing: Pick<NoticeStanding, 'state' | 'objectUntil' | 'takesOffFrom'> }) {
  const { tone, words } = standingWords(standing, today())
  return <StatusMark tone={tone}>{words}</StatusMark>
}
