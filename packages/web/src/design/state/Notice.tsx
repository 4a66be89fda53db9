import { IconAlertTriangle, IconClockHour4, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Notice.module.css'

const icons = { info: IconInfoCircle, waiting: IconClockHour4, harm: IconAlertTriangle } as const

/** Something to know before going on, in the flow of the page. */
export function Notice({
  tone = 'info',
  children,
  action,
}: {
  tone?: keyof typeof icons
  children: ReactNode
  action?: ReactNode
}) {
  const Icon = icons[tone]
  return (
    <div className={classes['notice']} data-tone={tone} role="note">
      <Icon aria-hidden="true" size={20} stroke={1.8} />
      <div>{children}</div>
      {action}
    </div>
  )
}
