import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { plant } from './check/plant.ts'
import { bundleFaults } from './check-bundle.ts'

const noise = (bytes: number) => randomBytes(bytes).toString('base64').slice(0, bytes)
const manifest = {
  'index.html': {
    file: 'assets/main.js',
    imports: ['_react.js'],
    dynamicImports: ['src/access/SignInPage.tsx', 'src/later/LaterPage.tsx'],
  },
  '_react.js': { file: 'assets/react.js' },
  'src/access/SignInPage.tsx': {
    file: 'assets/SignInPage.js',
    imports: ['_react.js', 'index.html'],
    css: ['assets/SignInPage.css'],
  },
  'src/later/LaterPage.tsx': { file: 'assets/LaterPage.js' },
  'letters.woff2': { file: 'assets/source-sans-3-latin-wght-normal-x.woff2' },
}
const dist = {
  '.vite/manifest.json': JSON.stringify(manifest),
  'index.html': '<script src="/first.js"></script><script type="module" src="/assets/main.js"></script>',
  'first.js': noise(1000),
  'assets/main.js': noise(1000),
  'assets/react.js': noise(1000),
  'assets/SignInPage.js': noise(1000),
  'assets/SignInPage.css': noise(1000),
  'assets/LaterPage.js': noise(90_000),
  'assets/source-sans-3-latin-wght-normal-x.woff2': noise(1000),
}
const pages = { 'sign-in': ['src/access/SignInPage.tsx'] }

describe('the first page', () => {
  test('weighs what it needs at once, each part once, not what comes later', async () => {
    await using house = await plant(dist)
    expect(await bundleFaults(house.folder, pages, 8000)).toEqual([])
    expect((await bundleFaults(house.folder, pages, 1000)).map((line) => line.replace(/.* {2}/, '')).sort()).toEqual([
      'assets/SignInPage.css',
      'assets/SignInPage.js',
      'assets/main.js',
      'assets/react.js',
      'assets/source-sans-3-latin-wght-normal-x.woff2',
      'first.js',
      'index.html',
      expect.stringMatching(/^sign-in: \d\.\d KB before it stands, more than 1\.0 KB$/),
    ])
  })

  test('is refused when it outgrows its budget, the heaviest part first', async () => {
    await using house = await plant({ ...dist, 'assets/react.js': noise(30_000) })
    const faults = await bundleFaults(house.folder, pages, 20_000)
    expect(faults[0]).toMatch(/^sign-in: \d+\.\d KB before it stands, more than 20\.0 KB$/)
    expect(faults[1]).toContain('assets/react.js')
  })

  test('weighs what the server sends where it was compressed beforehand', async () => {
    await using house = await plant({ ...dist, 'assets/react.js': noise(30_000), 'assets/react.js.br': noise(10) })
    expect(await bundleFaults(house.folder, pages, 8000)).toEqual([])
  })

  test('is refused when it is not built', async () => {
    await using house = await plant(dist)
    expect(await bundleFaults(house.folder, { home: ['src/home/HomePage.tsx'] })).toEqual([
      'home: src/home/HomePage.tsx is not built as a chunk of its own',
    ])
  })
})
