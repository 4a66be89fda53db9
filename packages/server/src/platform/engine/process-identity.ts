import { readFileSync } from 'node:fs'

/** A process as others can recognise it: a number alone is soon given to somebody else, at the latest by a restart. */
export function identityOf(pid: number): string {
  return `${pid} ${startOf(pid)}`
}

export function isAlive(identity: string): boolean {
  const pid = Number.parseInt(identity, 10)
  return pid > 0 && isRunning(pid) && identityOf(pid) === identity
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // there, but somebody else's
  }
}

/** When the process began, in clock ticks since boot, with the boot it belongs to; empty where the system does not tell. */
function startOf(pid: number): string {
  try {
    const facts = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const ticks = facts.slice(facts.lastIndexOf(')') + 2).split(' ')[19]
    return `${ticks} ${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`
  } catch {
    return ''
  }
}
