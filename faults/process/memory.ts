import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Bytes that a process holds in memory; 0 where the system does not tell (only Linux does). */
export function memoryOf({ pid }: ChildProcess): number {
  try {
    const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Number(found?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}
