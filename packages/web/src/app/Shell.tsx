import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { SignInAgain } from '../access/SignInAgain.tsx'
import { useSession } from '../access/session.queries.ts'
import { Frame } from '../design/frame/Frame.tsx'
import { PassingNotices } from '../design/state/UndoNotice.tsx'
import { BottomBar } from './BottomBar.tsx'
import { destinations } from './navigation.ts'
import { NetworkNotice } from './NetworkNotice.tsx'
import { SideBar } from './SideBar.tsx'
import { TopBar } from './TopBar.tsx'

/** What stands round every page for people who have signed in. */
export function Shell() {
  const session = useSession()
  useHeadingFocus()
  if (session === undefined) return null

  const allowed = destinations.filter(({ permission }) => permission === undefined || session.permissions.includes(permission))
  return (
    <>
      <Frame top={<TopBar session={session} destinations={allowed} />} side={<SideBar destinations={allowed} />} bottom={<BottomBar destinations={allowed} />}>
        <NetworkNotice />
        <Outlet />
      </Frame>
      <PassingNotices />
      <SignInAgain session={session} />
    </>
  )
}

/** After going to another page the reading place is its title, as after a full page load. */
function useHeadingFocus(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const last = useRef(path)

  useEffect(() => {
    if (last.current !== undefined && last.current !== path) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
    last.current = path
  }, [path])
}
