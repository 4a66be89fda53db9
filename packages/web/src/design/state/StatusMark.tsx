import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconClockHour4,
  IconInfoCircle,
  IconProgress,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './StatusMark.module.css'

export type Tone = 'waiting' | 'running' | 'done' | 'harm' | 'info' | 'idle'

const icons = {
  waiting: IconClockHour4,
  running: IconProgress,
  done: IconCircleCheck,
  harm: IconAlertTriangle,
  info: IconInfoCircle,
  idle: IconCircleDashed,
} as const

/** A status as icon and word; the colour only helps. */
export function StatusMark({ tone, children }: { tone: Tone; children: ReactNode }) {
  const Icon = icons[tone]
  return (
    <span className={classes['mark']} data-tone={tone}>
      <Icon aria-hidden="true" size={16} stroke={1.8} />
      {children}
    </span>
  )
}
