import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import { useRowKeys } from '../data/useRowKeys.ts'
import classes from './Mail.module.css'

interface MailParts {
  list: ReactNode
  /** The opened one; nothing is open without. */
  children?: ReactNode
  /** Shown beside the list while nothing is open. */
  hint: ReactNode
  /** The way back to the list, where there is room for one of them only. */
  back: { to: string; search?: object; label: string }
}

/** A queue like mail: the list at the left, the opened one at the right; one at a time where it is narrow. */
export function Mail({ list, children, hint, back }: MailParts) {
  const open = children !== undefined
  return (
    <div className={classes['mail']} data-open={open || undefined}>
      <div className={classes['list']}>{list}</div>
      <div className={classes['opened']}>
        {open && (
          <Link to={back.to} search={(back.search ?? {}) as never} className={classes['back'] ?? ''}>
            <IconArrowLeft size={18} stroke={1.8} aria-hidden="true" />
            {back.label}
          </Link>
        )}
        {children ?? hint}
      </div>
    </div>
  )
}

export interface Letter {
  key: string
  to: string
  search?: object
  title: string
  from: string
  detail: string
  mark: ReactNode
}

/** The letters of the queue; j and k walk, Enter opens. */
export function MailList({
  label,
  letters,
  openKey,
  stale = false,
  foot,
}: {
  label: string
  letters: readonly Letter[]
  openKey?: string | undefined
  /** What was asked before and is shown until the answer comes: nobody opens a letter that is about to be another. */
  stale?: boolean
  foot?: ReactNode
}) {
  const body = useRef<HTMLUListElement>(null)
  useRowKeys(body)
  return (
    <nav aria-label={label} className={classes['box']}>
      <ul ref={body} className={classes['letters']} inert={stale}>
        {letters.map(({ key, to, search, title, from, detail, mark }) => (
          <li key={key}>
            <Link
              to={to}
              search={(search ?? {}) as never}
              className={classes['letter'] ?? ''}
              aria-current={key === openKey ? 'page' : undefined}
              data-row-key
            >
              <span className={classes['title']}>{title}</span>
              <span className={classes['from']}>{from}</span>
              <span className={classes['foot']}>
                {mark}
                <span>{detail}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {foot != null && foot !== false && <div className={classes['pages']}>{foot}</div>}
    </nav>
  )
}
