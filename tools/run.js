/**
 * Runs one of our programs on the pinned Node, after setting up what a fresh clone lacks:
 *   node tools/run.js [--made=messages,web] <file> [arguments]
 * The path of that Node is absolute: the shell of an npm script has already remembered the machine's own `node`.
 */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { pinnedNode, prepare, Refusal, root } from './prepare.js'

/** Takes the place of this process: same terminal, arguments, signals and exit code. */
export function runPinned(file, options, wanted) {
  try {
    prepare(wanted)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
  const env = { ...process.env, PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH }
  const child = spawn(pinnedNode(), [file, ...options], { stdio: 'inherit', env })

  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGUSR2']) process.on(signal, () => child.kill(signal))
  // A terminal sends Ctrl-C to both of us; anything else only to this process.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))

  child.on('error', (error) => {
    process.stderr.write(`The pinned Node does not start: ${error.message}\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)))
}

if (resolve(process.argv[1] ?? '') === join(root, 'tools', 'run.js')) {
  const [first = '', ...rest] = process.argv.slice(2)
  const made = first.startsWith('--made=') ? first.slice('--made='.length).split(',') : []
  const [file, ...options] = made.length > 0 ? rest : [first, ...rest]
  runPinned(resolve(root, file ?? ''), options, made)
}
