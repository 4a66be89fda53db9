import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

interface Machine {
  readonly platform: string
  readonly isRoot: boolean
  readonly home: string
}

/** Where data lies: `RANGKUL_DATA`, else the place that this system has for it, never the source tree. */
export function defaultDataDir(env: Environment, machine: Machine = thisMachine()): string {
  const asked = env['RANGKUL_DATA']
  if (asked) return resolve(asked)
  switch (machine.platform) {
    case 'win32':
      return join(env['LOCALAPPDATA'] || join(machine.home, 'AppData', 'Local'), 'Rangkul')
    case 'darwin':
      return machine.isRoot
        ? '/Library/Application Support/Rangkul'
        : join(machine.home, 'Library', 'Application Support', 'Rangkul')
    default:
      return machine.isRoot ? '/var/lib/rangkul' : join(env['XDG_DATA_HOME'] || join(machine.home, '.local', 'share'), 'rangkul')
  }
}

function thisMachine(): Machine {
  return { platform: process.platform, isRoot: process.getuid?.() === 0, home: homedir() }
}
