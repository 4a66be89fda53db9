import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pinnedNode } from './packages.js'
import { Refusal, say } from './refusal.js'

/**
 * @typedef {object} Making
 * @property {string} says What takes its time, for the one who waits.
 * @property {string[]} from Files and folders that it depends on.
 * @property {string} into A folder that holds nothing else; it gets a file with the fingerprint of what it was made from.
 * @property {string[]} command A script and its arguments, run in `packages/web`.
 */

/** Made from our sources, and not committed. */
export const makings = {
  /** @type {Making} */
  messages: {
    says: 'Compiling the words on screen',
    from: ['packages/web/messages', 'packages/web/project.inlang/settings.json', 'packages/web/tools', 'package-lock.json'],
    into: 'packages/web/src/platform/i18n/generated',
    command: ['packages/web/tools/compile-messages.ts'],
  },
  /** @type {Making} */
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
    command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  },
}

/**
 * @param {Making} making
 * @param {string} folder
 */
export function isCurrent(making, folder) {
  const mark = join(folder, making.into, '.made-from')
  return existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint(making.from, folder)
}

/**
 * @param {Making} making
 * @param {string} folder
 */
export function make(making, folder) {
  say(making.says)
  const [script = '', ...options] = making.command
  const run = spawnSync(pinnedNode(folder), [join(folder, script), ...options], {
    cwd: join(folder, 'packages/web'),
    encoding: 'utf8',
  })
  if (run.status !== 0 || !existsSync(join(folder, making.into))) {
    throw new Refusal(`${making.says}: failed.\n${run.stdout}${run.stderr}`.trim())
  }
  writeFileSync(join(folder, making.into, '.made-from'), fingerprint(making.from, folder))
}

/**
 * One hash over the names and contents of all files below; what is generated, and tests, are left out.
 * @param {string[]} paths
 * @param {string} folder
 */
export function fingerprint(paths, folder) {
  const hash = createHash('sha256')
  /** @param {string} path */
  const walk = (path) => {
    const full = join(folder, path)
    if (!existsSync(full) || basename(path) === 'generated' || /\.test\.tsx?$/.test(path)) return
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) walk(`${path}/${name}`)
    } else hash.update(`${path}\0`).update(readFileSync(full)).update('\0')
  }
  for (const path of paths) walk(path)
  return hash.digest('hex')
}
