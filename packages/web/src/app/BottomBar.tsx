import { IconDots } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Permission } from '#domain/access/permissions.ts'
import { m } from '#messages'
import { DropAction, DropPanel } from '../design/frame/DropPanel.tsx'
import classes from '../design/frame/nav.module.css'
import type { Destination } from '../platform/destination.ts'

interface Bar {
  destinations: readonly Destination[]
  permissions: readonly Permission[]
}

/** The four places that this role uses; the rest behind "Lainnya". */
export function BottomBar({ destinations, permissions }: Bar) {
  const navigate = useNavigate()
  const shown = destinations.length <= 5 ? destinations : workplacesFirst(destinations, permissions).slice(0, 4)
  const rest = destinations.filter((one) => !shown.includes(one))

  return (
    <>
      {shown.map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} className={classes['tab'] ?? ''} activeOptions={{ exact: to === '/' }}>
          <Icon aria-hidden="true" />
          {label()}
        </Link>
      ))}
      {rest.length > 0 && (
        <DropPanel
          label={m.app_more()}
          towards="up"
          buttonClass={classes['tab']}
          button={
            <>
              <IconDots aria-hidden="true" />
              {m.app_more()}
            </>
          }
        >
          {(close) =>
            rest.map(({ to, label, icon: Icon }) => (
              <DropAction
                key={to}
                icon={<Icon size={20} stroke={1.7} aria-hidden="true" />}
                onClick={() => {
                  close()
                  void navigate({ to })
                }}
              >
                {label()}
              </DropAction>
            ))
          }
        </DropPanel>
      )}
    </>
  )
}

/** Home, where this person has work to do, and then where they may look; each in the order of the menu. */
function workplacesFirst(destinations: readonly Destination[], permissions: readonly Permission[]): Destination[] {
  const [home, ...others] = destinations
  const worksAt = ({ deeds = [] }: Destination) => deeds.some((deed) => permissions.includes(deed))
  const places = [...others.filter(worksAt), ...others.filter((one) => !worksAt(one))]
  return home === undefined ? places : [home, ...places]
}
