import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { m } from '#messages'
import classes from './Page.module.css'

export interface Crumb {
  label: string
  to: string
}

interface PageParts {
  title: string
  /** What the browser's tab and history call the page, when the title names somebody. */
  tab?: string
  /** One line: what this page is for. */
  meaning?: ReactNode
  /** The pages above, outermost first, without this one. */
  crumbs?: readonly Crumb[]
  /** The primary action at the right; others before it. */
  actions?: ReactNode
  /** Beside the title: status, badges. */
  beside?: ReactNode
  children: ReactNode
}

/** What every page begins with, in one place and one order. */
export function Page({ title, tab = title, meaning, crumbs = [], actions, beside, children }: PageParts) {
  return (
    <div className={classes['page']}>
      <title>{`${tab} · Rangkul`}</title>
      {crumbs.length > 0 && (
        <nav aria-label={m.design_breadcrumb()}>
          <ol className={classes['crumbs']}>
            {crumbs.map(({ label, to }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
            <li aria-current="page">{title}</li>
          </ol>
        </nav>
      )}
      <div className={classes['head']}>
        <div className={classes['words']}>
          <div className={classes['title']}>
            <h1 tabIndex={-1}>{title}</h1>
            {beside}
          </div>
          {meaning !== undefined && <p className={classes['meaning']}>{meaning}</p>}
        </div>
        {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
      </div>
      {children}
    </div>
  )
}
