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
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={wide ? 'xl' : 'md'}
      closeButtonProps={{ 'aria-label': m.design_close() }}
      classNames={{ title: classes['title'] ?? '' }}
    >
      {children}
    </Modal>
  )
}
