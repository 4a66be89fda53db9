import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Session } from '#domain/access/account.ts'
import { useWatchedSession } from '../access/session.queries.ts'
import { Frame } from '../design/frame/Frame.tsx'
import { useSessionEnded } from '../platform/session-end.ts'
import { BottomBar } from './BottomBar.tsx'
import { destinations } from './navigation.ts'
import { SideBar } from './SideBar.tsx'
import { TopBar } from './TopBar.tsx'

// What comes on top of a page is fetched when the page stands.
const NetworkNotice = lazy(async () => ({ default: (await import('./NetworkNotice.tsx')).NetworkNotice }))
const PassingNotices = lazy(async () => ({ default: (await import('../design/state/UndoNotice.tsx')).PassingNotices }))
const EnrolFirst = lazy(async () => ({ default: (await import('../access/EnrolFirst.tsx')).EnrolFirst }))
const SignInAgain = lazy(async () => ({ default: (await import('../access/SignInAgain.tsx')).SignInAgain }))

/** What stands round every page for people who have signed in. */
export function Shell() {
  const present = useWatchedSession()
  const session = useLastOf(present)
  const absent = present?.account === null
  const ended = useSessionEnded() || absent
  useHeadingFocus()
  if (session === undefined) return null

  const allowed = destinations.filter(({ permission }) => permission === undefined || session.permissions.includes(permission))
  return (
    <>
      <Frame
        top={<TopBar session={session} destinations={allowed} />}
        side={<SideBar destinations={allowed} />}
        bottom={<BottomBar destinations={allowed} permissions={session.permissions} />}
      >
        <Suspense>
          <NetworkNotice />
        </Suspense>
        <Outlet />
      </Frame>
      <Suspense>
        <PassingNotices />
      </Suspense>
      {!ended && session.waitsFor === 'second-factor' && (
        <Suspense>
          <EnrolFirst session={session} />
        </Suspense>
      )}
      {ended && (
        <Suspense>
          <SignInAgain session={session} />
        </Suspense>
      )}
    </>
  )
}

/** Who was signed in, also after the session has ended: their page stays until they are back. */
function useLastOf(session: Session | undefined): Session | undefined {
  const [last, setLast] = useState(session)
  if (session !== undefined && session.account !== null && session !== last) setLast(session)
  return last
}

/** After going to another page the reading place is its title, as after a full page load. */
function useHeadingFocus(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const last = useRef(path)

  useEffect(() => {
    if (last.current !== undefined && last.current !== path)
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
    last.current = path
  }, [path])
}
