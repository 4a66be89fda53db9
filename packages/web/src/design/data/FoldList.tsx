import { IconChevronDown } from '@tabler/icons-react'
import { useId, type ReactNode } from 'react'
import classes from './FoldList.module.css'

export interface FoldEntry {
  key: string
  /** Short, before the name: "GET". */
  mark: string
  name: ReactNode
  detail: ReactNode
}

interface Folds {
  label: string
  entries: readonly FoldEntry[]
  /** Which one is open. */
  open: string | undefined
  onOpen: (key: string | undefined) => void
  children: (key: string) => ReactNode
}

/** Lines that open in place, one at a time; what is inside is made when it opens. */
export function FoldList({ label, entries, open, onOpen, children }: Folds) {
  const id = useId()
  return (
    <ul className={classes['folds']} aria-label={label}>
      {entries.map(({ key, mark, name, detail }) => {
        const isOpen = key === open
        return (
          <li key={key} id={key}>
            <h3>
              <button
                type="button"
                aria-expanded={isOpen}
                aria-controls={isOpen ? `${id}-${key}` : undefined}
                onClick={() => onOpen(isOpen ? undefined : key)}
              >
                <span className={classes['mark']}>{mark}</span>
                <span className={classes['words']}>
                  <span className={classes['name']}>{name}</span>
                  <span className={classes['detail']}>{detail}</span>
                </span>
                <IconChevronDown size={18} stroke={2} aria-hidden="true" />
              </button>
            </h3>
            {isOpen && (
              <div id={`${id}-${key}`} className={classes['inside']}>
                {children(key)}
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
