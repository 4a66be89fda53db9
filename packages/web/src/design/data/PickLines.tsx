import { IconChevronRight } from '@tabler/icons-react'
import classes from './PickLines.module.css'

interface Line {
  key: string
  name: string
  /** Why it cannot be picked; it then stands there without being a button. */
  note?: string | undefined
  onPick: () => void
}

interface Lines {
  groups: readonly { title: string; entries: readonly Line[] }[]
  /** Said when nothing is left of them. */
  empty: string
}

/** Many choices in titled groups, beside each other where there is room. */
export function PickLines({ groups, empty }: Lines) {
  if (groups.length === 0) return <p className={classes['empty']}>{empty}</p>
  return (
    <div className={classes['groups']}>
      {groups.map(({ title, entries }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <ul>
            {entries.map(({ key, name, note, onPick }) => (
              <li key={key}>
                {note === undefined ? (
                  <button type="button" onClick={onPick}>
                    <span>{name}</span>
                    <IconChevronRight size={16} stroke={2} aria-hidden="true" />
                  </button>
                ) : (
                  <p className={classes['barred']}>
                    <span>{name}</span>
                    <span className={classes['note']}>{note}</span>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
