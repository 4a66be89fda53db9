import { describe, expect, test } from 'vitest'
import { completed, type Entries, lockFaults } from './check-lock.ts'

const manifests: Entries = { '': { devDependencies: { biome: '2.6.8' } }, 'packages/server': { dependencies: { zod: '4.6.7' } } }
const packages: Entries = {
  ...manifests,
  'node_modules/biome': {
    version: '2.6.8',
    dev: true,
    optionalDependencies: { '@biome/cli-linux-arm64-musl': '2.6.8', '@biome/cli-linux-x64': '2.6.8' },
  },
  'node_modules/@biome/cli-linux-arm64-musl': { version: '2.6.8', dev: true, optional: true },
  'node_modules/@biome/cli-linux-x64': { version: '2.6.8', dev: true, optional: true },
  'node_modules/zod': { version: '4.6.7' },
}
const without = (place: string) => Object.fromEntries(Object.entries(packages).filter(([name]) => name !== place))

describe('the lockfile', () => {
  test('is in order when it names what every system needs, and what the workspaces ask for', () => {
    expect(lockFaults(packages, manifests)).toEqual([])
  })

  test('is refused when it leaves out what another system needs, and can be completed', () => {
    const holed = without('node_modules/@biome/cli-linux-arm64-musl')
    expect(lockFaults(holed, manifests)).toEqual([
      '@biome/cli-linux-arm64-musl: left out, though node_modules/biome may need it; node tools/check-lock.ts --write',
    ])
    const whole = completed(holed)
    expect(lockFaults(whole, manifests)).toEqual([])
    expect(whole['node_modules/@biome/cli-linux-arm64-musl']).toEqual({
      version: '2.6.8',
      dev: true,
      optional: true,
      cpu: ['arm64'],
      os: ['linux'],
      libc: ['musl'],
    })
  })

  test('finds what lies beside the one that needs it, as Node does', () => {
    const nested = {
      ...packages,
      'node_modules/a': { optionalDependencies: { b: '1' } },
      'node_modules/a/node_modules/b': { version: '1' },
    }
    expect(lockFaults(nested, manifests)).toEqual([])
    const elsewhere = {
      ...packages,
      'node_modules/a': { optionalDependencies: { b: '1' } },
      'node_modules/c/node_modules/b': { version: '1' },
    }
    expect(lockFaults(elsewhere, manifests)).toHaveLength(1)
  })

  test('is refused when a workspace asks for something else', () => {
    const asking = { ...manifests, 'packages/server': { dependencies: { zod: '5.0.0', pg: '8' } } }
    expect(lockFaults(packages, asking)).toEqual([
      'packages/server: asks for zod 5.0.0, the lockfile says 4.6.7',
      'packages/server: asks for pg 8, the lockfile says nothing',
    ])
  })
})
