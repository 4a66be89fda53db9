import { IconActivity } from '@tabler/icons-react'
import type { ComponentPropsWithRef } from 'react'
import classes from './Bell.module.css'

interface BellParts extends ComponentPropsWithRef<'button'> {
  label: string
  count: number
}

/** A button with a count that is also said in its name. */
export function Bell({ label, count, ...button }: BellParts) {
  return (
    <button type="button" {...button} className={classes['bell']} aria-label={label}>
      <IconActivity size={22} stroke={1.6} aria-hidden="true" />
      {count > 0 && <span aria-hidden="true">{count}</span>}
    </button>
  )
}
