import { IconCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import classes from './FilterChips.module.css'

interface Choice<Value extends string> {
  value: Value
  label: string
  count?: string
}

interface Filter<Value extends string> {
  /** What is being narrowed; read aloud before the choices. */
  label: string
  choices: readonly Choice<Value>[]
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
}

/** Any number of these. The page keeps `chosen` in its URL. */
export function FilterChips<Value extends string>({ label, choices, chosen, onChange }: Filter<Value>) {
  const line = useRef<HTMLDivElement>(null)
  // Where they stand in one line, the one that is on may lie beyond its edge.
  useEffect(() => {
    const on = line.current?.querySelector<HTMLElement>('[aria-pressed="true"]')
    if (line.current && on) line.current.scrollLeft = on.offsetLeft - line.current.offsetLeft - on.offsetWidth / 2
  }, [])
  return (
    <div ref={line} className={classes['chips']} role="group" aria-label={label}>
      {choices.map(({ value, label: word, count }) => {
        const on = chosen.includes(value)
        return (
          <button
            key={value}
            type="button"
            className={classes['chip']}
            aria-pressed={on}
            onClick={() => onChange(on ? chosen.filter((one) => one !== value) : [...chosen, value])}
          >
            {on && <IconCheck size={15} stroke={2.2} aria-hidden="true" />}
            {word}
            {count !== undefined && <span>{count}</span>}
          </button>
        )
      })}
    </div>
  )
}
