import type { ReactNode } from 'react'
import { Wordmark } from '../Wordmark.tsx'
import classes from './EntryFrame.module.css'

interface Slots {
  /** What Rangkul is for, beside the form; below it on the phone. */
  aside?: ReactNode
  /** Language and light or dark. */
  tools: ReactNode
  children: ReactNode
}

/** The frame of pages before sign-in. */
export function EntryFrame({ aside, tools, children }: Slots) {
  return (
    <div className={classes['frame']}>
      <header className={classes['top']}>
        <Wordmark size={32} />
        <div className={classes['tools']}>{tools}</div>
      </header>
      <main className={classes['main']}>
        <div className={classes['form']}>{children}</div>
        {aside !== undefined && <aside className={classes['aside']}>{aside}</aside>}
      </main>
    </div>
  )
}
