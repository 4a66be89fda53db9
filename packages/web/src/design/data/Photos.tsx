import { Modal } from '@mantine/core'
import { useState } from 'react'
import { m } from '#messages'
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
      <Modal
        size="xl"
        opened={large !== undefined}
        onClose={() => setLarge(undefined)}
        title={large?.label}
        closeButtonProps={{ 'aria-label': m.design_close() }}
      >
        {large !== undefined && <img className={classes['large']} src={large.src} alt={large.label} />}
      </Modal>
    </>
  )
}
