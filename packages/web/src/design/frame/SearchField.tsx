import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { isTyping } from '../data/isTyping.ts'
import classes from './SearchField.module.css'

interface Search {
  label: string
  /** What may be typed: "NIK, nomor KK, atau nama". */
  hint: string
  value: string
  onChange: (value: string) => void
  onSearch: () => void
}

/** The one search of the top bar; "/" jumps to it from anywhere. */
export function SearchField({ label, hint, value, onChange, onSearch }: Search) {
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
      className={classes['search']}
      onSubmit={(event) => {
        event.preventDefault()
        if (value.trim() !== '') onSearch()
      }}
    >
      <IconSearch size={18} stroke={1.8} aria-hidden="true" />
      <input
        ref={field}
        type="search"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={hint}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  )
}
