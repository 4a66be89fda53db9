import type { ReactNode } from 'react'
import { m } from '#messages'
import classes from './Frame.module.css'

interface Slots {
  top: ReactNode
  side: ReactNode
  /** Shown instead of the side bar below 48em. */
  bottom: ReactNode
  children: ReactNode
}

/** The skeleton of every page for officers: top bar, side bar (a bottom bar on the phone), content. */
export function Frame({ top, side, bottom, children }: Slots) {
  return (
    <div className={classes['frame']}>
      <a className={classes['skip']} href="#isi">
        {m.design_skip_to_content()}
      </a>
      <header className={classes['top']}>{top}</header>
      <nav className={classes['side']} aria-label={m.design_main_navigation()}>
        {side}
      </nav>
      <main className={classes['main']} id="isi" tabIndex={-1}>
        {children}
      </main>
      <nav className={classes['bottom']} aria-label={m.design_quick_navigation()}>
        {bottom}
      </nav>
    </div>
  )
}
