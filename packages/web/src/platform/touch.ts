let touchedAt = Date.now()

for (const deed of ['pointerdown', 'keydown', 'wheel', 'touchmove'])
  globalThis.addEventListener?.(deed, () => (touchedAt = Date.now()), { capture: true, passive: true })

/** For how many seconds nobody has touched this page. */
export function untouchedSeconds(): number {
  return Math.min(99_999, Math.floor((Date.now() - touchedAt) / 1000))
}
