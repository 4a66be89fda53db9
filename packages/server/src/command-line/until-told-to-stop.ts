/**
 * Resolves at the first SIGINT or SIGTERM. What follows within two seconds is the same wish told again: a terminal and a
 * supervisor tell every process, and npm passes it on. A later one ends the process at once.
 */
export function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    let told: number | undefined
    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const) {
      process.on(signal, () => {
        if (told !== undefined && performance.now() - told > 2000) process.exit(code)
        told ??= performance.now()
        resolve()
      })
    }
  })
}
