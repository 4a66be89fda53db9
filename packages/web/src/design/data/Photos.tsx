import { useState } from 'react'
import { Dialog } from '../frame/Dialog.tsx'
import classes from './Photos.module.css'

export interface Photo {
  key: string
  src: string
  /** What it is a photo of; also the name of the button that shows it large. */
  label: string
}

/** Photos as small pictures; one is looked at large by a click. */
export function Photos({ label, photos }: { label: string; photos: readonly Photo[] }) {
  const [large, setLarge] = useState<Photo>()
  return (
    <>
      <ul className={classes['photos']} aria-label={label}>
        {photos.map((photo) => (
          <li key={photo.key}>
            <button type="button" className={classes['photo']} aria-label={photo.label} onClick={() => setLarge(photo)}>
              <img src={photo.src} alt="" loading="lazy" />
            </button>
          </li>
        ))}
      </ul>
      {large !== undefined && (
        <Dialog wide title={large.label} onClose={() => setLarge(undefined)}>
          <img className={classes['large']} src={large.src} alt={large.label} />
        </Dialog>
      )}
    </>
  )
}
