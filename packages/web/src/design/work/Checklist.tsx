import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Checklist.module.css'

interface Check {
  key: string
  label: string
  /** Beside the label: "wajib". */
  note?: string | undefined
}

interface Checks {
  label: string
  checks: readonly Check[]
  ticked: readonly string[]
  onChange: (ticked: string[]) => void
  /** What the ticks amount to; read aloud whenever it changes. */
  verdict: ReactNode
}

/** Criteria to be ticked, with what they amount to below them. */
export function Checklist({ label, checks, ticked, onChange, verdict }: Checks) {
  return (
    <fieldset className={classes['checks']}>
      <legend>{label}</legend>
      {checks.map(({ key, label: word, note }) => (
        <Checkbox
          key={key}
          className={classes['check'] ?? ''}
          checked={ticked.includes(key)}
          onChange={(event) => onChange(event.currentTarget.checked ? [...ticked, key] : ticked.filter((one) => one !== key))}
          label={
            <>
              {word} {note !== undefined && <span className={classes['note']}>{note}</span>}
            </>
          }
        />
      ))}
      <div className={classes['verdict']} role="status">
        {verdict}
      </div>
    </fieldset>
  )
}
