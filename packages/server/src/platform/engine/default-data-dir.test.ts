import { expect, test } from 'vitest'
import { defaultDataDir } from './default-data-dir.ts'

const machine = { platform: 'linux', isRoot: false, home: '/home/sari' }

test.each([
  ['what RANGKUL_DATA names', { RANGKUL_DATA: '/srv/rangkul' }, machine, '/srv/rangkul'],
  ['an empty RANGKUL_DATA counts as none', { RANGKUL_DATA: '' }, machine, '/home/sari/.local/share/rangkul'],
  ['the data home of the desktop', { XDG_DATA_HOME: '/data/sari' }, machine, '/data/sari/rangkul'],
  ['the place of services, as root', {}, { ...machine, isRoot: true }, '/var/lib/rangkul'],
  ['the library, on macOS', {}, { ...machine, platform: 'darwin' }, '/home/sari/Library/Application Support/Rangkul'],
])('data lies in %s', (_, env, on, expected) => {
  expect(defaultDataDir(env, on)).toBe(expected)
})
