import { useSyncExternalStore } from 'react'

export interface PassingNotice {
  id: number
  words: string
  tone: 'done' | 'harm' | 'info'
  /** Takes the deed back; offered while the notice stands. */
  undo?: () => void
}

/** Ten seconds: long enough to see that it was the wrong row. */
export const noticeSeconds = 10

let notices: readonly PassingNotice[] = []
let lastId = 0
const listeners = new Set<() => void>()

/** Tells what was done, at the edge of the page; with `undo` in place of asking beforehand. Answers by what to dismiss it. */
export function announce(notice: Omit<PassingNotice, 'id'>): number {
  lastId += 1
  const id = lastId
  set([...notices, { ...notice, id }].slice(-3))
  setTimeout(() => dismiss(id), noticeSeconds * 1000)
  return id
}

export function dismiss(id: number): void {
  set(notices.filter((notice) => notice.id !== id))
}

export function useNotices(): readonly PassingNotice[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => notices,
  )
}

function set(next: readonly PassingNotice[]): void {
  notices = next
  for (const listener of listeners) listener()
}
