import { m } from '#messages'
import { Page } from '../design/frame/Page.tsx'
import { Columns, Sheet } from '../design/frame/Sheet.tsx'
import { MyWork } from '../tasks/MyWork.tsx'
import { StateFigures } from './StateFigures.tsx'
import { WaitingList } from './WaitingList.tsx'

/** What waits for me, what runs, and how my area stands. */
export function HomePage() {
  return (
    <Page title={m.home_title()} meaning={m.home_meaning()}>
      <Columns weights="first">
        <WaitingList />
        <Sheet title={m.home_running()} flush>
          <MyWork />
        </Sheet>
        <StateFigures />
      </Columns>
    </Page>
  )
}
