import { useSyncExternalStore } from 'react'

let ended = false
const listeners = new Set<() => void>()

/** The server no longer knows this browser. The page stays as it is, with what was typed; the shell asks to sign in again. */
export function noteSessionEnd(): void {
  set(true)
}

export function noteSessionBack(): void {
  set(false)
}

export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => ended,
  )
}

function set(value: boolean): void {
  ended = value
  for (const listener of listeners) listener()
}
