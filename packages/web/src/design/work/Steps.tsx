import { IconCheck } from '@tabler/icons-react'
import { m } from '#messages'
import classes from './Steps.module.css'

interface Way {
  label: string
  steps: readonly string[]
  current: number
  /** The steps that can be looked at now; each becomes a button. */
  open?: readonly number[]
  onGo?: (step: number) => void
}

/** The way through a piece of work, all of it visible: what is done, where one is, what follows. */
export function Steps({ label, steps, current, open = [], onGo }: Way) {
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
          {open.includes(index) && index !== current ? (
            <button type="button" className={classes['go']} onClick={() => onGo?.(index)}>
              <span className={classes['word']}>{step}</span>
            </button>
          ) : (
            <span className={classes['word']}>{step}</span>
          )}
        </li>
      ))}
    </ol>
  )
}
