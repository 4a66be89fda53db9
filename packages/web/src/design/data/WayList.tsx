import type { TablerIcon } from '@tabler/icons-react'
import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import classes from './WayList.module.css'

export interface Way {
  to: string
  search?: Record<string, string>
  icon: TablerIcon
  /** A verb: what one does there. */
  title: string
  /** One short sentence: what it is for. */
  meaning: string
}

/** Ways into the work, each a whole row to click. */
export function WayList({ label, ways }: { label: string; ways: readonly Way[] }) {
  return (
    <ul className={classes['ways']} aria-label={label}>
      {ways.map(({ to, search, icon: Icon, title, meaning }) => (
        <li key={title}>
          <Icon className={classes['icon']} aria-hidden="true" />
          <div>
            <Link to={to} {...(search && { search })} className={classes['title']}>
              {title}
            </Link>
            <p>{meaning}</p>
          </div>
          <IconChevronRight size={16} stroke={2} aria-hidden="true" />
        </li>
      ))}
    </ul>
  )
}
