import { StatusMark, type Tone } from '../state/StatusMark.tsx'
import classes from './StateList.module.css'

export interface State {
  key: string
  name: string
  tone: Tone
  /** The tone as a word: "Baik". */
  word: string
  /** What was found, in a sentence. */
  found: string
  /** What to do about it. */
  cure?: string | undefined
  /** What it was judged by: "3 menunggu", "12 GB kosong". */
  figures: readonly string[]
}

/** How each part of something is, one below the other: a word, why, and what to do. */
export function StateList({ label, states }: { label: string; states: readonly State[] }) {
  return (
    <ul className={classes['states']} aria-label={label}>
      {states.map(({ key, name, tone, word, found, cure, figures }) => (
        <li key={key}>
          <p className={classes['name']}>{name}</p>
          <StatusMark tone={tone}>{word}</StatusMark>
          <div className={classes['found']}>
            <p>{found}</p>
            {cure !== undefined && <p className={classes['cure']}>{cure}</p>}
            {figures.length > 0 && (
              <p className={classes['figures']}>
                {figures.map((figure) => (
                  <span key={figure}>{figure}</span>
                ))}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
