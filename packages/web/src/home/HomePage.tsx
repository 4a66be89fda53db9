import { m } from '#messages'
import { Page } from '../design/frame/Page.tsx'
import { Columns, Sheet } from '../design/frame/Sheet.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { MyWork } from '../tasks/MyWork.tsx'

export function HomePage() {
  return (
    <Page title={m.home_title()} meaning={m.home_meaning()}>
      <Columns weights="first">
        <Sheet title={m.home_waiting()} flush>
          <EmptyState drawing="desk" title={m.home_nothing_waits()}>
            {m.home_nothing_waits_meaning()}
          </EmptyState>
        </Sheet>
        <Sheet title={m.home_running()} flush>
          <MyWork />
        </Sheet>
        <Sheet title={m.home_state()} flush>
          <EmptyState compact drawing="search" title={m.home_no_figures()}>
            {m.home_no_figures_meaning()}
          </EmptyState>
        </Sheet>
      </Columns>
    </Page>
  )
}
