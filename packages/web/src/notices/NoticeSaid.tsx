import type { NoticeStanding } from '#domain/notices/notice.ts'
import { m } from '#messages'
import { Facts } from '../design/data/Facts.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { formatDate } from '../platform/format.ts'
import { wayWords } from './notice.words.ts'
import { NoticeMark } from './NoticeMark.tsx'

/** For whoever found it and whoever decided: was the family told, how long may it object, from when does it cost aid. */
export function NoticeSaid({ notice }: { notice: NoticeStanding | null }) {
  if (notice === null) return null
  const { noticedOn, way, objectUntil, takesOffFrom } = notice
  return (
    <Sheet title={m.notices_one()} beside={<NoticeMark standing={notice} />}>
      <Facts
        facts={[
          {
            label: m.notices_noticed_on(),
            value: noticedOn === null ? m.notices_not_yet() : formatDate(noticedOn),
            ...(way !== null && noticedOn !== null && { source: wayWords[way]() }),
          },
          ...(objectUntil === null ? [] : [{ label: m.notices_until(), value: formatDate(objectUntil) }]),
          {
            label: m.notices_from(),
            value: takesOffFrom === null ? m.notices_nothing_lost() : formatDate(takesOffFrom),
          },
        ]}
      />
    </Sheet>
  )
}
