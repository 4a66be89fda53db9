import { Link } from '@tanstack/react-router'
import type { Session } from '#domain/access/account.ts'
import { AccountMenu } from '../access/AccountMenu.tsx'
import { LanguageSwitch } from '../design/frame/LanguageSwitch.tsx'
import { SchemeSwitch } from '../design/frame/SchemeSwitch.tsx'
import { TopBarFrame } from '../design/frame/TopBarFrame.tsx'
import { Wordmark } from '../design/Wordmark.tsx'
import { NewsBell } from '../news/NewsBell.tsx'
import type { Destination } from '../platform/destination.ts'
import { WorkBell } from '../tasks/WorkBell.tsx'
import { SearchBox } from './SearchBox.tsx'

export function TopBar({ session, destinations }: { session: Session; destinations: readonly Destination[] }) {
  const searchable = destinations.find((destination) => destination.searches !== undefined)
  return (
    <TopBarFrame
      brand={
        <Link to="/" aria-label="Rangkul">
          <Wordmark size={26} />
        </Link>
      }
      office={session.account?.office?.name}
      search={searchable && <SearchBox destination={searchable} />}
      wide={
        <>
          <LanguageSwitch />
          <SchemeSwitch />
        </>
      }
    >
      <WorkBell />
      <NewsBell />
      <AccountMenu session={session} />
    </TopBarFrame>
  )
}
