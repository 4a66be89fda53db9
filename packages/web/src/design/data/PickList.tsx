import { useId } from 'react'
import classes from './PickList.module.css'

interface Group {
  title: string
  entries: readonly { key: string; name: string; detail: string }[]
}

interface Picks {
  title: string
  meaning: string
  groups: readonly Group[]
  onPick: (key: string) => void
}

/** Choose one of many by name, in titled groups. */
export function PickList({ title, meaning, groups, onPick }: Picks) {
  const headingId = useId()
  return (
    <section className={classes['picks']} aria-labelledby={headingId}>
      <h2 id={headingId}>{title}</h2>
      <p className={classes['meaning']}>{meaning}</p>
      {groups.map((group) => (
        <section key={group.title} className={classes['group']}>
          <h3>{group.title}</h3>
          <ul>
            {group.entries.map(({ key, name, detail }) => (
              <li key={key}>
                <button type="button" onClick={() => onPick(key)}>
                  <span>{detail}</span>
                  <span className={classes['name']}>{name}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
