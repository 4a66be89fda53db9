import { SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import classes from './Dossier.module.css'

export interface DossierPart {
  key: string
  label: string
  content: ReactNode
}

interface Parts {
  label: string
  /** Left to right; what stands in one column stands below each other. */
  columns: readonly (readonly DossierPart[])[]
}

/** Everything about one subject: columns that scroll by themselves on the desk; one part at a time where it is narrow. */
export function Dossier({ label, columns }: Parts) {
  const wide = useMediaQuery('(min-width: 68em)', false, { getInitialValueInEffect: false })
  const parts = columns.flat()
  const [shown, setShown] = useState(parts[0]?.key ?? '')

  if (wide) {
    return (
      <div className={classes['columns']}>
        {columns.map((column) => (
          <div
            key={column[0]?.key}
            className={classes['column']}
            role="region"
            aria-label={column.map((part) => part.label).join(', ')}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
            tabIndex={0}
          >
            {column.map((part) => (
              <div key={part.key}>{part.content}</div>
            ))}
          </div>
        ))}
      </div>
    )
  }
  return (
    <div className={classes['single']}>
      <SegmentedControl
        fullWidth
        aria-label={label}
        value={shown}
        onChange={setShown}
        data={parts.map(({ key, label: word }) => ({ value: key, label: word }))}
      />
      <div>{parts.find((part) => part.key === shown)?.content}</div>
    </div>
  )
}
