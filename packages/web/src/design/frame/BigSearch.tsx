import { Button } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { isTyping } from '../data/isTyping.ts'
import classes from './BigSearch.module.css'

interface Search {
  label: string
  /** What may be typed: "NIK, nomor KK, atau nama". */
  hint: string
  action: string
  value: string
  onChange: (value: string) => void
  onSearch: () => void
  busy?: boolean
  /** Why this cannot be searched for yet. */
  fault?: string | undefined
  /** Chips that narrow the search. */
  children?: ReactNode
}

/** The one box of a page on which nothing stands until somebody searches. "/" jumps to it. */
export function BigSearch({ label, hint, action, value, onChange, onSearch, busy = false, fault, children }: Search) {
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return (
    <form
      role="search"
      aria-label={label}
      className={classes['search']}
      onSubmit={(event) => {
        event.preventDefault()
        onSearch()
      }}
    >
      <div className={classes['line']}>
        <div className={classes['box']}>
          <IconSearch size={20} stroke={1.8} aria-hidden="true" />
          <input
            ref={field}
            type="search"
            aria-label={label}
            aria-keyshortcuts="/"
            aria-invalid={fault !== undefined}
            aria-describedby={fault === undefined ? undefined : 'big-search-fault'}
            placeholder={hint}
            autoComplete="off"
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <kbd aria-hidden="true">/</kbd>
        </div>
        <Button type="submit" size="md" loading={busy}>
          {action}
        </Button>
      </div>
      {fault !== undefined && (
        <p id="big-search-fault" className={classes['fault']} role="alert">
          {fault}
        </p>
      )}
      {children !== undefined && <div className={classes['chips']}>{children}</div>}
    </form>
  )
}
