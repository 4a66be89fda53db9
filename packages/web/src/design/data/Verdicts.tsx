import { IconCheck, IconHelp, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Verdicts.module.css'

const icons = { met: IconCheck, 'not-met': IconX, unknown: IconHelp } as const

export interface Verdict {
  key: string
  verdict: keyof typeof icons
  /** The verdict as a word, for those who do not see the icon: "tidak terpenuhi". */
  word: string
  /** What is asked. */
  asked: string
  /** What is known. */
  found: string
  /** Where that comes from and of which day. */
  source?: string | undefined
  /** What follows if it came out otherwise. */
  turns?: string | undefined
}

/** One line for each condition: whether it is met, what is known, where from, and whether it decides. */
export function Verdicts({ label, verdicts }: { label: string; verdicts: readonly Verdict[] }) {
  return (
    <ul className={classes['verdicts']} aria-label={label}>
      {verdicts.map(({ key, verdict, word, asked, found, source, turns }) => {
        const Icon = icons[verdict]
        return (
          <li key={key} data-verdict={verdict}>
            <Icon size={18} stroke={2.2} aria-hidden="true" />
            <div>
              <p>
                <span className={classes['hidden']}>{word}: </span>
                {asked}
              </p>
              <p className={classes['found']}>{found}</p>
              {source !== undefined && <p className={classes['source']}>{source}</p>}
              {turns !== undefined && <p className={classes['turns']}>{turns}</p>}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** A name that opens into why: short while closed. */
export function Unfold({ line, beside, children }: { line: ReactNode; beside?: ReactNode; children: ReactNode }) {
  return (
    <details className={classes['unfold']}>
      <summary>
        <span>{line}</span>
        {beside}
      </summary>
      {children}
    </details>
  )
}
