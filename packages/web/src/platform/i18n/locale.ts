import { useSyncExternalStore } from 'react'
import { getLocale, setLocale } from './generated/runtime.js'

export type Locale = 'id' | 'en'

/** Each language in its own words: whoever looks for theirs must be able to read it. */
export const languages: Readonly<Record<Locale, string>> = { id: 'Bahasa Indonesia', en: 'English' }

const listeners = new Set<() => void>()

export function currentLocale(): Locale {
  return getLocale()
}

/** Remembers the choice on this device and shows it at once, without loading the page anew. */
export function chooseLocale(locale: Locale): void {
  void setLocale(locale, { reload: false })
  for (const listener of listeners) listener()
}

export function useLocale(): Locale {
  return useSyncExternalStore(subscribe, currentLocale)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
