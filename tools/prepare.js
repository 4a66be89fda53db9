/**
 * Sets up what a fresh clone lacks: the packages of the lockfile, then what is made from our sources:
 *   node tools/prepare.js [messages] [web]
 * Plain JavaScript without packages, because it runs on whatever Node the machine has (20 or newer).
 */
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isCurrent, make, makings } from './prepare/makings.js'
import { install, isInstalled } from './prepare/packages.js'
import { orEnd, Refusal } from './prepare/refusal.js'
import { takeTurns } from './prepare/turns.js'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Brings this checkout into working order; says on stderr what it does, and nothing when there is nothing to do.
 * @param {string[]} wanted names of makings
 */
export function prepare(wanted) {
  const chosen = Object.entries(makings).flatMap(([name, making]) => (wanted.includes(name) ? [making] : []))
  if (chosen.length < wanted.length) throw new Refusal(`There is no such thing to make: ${wanted.join(', ')}`)
  const isReady = () => isInstalled(root) && chosen.every((making) => isCurrent(making, root))
  if (isReady()) return

  const endTurn = takeTurns(root)
  try {
    if (!isInstalled(root)) install(root)
    for (const making of chosen) if (!isCurrent(making, root)) make(making, root)
  } finally {
    endTurn()
  }
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) orEnd(() => prepare(process.argv.slice(2)))
