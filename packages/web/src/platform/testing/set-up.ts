import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'
import { loadProblemWords } from '../problem.words.ts'

await loadProblemWords()

// Pages come as chunks of their own, and the first one takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 })

// What jsdom lacks and the kit asks for.
window.matchMedia ??= (media) =>
  ({
    matches: false,
    media,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
  }) as unknown as MediaQueryList
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
window.scrollTo = () => {}
if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: new EventTarget() })

afterEach(() => {
  cleanup()
  localStorage.clear()
  sessionStorage.clear()
})
