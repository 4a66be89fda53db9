import { IconCamera, IconX } from '@tabler/icons-react'
import { useId } from 'react'
import type { Photo } from '../data/Photos.tsx'
import classes from './PhotoField.module.css'

interface Field {
  label: string
  hint: string
  /** On the button: "Ambil atau pilih foto". */
  action: string
  /** Names the button that takes a photo away: "Buang foto 2". */
  removeOf: (photo: Photo) => string
  photos: readonly Photo[]
  /** What is being sent, in words; undefined while nothing is. */
  busy: string | undefined
  error: string | undefined
  full: boolean
  onPick: (files: File[]) => void
  onRemove: (photo: Photo) => void
}

/** Photos taken with the telephone or chosen; each shows what was really sent. */
export function PhotoField({ label, hint, action, removeOf, photos, busy, error, full, onPick, onRemove }: Field) {
  const [hintId, faultId] = [useId(), useId()]
  return (
    <fieldset className={classes['field']}>
      <legend>{label}</legend>
      <p id={hintId} className={classes['hint']}>
        {hint}
      </p>
      <ul className={classes['photos']}>
        {photos.map((photo) => (
          <li key={photo.key}>
            <img src={photo.src} alt={photo.label} />
            <button type="button" aria-label={removeOf(photo)} onClick={() => onRemove(photo)}>
              <IconX size={16} stroke={2} aria-hidden="true" />
            </button>
          </li>
        ))}
        {!full && (
          <li>
            <label className={classes['take']}>
              <IconCamera size={26} stroke={1.5} aria-hidden="true" />
              <span>{action}</span>
              <input
                type="file"
                multiple
                accept="image/jpeg,image/png,image/webp"
                disabled={busy !== undefined}
                aria-describedby={error === undefined ? hintId : `${hintId} ${faultId}`}
                aria-invalid={error !== undefined}
                onChange={(event) => {
                  onPick([...(event.currentTarget.files ?? [])])
                  event.currentTarget.value = ''
                }}
              />
            </label>
          </li>
        )}
      </ul>
      <p role="status" className={classes['busy']}>
        {busy}
      </p>
      {error !== undefined && (
        <p id={faultId} className={classes['fault']}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
