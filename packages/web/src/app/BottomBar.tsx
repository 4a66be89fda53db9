import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { m } from '#messages'
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
        <Menu position="top-end">
          <Menu.Target>
            <button type="button" className={classes['tab'] ?? ''}>
              <IconDots aria-hidden="true" />
              {m.app_more()}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map(({ to, label, icon: Icon }) => (
              <Menu.Item key={to} leftSection={<Icon size={20} aria-hidden="true" />} onClick={() => void navigate({ to })}>
                {label()}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  )
}
