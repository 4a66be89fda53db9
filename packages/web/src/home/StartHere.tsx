import { m } from '#messages'
import { useSession } from '../access/session.queries.ts'
import { WayList } from '../design/data/WayList.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { startsOf } from './starts.ts'

/** Where the work of my role begins: for a newcomer, and for a day on which nothing waits. */
export function StartHere() {
  const starts = startsOf(useSession()?.permissions ?? [])
  if (starts.length === 0) return null
  return (
    <Sheet title={m.home_start()} flush>
      <WayList
        label={m.home_start()}
        ways={starts.map(({ to, search, icon, title, meaning }) => ({
          to,
          ...(search && { search }),
          icon,
          title: title(),
          meaning: meaning(),
        }))}
      />
    </Sheet>
  )
}
