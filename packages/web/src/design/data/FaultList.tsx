import { IconAlertTriangle, IconClockHour4 } from '@tabler/icons-react'
import { m } from '#messages'
import classes from './FaultList.module.css'

export interface FaultLine {
  key: string
  /** Where: "Baris 214", "Tanggal lahir". */
  where?: string
  /** What, and what to do now. */
  words: string
  /** A warning is kept and queued; anything else stops the record. */
  warning?: boolean
}

/** Everything that is to be mended, at once, so that it is mended in one pass. */
export function FaultList({ faults }: { faults: readonly FaultLine[] }) {
  return (
    <ul className={classes['list']} aria-label={m.design_to_mend()}>
      {faults.map(({ key, where, words, warning = false }) => (
        <li key={key} data-warning={warning || undefined}>
          {warning ? <IconClockHour4 size={18} aria-hidden="true" /> : <IconAlertTriangle size={18} aria-hidden="true" />}
          <span>
            <span className={classes['kind']}>{warning ? m.design_warning() : m.design_fault()}</span>
            {where !== undefined && <strong>{where}: </strong>}
            {words}
          </span>
        </li>
      ))}
    </ul>
  )
}
