import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { say } from './refusal.js'

/**
 * Two starts at once on one fresh clone must not install over each other: waits while another process sets this folder up.
 * @param {string} folder
 * @returns {() => void} ends the turn
 */
export function takeTurns(folder) {
  const lock = join(folder, '.artifacts', 'preparing')
  mkdirSync(dirname(lock), { recursive: true })
  for (let waited = 0; ; waited += 250) {
    if (isTaken(lock)) return () => rmSync(lock, { force: true })
    const holder = readHolder(lock)
    const beingWritten = holder === '' && waited < 2000
    if (!beingWritten && !isAlive(Number(holder))) rmSync(lock, { force: true })
    else if (waited === 0) say('Waiting for another start that is setting up this folder')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250)
  }
}

/** @param {string} lock */
function isTaken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** @param {string} lock */
function readHolder(lock) {
  try {
    return readFileSync(lock, 'utf8')
  } catch {
    return '' // ended its turn meanwhile
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
