import { SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import classes from './Dossier.module.css'

export interface DossierPart {
  key: string
  label: string
  content: ReactNode
}

/** Everything about one subject: parts beside each other on the desk, each scrolling by itself; one at a time where it is narrow. */
export function Dossier({ label, parts }: { label: string; parts: readonly DossierPart[] }) {
  const wide = useMediaQuery('(min-width: 68em)', false, { getInitialValueInEffect: false })
  const [shown, setShown] = useState(parts[0]?.key ?? '')

  if (wide) {
    return (
      <div className={classes['parts']}>
        {parts.map(({ key, label: word, content }) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
          <div key={key} className={classes['part']} role="region" aria-label={word} tabIndex={0}>
            {content}
          </div>
        ))}
      </div>
    )
  }
  return (
    <div className={classes['single']}>
      <SegmentedControl
        fullWidth
        size="md"
        aria-label={label}
        value={shown}
        onChange={setShown}
        data={parts.map(({ key, label: word }) => ({ value: key, label: word }))}
      />
      <div className={classes['part']}>{parts.find((part) => part.key === shown)?.content}</div>
    </div>
  )
}
