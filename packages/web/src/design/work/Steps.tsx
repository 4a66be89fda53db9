import { IconCheck } from '@tabler/icons-react'
import { m } from '#messages'
import classes from './Steps.module.css'

/** The way through a piece of work, all of it visible: what is done, where one is, what follows. */
export function Steps({ label, steps, current }: { label: string; steps: readonly string[]; current: number }) {
  return (
    <ol className={classes['steps']} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          data-state={index < current ? 'done' : index === current ? 'now' : 'later'}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className={classes['number']}>
            {index < current ? <IconCheck size={16} stroke={2.4} role="img" aria-label={m.design_done()} /> : index + 1}
          </span>
          <span className={classes['word']}>{step}</span>
        </li>
      ))}
    </ol>
  )
}
