import type { ReactNode } from 'react'
import classes from './TopBarFrame.module.css'

interface Slots {
  brand: ReactNode
  office?: string | undefined
  search?: ReactNode
  /** Where there is room only. */
  wide: ReactNode
  children: ReactNode
}

export function TopBarFrame({ brand, office, search, wide, children }: Slots) {
  return (
    <>
      <div className={classes['brand']}>{brand}</div>
      {office !== undefined && <p className={classes['office']}>{office}</p>}
      <div className={classes['search']}>{search}</div>
      <div className={classes['wide']}>{wide}</div>
      <div className={classes['tools']}>{children}</div>
    </>
  )
}
