import { m } from '#messages'
import classes from './SpecLines.module.css'

export interface SpecLine {
  /** As a program writes it. */
  name: string
  /** What it may be. */
  form: string
  required?: boolean | undefined
  note?: string | undefined
}

/** Names that programs use, each with what it stands for. */
export function SpecLines({ label, lines }: { label: string; lines: readonly SpecLine[] }) {
  return (
    <ul className={classes['lines']} aria-label={label}>
      {lines.map(({ name, form, required = false, note }) => (
        <li key={name}>
          <p className={classes['name']}>
            <code>{name}</code>
            {required && <span>{m.design_required()}</span>}
          </p>
          <div lang="en">
            <p className={classes['form']}>{form}</p>
            {note !== undefined && <p className={classes['note']}>{note}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}
