import { type ReactNode, useRef } from 'react'
import { isTyping } from '../data/isTyping.ts'
import { useRowKeys } from '../data/useRowKeys.ts'
import classes from './Sitting.module.css'

interface Deed<Value extends string> {
  value: Value
  label: string
  /** Decides the focused row. */
  shortcut?: string
}

interface Row<Value extends string> {
  key: string
  name: string
  detail: string
  chosen: Value | null
  /** Below it: why. */
  more?: ReactNode | false
}

interface Sitting<Value extends string> {
  label: string
  rows: readonly Row<Value>[]
  deeds: readonly Deed<Value>[]
  locked: boolean
  /** The same deed again takes it back. Answers the row to go to next, if any. */
  onChoose: (key: string, value: Value | null) => string | undefined
}

/** Puts the focus on a row, wherever it stands on the page. */
export function goToRow(key: string): void {
  const row = document.querySelector<HTMLElement>(`[data-row-key="${CSS.escape(key)}"]`)
  row?.focus({ preventScroll: true })
  // In the middle: at the edge it would lie beneath a bar that stays there.
  row?.scrollIntoView({ block: 'center' })
}

/** Many rows to be decided on one after the other, by thumb or by key: what is decided leads on to the next. */
export function Sitting<Value extends string>({ label, rows, deeds, locked, onChoose }: Sitting<Value>) {
  const list = useRef<HTMLUListElement>(null)
  useRowKeys(list)

  function choose(key: string, value: Value, chosen: Value | null) {
    const next = onChoose(key, value === chosen ? null : value)
    if (next === undefined) return
    goToRow(next)
  }

  return (
    <ul ref={list} className={classes['rows']} aria-label={label}>
      {rows.map(({ key, name, detail, chosen, more }, at) => (
        <li
          key={key}
          className={classes['row']}
          onKeyDown={(event) => {
            const deed = deeds.find(({ shortcut }) => shortcut === event.key.toLowerCase())
            if (deed === undefined || locked || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
            event.preventDefault()
            choose(key, deed.value, chosen)
          }}
        >
          <span className={classes['number']}>{at + 1}</span>
          <div>
            <p className={classes['name']}>{name}</p>
            <p className={classes['detail']}>{detail}</p>
          </div>
          <div className={classes['deeds']} role="group" aria-label={name}>
            {deeds.map((deed, place) => (
              <button
                key={deed.value}
                type="button"
                className={classes['deed']}
                aria-pressed={deed.value === chosen}
                aria-keyshortcuts={deed.shortcut}
                disabled={locked}
                {...(place === 0 && { 'data-row-key': key })}
                onClick={() => choose(key, deed.value, chosen)}
              >
                {deed.label}
              </button>
            ))}
          </div>
          {more !== undefined && more !== false && <div className={classes['more']}>{more}</div>}
        </li>
      ))}
    </ul>
  )
}
