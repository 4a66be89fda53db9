import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** Brings the compiled messages up to date, in a process of its own, because the compiler does not let its process end. */
export function freshMessages(): void {
  execFileSync(process.execPath, [join(import.meta.dirname, 'compile-messages.ts')], { stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Vitest calls it once before the tests. */
export { freshMessages as setup }
