import type { ReactNode } from 'react'
import classes from './AccountCard.module.css'

interface Card {
  name: string
  email: string
  /** Roles with their regions. */
  lines: readonly string[]
  /** What the top bar has no room for on the phone. */
  tools: ReactNode
}

export function AccountCard({ name, email, lines, tools }: Card) {
  return (
    <div className={classes['card']}>
      <p className={classes['name']}>{name}</p>
      <p>{email}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className={classes['tools']}>{tools}</div>
    </div>
  )
}
