import { lazy, Suspense } from 'react'
import { m } from '#messages'
import { useSession } from '../access/session.queries.ts'
import { Page } from '../design/frame/Page.tsx'
import { Columns, Sheet } from '../design/frame/Sheet.tsx'
import { Stacked } from '../design/frame/Split.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'

// The page stands before its columns: each brings the words and contracts of the slices that it looks into.
const NewDeviceNotice = lazy(async () => ({ default: (await import('../access/NewDeviceNotice.tsx')).NewDeviceNotice }))
const WaitingList = lazy(async () => ({ default: (await import('./WaitingList.tsx')).WaitingList }))
const StartHere = lazy(async () => ({ default: (await import('./StartHere.tsx')).StartHere }))
const MyWork = lazy(async () => ({ default: (await import('../tasks/MyWork.tsx')).MyWork }))
const StateFigures = lazy(async () => ({ default: (await import('./StateFigures.tsx')).StateFigures }))

/** What waits for me, what runs, and how my area stands. */
export function HomePage() {
  const elsewhere = useSession()?.elsewhere != null
  return (
    <Page title={m.home_title()} meaning={m.home_meaning()}>
      {elsewhere && (
        <Suspense>
          <NewDeviceNotice />
        </Suspense>
      )}
      <Columns weights="first">
        <Stacked>
          <Suspense fallback={<TableSkeleton rows={4} />}>
            <WaitingList />
          </Suspense>
          <Suspense>
            <StartHere />
          </Suspense>
        </Stacked>
        <Sheet title={m.home_running()} flush>
          <Suspense fallback={<TableSkeleton rows={4} />}>
            <MyWork />
          </Suspense>
        </Sheet>
        <Suspense fallback={<TableSkeleton rows={4} />}>
          <StateFigures />
        </Suspense>
      </Columns>
    </Page>
  )
}
