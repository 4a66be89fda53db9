import { useEffect, type RefObject } from 'react'
import { isTyping } from './isTyping.ts'

/** j and k move the focus over the elements marked `data-row-key` inside `list`; Enter is the focused button's own. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0
      if (step === 0 || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return

      const stops = [...(list.current?.querySelectorAll<HTMLElement>('[data-row-key]') ?? [])]
      const at = stops.indexOf(document.activeElement as HTMLElement)
      const next = stops[at === -1 ? 0 : Math.min(Math.max(at + step, 0), stops.length - 1)]
      if (next === undefined) return
      next.focus()
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [list])
}
