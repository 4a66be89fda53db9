import { IconChevronDown, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { m } from '#messages'
import { DropPanel } from '../frame/DropPanel.tsx'
import classes from './ChipPanel.module.css'

interface Chip {
  /** What is being narrowed: "Wilayah". */
  label: string
  /** What it is narrowed to, in words; absent while it is not. */
  chosen?: string | undefined
  onClear: () => void
  children: (close: () => void) => ReactNode
}

/** A filter whose choice takes more than a click: the chip opens a small panel, and says what was chosen. */
export function ChipPanel({ label, chosen, onClear, children }: Chip) {
  return (
    <div className={classes['pair']} data-on={chosen !== undefined || undefined}>
      <DropPanel
        label={chosen === undefined ? label : `${label}: ${chosen}`}
        buttonClass={classes['chip']}
        align="start"
        button={
          <>
            {chosen === undefined ? label : <span className={classes['word']}>{`${label}: ${chosen}`}</span>}
            <IconChevronDown size={15} stroke={2} aria-hidden="true" />
          </>
        }
      >
        {(close) => <div className={classes['panel']}>{children(close)}</div>}
      </DropPanel>
      {chosen !== undefined && (
        <button type="button" className={classes['clear']} onClick={onClear} aria-label={m.design_clear({ label })}>
          <IconX size={15} stroke={2} aria-hidden="true" />
        </button>
      )}
    </div>
  )
}
