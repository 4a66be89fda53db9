import { ActionIcon } from '@mantine/core'
import { IconArrowsMaximize, IconX } from '@tabler/icons-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { m } from '#messages'
import classes from './SidePanel.module.css'

interface Panel {
  title: string
  /** Called by Esc and by the button; the focus then returns to where it was. */
  onClose: () => void
  /** The same thing as a page of its own. */
  fullPage?: string
  children: ReactNode
}

/** One item beside its list. Not modal: the list stays in reach, so j and k go on. */
export function SidePanel({ title, onClose, fullPage, children }: Panel) {
  const headingId = useId()
  const panel = useRef<HTMLElement>(null)

  useEffect(() => {
    const before = document.activeElement
    panel.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [onClose])

  return (
    <aside ref={panel} className={classes['panel']} aria-labelledby={headingId} tabIndex={-1}>
      <header className={classes['head']}>
        <h2 id={headingId}>{title}</h2>
        {fullPage !== undefined && (
          <Link to={fullPage} className={classes['full'] ?? ''} aria-label={m.design_full_page()}>
            <IconArrowsMaximize size={18} stroke={1.7} />
          </Link>
        )}
        <ActionIcon variant="subtle" color="gray" size="lg" onClick={onClose} aria-label={m.design_close()}>
          <IconX size={20} stroke={1.7} />
        </ActionIcon>
      </header>
      <div className={classes['content']}>{children}</div>
    </aside>
  )
}
