import { useSyncExternalStore } from 'react'

export type Density = 'dense' | 'comfortable'

const key = 'rangkul.density'
const listeners = new Set<() => void>()

/** How high table rows stand, remembered on this device for all tables. */
export function useDensity(): [density: Density, toggle: () => void] {
  const density = useSyncExternalStore(subscribe, read)
  return [density, toggle]
}

function read(): Density {
  return localStorage.getItem(key) === 'comfortable' ? 'comfortable' : 'dense'
}

function toggle(): void {
  localStorage.setItem(key, read() === 'dense' ? 'comfortable' : 'dense')
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
