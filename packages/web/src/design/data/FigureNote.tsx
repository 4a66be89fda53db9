import { IconInfoCircle } from '@tabler/icons-react'
import classes from './FigureNote.module.css'

interface Note {
  /** Names the button: "Rumus dan sumber: Tercapai". */
  label: string
  /** How it is reckoned, where from, and as of when; each a sentence. */
  lines: readonly string[]
}

/** Behind a figure: formula, source and time, one click away and on paper too. */
export function FigureNote({ label, lines }: Note) {
  return (
    <details className={classes['note']}>
      <summary aria-label={label} title={label}>
        <IconInfoCircle size={16} stroke={1.8} aria-hidden="true" />
      </summary>
      <div className={classes['lines']}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </details>
  )
}
