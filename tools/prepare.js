/**
 * Sets up what a fresh clone lacks: the packages of the lockfile, then what is generated from our sources.
 * Plain JavaScript without packages, because it runs on whatever Node the machine has (20 or newer).
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Made from our sources when missing or outdated; `from` are files or folders, `into` a folder that holds nothing else. */
export const makings = {
  messages: {
    says: 'Compiling the words on screen',
    from: ['packages/web/messages', 'packages/web/project.inlang/settings.json', 'packages/web/tools', 'package-lock.json'],
    into: 'packages/web/src/platform/i18n/generated',
    folder: 'packages/web',
    command: ['packages/web/tools/compile-messages.ts'],
  },
  web: {
    says: 'Building the pages',
    from: [
      'packages/web/src',
      'packages/web/public',
      'packages/web/messages',
      'packages/web/tools',
      'packages/web/index.html',
      'packages/web/vite.config.ts',
      'packages/web/postcss.config.js',
      'packages/domain/src',
      'package-lock.json',
    ],
    into: 'packages/web/dist',
    folder: 'packages/web',
    command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  },
}

/**
 * Brings this checkout into working order; says on stderr what it does, and nothing when there is nothing to do.
 * @param {(keyof typeof makings)[]} wanted
 */
export function prepare(wanted, folder = root) {
  if (isInstalled(folder) && wanted.every((name) => isCurrent(makings[name], folder))) return
  const release = takeTurns(folder)
  try {
    if (!isInstalled(folder)) install(folder)
    for (const name of wanted) if (!isCurrent(makings[name], folder)) make(makings[name], folder)
  } finally {
    release()
  }
}

/** The Node that the lockfile pins. */
export function pinnedNode(folder = root) {
  return join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/** Whether `node_modules` holds what the lockfile names. npm itself records there what it put in, as the last thing it does. */
export function isInstalled(folder = root) {
  const there = readJson(join(folder, 'node_modules', '.package-lock.json'))?.packages
  const named = readJson(join(folder, 'package-lock.json'))?.packages
  if (!named) throw new Refusal('package-lock.json is missing or not readable.')
  if (!there || !existsSync(pinnedNode(folder))) return false
  return Object.entries(named).every(([path, entry]) => {
    if (path === '') return true
    const found = there[path]
    return found ? found.version === entry.version && found.integrity === entry.integrity : entry.optional === true
  })
}

function install(folder) {
  say('Installing the packages of the lockfile (about a minute, once)')
  const npm = process.env.npm_execpath
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const run =
    npm && basename(npm) === 'npm-cli.js'
      ? spawnSync(process.execPath, [npm, ...options], { cwd: folder, encoding: 'utf8' })
      : spawnSync('npm', options, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' })
  const output = `${run.stdout ?? ''}${run.stderr ?? ''}${run.error ? String(run.error) : ''}`
  if (run.status !== 0) throw new Refusal(explain(output))
  if (!existsSync(pinnedNode(folder))) fetchPinnedNode(folder)
}

/** npm was told not to run install scripts: the one of the package `node` is the one we cannot do without. */
function fetchPinnedNode(folder) {
  const run = spawnSync(process.execPath, ['installArchSpecificPackage'], {
    cwd: join(folder, 'node_modules', 'node'),
    encoding: 'utf8',
  })
  if (!existsSync(pinnedNode(folder))) throw new Refusal(explain(`${run.stdout}${run.stderr}`))
}

/** What npm said, as a sentence that tells what to do. */
export function explain(output) {
  if (/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET|ERR_SOCKET_TIMEOUT)\b/.test(output)) {
    return 'The packages could not be fetched: the npm registry does not answer. Connect to the network (or set `npm config set registry …`) and start again.'
  }
  if (/\bENOSPC\b/.test(output)) return 'The packages could not be installed: the disk is full (about 1.5 GB are needed).'
  if (/\b(EACCES|EROFS|EPERM)\b/.test(output))
    return `The packages could not be installed: this folder may not be written.\n${output.trim()}`
  return `The packages could not be installed. npm says:\n${output.trim()}`
}

function make(making, folder) {
  say(making.says)
  const [script = '', ...options] = making.command
  const run = spawnSync(pinnedNode(folder), [join(folder, script), ...options], {
    cwd: join(folder, making.folder),
    encoding: 'utf8',
  })
  if (run.status !== 0 || !existsSync(join(folder, making.into))) {
    throw new Refusal(`${making.says}: failed.\n${run.stdout}${run.stderr}`.trim())
  }
  writeFileSync(join(folder, making.into, '.made-from'), fingerprint(making.from, folder))
}

function isCurrent(making, folder) {
  const mark = join(folder, making.into, '.made-from')
  if (!existsSync(join(folder, making.folder, 'package.json'))) return true
  return existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint(making.from, folder)
}

/** One hash over the names and contents of all files below; what is generated is left out. */
export function fingerprint(paths, folder) {
  const hash = createHash('sha256')
  const walk = (path) => {
    const full = join(folder, path)
    if (!existsSync(full) || basename(path) === 'generated') return
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) walk(`${path}/${name}`)
    } else hash.update(`${path}\0`).update(readFileSync(full)).update('\0')
  }
  for (const path of paths) walk(path)
  return hash.digest('hex')
}

/** Two starts at once on one fresh clone must not install over each other. */
function takeTurns(folder) {
  const lock = join(folder, '.artifacts', 'preparing')
  mkdirSync(dirname(lock), { recursive: true })
  for (let waited = 0; ; waited += 250) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      return () => rmSync(lock, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const holder = existsSync(lock) ? readFileSync(lock, 'utf8') : ''
    const beingWritten = holder === '' && waited < 2000
    if (!beingWritten && !isAlive(Number(holder))) rmSync(lock, { force: true })
    else if (waited === 0) say('Waiting for another start that is setting up this folder')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250)
  }
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function say(what) {
  process.stderr.write(`${what} …\n`)
}

/** Something the person at the keyboard has to know; shown without a stack. */
export class Refusal extends Error {}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  try {
    prepare(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
