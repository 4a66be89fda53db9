import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Refusal, say } from './refusal.js'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} Entry */

/**
 * The Node that the lockfile pins.
 * @param {string} folder
 */
export function pinnedNode(folder) {
  return join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/**
 * Whether `node_modules` holds what the lockfile names. npm itself records there what it put in, as the last thing it does.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const there = packagesIn(join(folder, 'node_modules', '.package-lock.json'))
  const named = packagesIn(join(folder, 'package-lock.json'))
  if (!named) throw new Refusal('package-lock.json is missing or not readable.')
  if (!there || !existsSync(pinnedNode(folder))) return false
  return Object.entries(named).every(([path, entry]) => {
    if (path === '') return true
    const found = there[path]
    return found ? found.version === entry.version && found.integrity === entry.integrity : entry.optional === true
  })
}

/** @param {string} folder */
export function install(folder) {
  say('Installing the packages of the lockfile (a minute or two, once)')
  const npm = process.env['npm_execpath']
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const run =
    npm !== undefined && basename(npm) === 'npm-cli.js'
      ? spawnSync(process.execPath, [npm, ...options], { cwd: folder, encoding: 'utf8' })
      : spawnSync('npm', options, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' })
  if (run.status !== 0) throw new Refusal(explain(`${run.stdout ?? ''}${run.stderr ?? ''}${run.error ?? ''}`))
  if (!existsSync(pinnedNode(folder))) fetchPinnedNode(folder)
}

/**
 * npm was told not to run install scripts: the one of the package `node` is the one we cannot do without.
 * @param {string} folder
 */
function fetchPinnedNode(folder) {
  const script = join(folder, 'node_modules', 'node', 'installArchSpecificPackage.js')
  const run = spawnSync(process.execPath, [script], { cwd: join(folder, 'node_modules', 'node'), encoding: 'utf8' })
  if (!existsSync(pinnedNode(folder))) throw new Refusal(explain(`${run.stdout}${run.stderr}`))
}

/**
 * What npm said, as a sentence that tells what to do.
 * @param {string} output
 */
export function explain(output) {
  if (/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET|ERR_SOCKET_TIMEOUT)\b/.test(output)) {
    return 'The packages could not be fetched: the npm registry does not answer. Connect to the network (or set `npm config set registry …`) and start again.'
  }
  if (/\bENOSPC\b/.test(output)) return 'The packages could not be installed: the disk is full (about 1.5 GB are needed).'
  if (/\b(EACCES|EROFS|EPERM)\b/.test(output))
    return `The packages could not be installed: this folder may not be written.\n${output.trim()}`
  return `The packages could not be installed. npm says:\n${output.trim()}`
}

/**
 * @param {string} file
 * @returns {Record<string, Entry> | undefined}
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}
