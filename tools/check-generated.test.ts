import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plant } from './check/plant.ts'
import { type Generator, generatedFaults, writeGenerated } from './check-generated.ts'

const generator: Generator = {
  name: 'pages',
  quick: true,
  files: ['docs/pages/', 'index.txt'],
  run: async () =>
    new Map([
      ['docs/pages/a.md', 'one\ntwo\n'],
      ['index.txt', 'a\n'],
    ]),
}

describe('generated files', () => {
  test('are in order when they are what their generator writes', async () => {
    await using house = await plant({ 'docs/pages/a.md': 'one\ntwo\n', 'index.txt': 'a\n' })
    expect(await generatedFaults(generator, house.folder)).toEqual([])
  })

  test('are refused when edited, missing or left over', async () => {
    await using house = await plant({ 'docs/pages/a.md': 'one\nthree\n', 'docs/pages/old.md': '' })
    expect(await generatedFaults(generator, house.folder)).toEqual([
      'docs/pages/a.md: line 2 is "three" and should be "two"; npm run generate',
      'docs/pages/old.md: no longer generated; npm run generate',
      'index.txt: missing; npm run generate',
    ])
  })

  test('are put in order by writing them', async () => {
    await using house = await plant({ 'docs/pages/a.md': 'three\n', 'docs/pages/old.md': '' })
    await writeGenerated(generator, house.folder)
    expect(await generatedFaults(generator, house.folder)).toEqual([])
    expect(await readdir(join(house.folder, 'docs/pages'))).toEqual(['a.md'])
    expect(await readFile(join(house.folder, 'index.txt'), 'utf8')).toBe('a\n')
  })

  test('are refused where their generator does not say that it writes', async () => {
    await using house = await plant({ 'index.txt': 'a\n' })
    const faults = await generatedFaults({ ...generator, files: ['index.txt'] }, house.folder)
    expect(faults).toEqual(['docs/pages/a.md: pages writes it without naming it in its files'])
  })
})
