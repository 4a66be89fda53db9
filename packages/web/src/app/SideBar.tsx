import { Link } from '@tanstack/react-router'
import classes from '../design/frame/nav.module.css'
import type { Destination } from '../platform/destination.ts'

export function SideBar({ destinations }: { destinations: readonly Destination[] }) {
  return destinations.map(({ to, label, icon: Icon }) => (
    <Link key={to} to={to} className={classes['entry'] ?? ''} activeOptions={{ exact: to === '/' }}>
      <Icon aria-hidden="true" />
      {label()}
    </Link>
  ))
}
