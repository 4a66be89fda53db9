import type { ReactNode } from 'react'
import classes from './PaperForms.module.css'

interface Box {
  key: string
  words: string
  /** Beside it, small: "didukung data". */
  note?: string | undefined
}

interface Paper {
  title: string
  /** Who and where, and why somebody goes there. */
  about: readonly string[]
  /** What they tick. */
  checksLabel: string
  checks: readonly Box[]
  /** What they find, one of these. */
  outcomes: readonly Box[]
  /** What they write by hand: "Tanggal". */
  lines: readonly string[]
}

/** Forms to be printed, filled in by hand and keyed afterwards; none is cut by the end of a sheet. */
export function PaperForms({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={classes['forms']} aria-label={label}>
      {children}
    </ul>
  )
}

export function PaperForm({ title, about, checksLabel, checks, outcomes, lines }: Paper) {
  return (
    <li className={classes['form']}>
      <h2>{title}</h2>
      {about.map((words) => (
        <p key={words} className={classes['soft']}>
          {words}
        </p>
      ))}
      <ul className={classes['boxes']} aria-label={checksLabel}>
        {checks.map(({ key, words, note }) => (
          <li key={key} className={classes['box']}>
            {words}
            {note !== undefined && <span className={classes['note']}>{note}</span>}
          </li>
        ))}
      </ul>
      <div className={classes['row']}>
        {outcomes.map(({ key, words }) => (
          <span key={key} className={classes['box']}>
            {words}
          </span>
        ))}
      </div>
      <div className={classes['lines']}>
        {lines.map((words) => (
          <span key={words} className={classes['line']}>
            {words}
          </span>
        ))}
      </div>
    </li>
  )
}
