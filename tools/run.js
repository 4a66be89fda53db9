/**
 * Runs one of our programs on the pinned Node, after setting up what a fresh clone lacks:
 *   node tools/run.js [--made=messages,web] <file> [arguments]
 * The path of that Node is absolute: the shell of an npm script has already remembered the machine's own `node`.
 */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pinnedNode } from './prepare/packages.js'
import { orEnd } from './prepare/refusal.js'
import { prepare, root } from './prepare.js'

/**
 * Takes the place of this process: same terminal, arguments, signals and exit code.
 * @param {string} file
 * @param {string[]} options
 * @param {string[]} wanted what has to be made before
 */
export function runPinned(file, options, wanted) {
  orEnd(() => prepare(wanted))
  const env = { ...process.env, PATH: [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter) }
  const child = spawn(pinnedNode(root), [file, ...options], { stdio: 'inherit', env })

  process.on('SIGTERM', () => child.kill('SIGTERM'))
  // The terminal was closed: to be ended as cleanly as when told to.
  process.on('SIGHUP', () => child.kill('SIGTERM'))
  // npm ends the shell between us, which tells nobody.
  const parent = process.ppid
  if (process.env['npm_lifecycle_event']) setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500)
  // A terminal sends Ctrl-C to both of us; anything else only to this process.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))

  child.on('error', (error) => {
    process.stderr.write(`The pinned Node does not start: ${error.message}\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)))
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2)
  const made = words[0]?.startsWith('--made=') ? (words.shift() ?? '').slice('--made='.length).split(',') : []
  runPinned(resolve(root, words[0] ?? ''), words.slice(1), made)
}
