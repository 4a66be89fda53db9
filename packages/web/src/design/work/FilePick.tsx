import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { m } from '#messages'
import classes from './FilePick.module.css'

interface Pick {
  label: string
  /** What is taken, in words: "CSV atau XLSX, paling besar 50 MB". */
  hint: string
  /** For the file dialog: ".csv,.xlsx". */
  accept: string
  disabled?: boolean
  /** Several at once are taken. */
  many?: boolean
  onPick: (file: File, ...others: File[]) => void
}

/** A file, dropped or chosen; or several. */
export function FilePick({ label, hint, accept, disabled = false, many = false, onPick }: Pick) {
  const [over, setOver] = useState(false)
  const hintId = useId()
  const pick = (files: FileList | null) => {
    const [file, ...others] = files ?? []
    if (file !== undefined) onPick(file, ...(many ? others : []))
  }

  return (
    <label
      className={classes['pick']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (!disabled) pick(event.dataTransfer.files)
      }}
    >
      <IconFileSpreadsheet size={32} stroke={1.4} aria-hidden="true" />
      <span className={classes['label']}>{label}</span>
      <span id={hintId} className={classes['hint']}>
        {hint}
      </span>
      <input
        type="file"
        accept={accept}
        multiple={many}
        disabled={disabled}
        aria-label={label}
        aria-describedby={hintId}
        className={classes['input']}
        onChange={(event) => {
          pick(event.currentTarget.files)
          event.currentTarget.value = ''
        }}
      />
      <span className={classes['button']} aria-hidden="true">
        {m.design_choose_file()}
      </span>
    </label>
  )
}
