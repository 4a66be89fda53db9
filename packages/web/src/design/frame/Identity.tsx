import type { ReactNode } from 'react'
import classes from './Identity.module.css'

/** The line under a name: a picture, the numbers, and what one must know at first sight. */
export function Identity({ picture, tags, children }: { picture: ReactNode; tags: ReactNode; children: ReactNode }) {
  return (
    <div className={classes['identity']}>
      {picture}
      <div className={classes['lines']}>
        <div className={classes['numbers']}>{children}</div>
        {tags}
      </div>
    </div>
  )
}
