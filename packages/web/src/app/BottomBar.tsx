import { IconDots } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { m } from '#messages'
import { DropAction, DropPanel } from '../design/frame/DropPanel.tsx'
import classes from '../design/frame/nav.module.css'
import type { Destination } from '../platform/destination.ts'

/** The four places that this role uses, in the order of the menu; the rest behind "Lainnya". */
export function BottomBar({ destinations }: { destinations: readonly Destination[] }) {
  const navigate = useNavigate()
  const shown = destinations.length <= 5 ? destinations : destinations.slice(0, 4)
  const rest = destinations.slice(shown.length)

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
