import type { ReactNode } from 'react'
import classes from './Generations.module.css'

export interface Generation {
  key: string
  /** "Orang tua", "Kepala keluarga dan pasangan". */
  label: string
  members: readonly { key: string; name: ReactNode; detail: string; self: boolean; faded: boolean }[]
}

/** A family as a picture: the eldest on top, each generation one step in, joined by a line. */
export function Generations({ label, generations }: { label: string; generations: readonly Generation[] }) {
  return (
    <ul className={classes['family']} aria-label={label}>
      {generations.map(({ key, label: word, members }, depth) => (
        <li key={key} style={{ '--depth': depth } as React.CSSProperties}>
          <p className={classes['word']}>{word}</p>
          <ul className={classes['members']}>
            {members.map((member) => (
              <li key={member.key} data-self={member.self || undefined} data-faded={member.faded || undefined}>
                <span className={classes['name']}>{member.name}</span>
                <span className={classes['detail']}>{member.detail}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
