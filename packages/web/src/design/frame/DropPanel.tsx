import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import classes from './DropPanel.module.css'

interface Drop {
  /** Names the button, and the panel after it. */
  label: string
  /** What is in the button. */
  button: ReactNode
  buttonClass?: string | undefined
  /** Which way it opens: below a top bar, above a bottom bar. */
  towards?: 'down' | 'up'
  /** With which edge of the button the panel lines up. */
  align?: 'start' | 'end'
  /** `close` for what leads elsewhere. */
  children: (close: () => void) => ReactNode
}

/** A button that shows more beneath it. Esc closes it and returns; so does a click elsewhere. */
export function DropPanel({ label, button, buttonClass, towards = 'down', align = 'end', children }: Drop) {
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const panelId = useId()

  useEffect(() => {
    if (!open) return
    function onPointer(event: PointerEvent) {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false)
    }
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Escape') return
      setOpen(false)
      opener.current?.focus()
      event.preventDefault()
    }
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('keydown', onKey, true)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('keydown', onKey, true)
    }
  }, [open])

  return (
    <div ref={place} className={classes['place']}>
      <button
        ref={opener}
        type="button"
        className={buttonClass ?? classes['button']}
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? panelId : undefined}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && (
        <section id={panelId} className={classes['panel']} data-towards={towards} data-align={align} aria-label={label}>
          {children(() => setOpen(false))}
        </section>
      )}
    </div>
  )
}

/** A line of a drop panel that does something. */
export function DropAction({ icon, children, onClick }: { icon?: ReactNode; children: ReactNode; onClick: () => void }) {
  return (
    <button type="button" className={classes['action']} onClick={onClick}>
      {icon}
      {children}
    </button>
  )
}
