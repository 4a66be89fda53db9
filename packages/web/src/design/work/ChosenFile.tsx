import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { m } from '#messages'
import { formatBytes } from '../../platform/format.ts'
import classes from './ChosenFile.module.css'

/** The file that was picked, and the way to pick another. */
export function ChosenFile({ file, onRemove }: { file: File; onRemove?: (() => void) | undefined }) {
  return (
    <div className={classes['chosen']}>
      <IconFileSpreadsheet size={28} stroke={1.4} aria-hidden="true" />
      <p className={classes['words']}>
        <span className={classes['name']}>{file.name}</span>
        <span className={classes['size']}>{formatBytes(file.size)}</span>
      </p>
      {onRemove !== undefined && (
        <Button variant="default" size="compact-sm" onClick={onRemove}>
          {m.design_other_file()}
        </Button>
      )}
    </div>
  )
}
