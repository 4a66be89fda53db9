import { readFileSync } from 'node:fs'

/** A process as others can recognise it: a number alone is soon given to somebody else, at the latest by a restart. */
export function identityOf(pid: number): string {
  return `${pid} ${startOf(pid)}`
}

export function isAlive(identity: string): boolean {
  const pid = Number.parseInt(identity, 10)
  return pid > 0 && isRunning(pid) && identityOf(pid) === identity
}

/** False also for one that has ended while nobody took note (a "zombie", common in containers). */
export function isRunning(pid: number): boolean {
  return isTaken(pid) && factsOf(pid)[0] !== 'Z'
}

/** Whether the number is given to a process, even one that has ended. */
export function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // there, but somebody else's
  }
}

/** When the process began, in clock ticks since boot, with the boot it belongs to; empty where the system does not tell. */
function startOf(pid: number): string {
  const ticks = factsOf(pid)[19]
  return ticks === undefined ? '' : `${ticks} ${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`
}

/** What Linux says of the process from its state on: fields 3 and following of proc_pid_stat(5); else nothing. */
function factsOf(pid: number): string[] {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}
