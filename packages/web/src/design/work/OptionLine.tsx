import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './OptionLine.module.css'

/** A line in a list of choices: what it is, where it belongs, and whether it leads further instead of ending the choice. */
export function OptionLine({
  step,
  detail,
  children,
}: {
  step?: 'on' | 'back' | undefined
  detail?: string | undefined
  children: ReactNode
}) {
  return (
    <span className={classes['line']}>
      {step === 'back' && <IconChevronLeft size={16} stroke={2} aria-hidden="true" />}
      <span className={classes['words']}>
        {children}
        {detail !== undefined && <span className={classes['detail']}>{detail}</span>}
      </span>
      {step === 'on' && <IconChevronRight size={16} stroke={2} aria-hidden="true" />}
    </span>
  )
}
