import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { m } from '#messages'
import classes from './Dialog.module.css'

interface Asking {
  title: string
  onClose: () => void
  /** Two columns of fields. */
  wide?: boolean
  children: ReactNode
}

/** A piece of work over the page; Esc leaves it, and the focus returns to where it was. */
export function Dialog({ title, onClose, wide = false, children }: Asking) {
  return (
    <Modal.Root opened onClose={onClose} size={wide ? 'xl' : 'md'}>
      <Modal.Overlay />
      <Modal.Content>
        {/* The kit draws a <header>, which outside <main> would be a second banner of the page. */}
        <Modal.Header role="presentation">
          <Modal.Title className={classes['title'] ?? ''}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={m.design_close()} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
