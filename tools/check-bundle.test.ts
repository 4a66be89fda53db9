import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { plant } from './check/plant.ts'
import { bundleFaults, firstPage } from './check-bundle.ts'

const noise = (bytes: number) => randomBytes(bytes).toString('base64').slice(0, bytes)
const dist = {
  'index.html': `<script type="module" crossorigin src="/assets/main.js"></script><link rel="stylesheet" href="/assets/main.css">
    <link rel="icon" href="/icon.svg"><link rel="preload" href="/assets/letters.woff2" as="font">`,
  'assets/main.js': 'import{a}from"./react.js";const page=()=>import("./later.js");a(page)',
  'assets/react.js': 'export const a=1',
  'assets/later.js': noise(9000),
  'assets/main.css': 'body{margin:0}',
  'assets/letters.woff2': noise(4000),
}

describe('the first page', () => {
  test('is all that loads at once, not what comes later', async () => {
    await using house = await plant(dist)
    const parts = await firstPage(house.folder)
    expect(parts.map((part) => part.file).sort()).toEqual([
      'assets/letters.woff2',
      'assets/main.css',
      'assets/main.js',
      'assets/react.js',
      'index.html',
    ])
    expect(await bundleFaults(house.folder, 5000)).toEqual([])
  })

  test('is refused when it outgrows its budget, the largest part first', async () => {
    await using house = await plant({ ...dist, 'assets/react.js': `export const a=${JSON.stringify(noise(30_000))}` })
    const faults = await bundleFaults(house.folder, 20_000)
    expect(faults[0]).toMatch(/^The first page takes \d+\.\d KB, more than 20\.0 KB:$/)
    expect(faults[1]).toContain('assets/react.js')
  })
})
