import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { command, root } from './command.ts'
import { plant } from './plant.ts'

/** Our own settings, at the same place in a planted house. */
async function settings(...paths: string[]): Promise<Record<string, string>> {
  const texts = await Promise.all(paths.map((path) => readFile(join(root, path), 'utf8')))
  return Object.fromEntries(paths.map((path, i) => [path, texts[i] ?? '']))
}

describe('the format', () => {
  test('finds a file that is not written as the formatter writes it', async () => {
    const file = 'packages/domain/src/people/person.ts'
    await using well = await plant({ ...(await settings('biome.json')), [file]: "export const name = 'Siti'\n" })
    await using badly = await plant({ ...(await settings('biome.json')), [file]: 'export const name = "Siti";\n' })
    expect((await command('biome', ['format', '.'], well.folder)).code).toBe(0)
    expect((await command('biome', ['format', '.'], badly.folder)).output).toContain(file)
  })
})

describe('the types', () => {
  const check = async (text: string) => {
    await using house = await plant({
      ...(await settings('tsconfig.base.json', 'packages/domain/tsconfig.json')),
      'packages/domain/package.json': '{ "type": "module" }',
      'packages/domain/src/person.ts': text,
    })
    const { output } = await command('tsc', ['--pretty', 'false', '-p', 'packages/domain'], house.folder)
    return Array.from(output.matchAll(/error (TS\d+)/g), ([, code]) => code)
  }

  test('let plain code pass', async () => {
    expect(await check('export const ages: readonly number[] = [1]')).toEqual([])
  })

  test.each([
    ['reads a file', "import { readFileSync } from 'node:fs'\nexport const read = readFileSync"],
    ['writes to the console', "export const say = () => console.log('seen')"],
    ['calls a server', "export const call = () => fetch('/api')"],
  ])('know no input or output in domain: one that %s', async (_, text) => {
    expect(await check(text)).not.toEqual([])
  })

  test.each([
    ['an index that may lead nowhere', 'export const first = (ages: number[]): number => ages[0]'],
    ['an undefined where a value may only be left out', 'export const it: { age?: number } = { age: undefined }'],
    ['an enum', 'export enum Sex { Male, Female }'],
    ['something unused', 'const unused = 1\nexport const used = 2'],
  ])('refuse %s', async (_, text) => {
    expect(await check(text)).toHaveLength(1)
  })
})

describe('the search for dead code', () => {
  const house = {
    'package.json':
      '{ "name": "house", "private": true, "type": "module", "workspaces": ["packages/domain", "packages/server", "packages/web"] }',
    'packages/domain/package.json': '{ "name": "@rangkul/domain", "type": "module", "exports": { "./*": "./src/*" } }',
    'packages/domain/src/person.ts': 'export const person = 1\n',
    'packages/server/package.json': '{ "name": "@rangkul/server", "type": "module" }',
    'packages/server/src/main.ts': "import { person } from '../../domain/src/person.ts'\nexport default person\n",
    'packages/web/package.json': '{ "name": "@rangkul/web", "type": "module" }',
    'packages/web/src/main.tsx': 'export default 1\n',
  }
  const search = async (more: Readonly<Record<string, string>>) => {
    await using planted = await plant({ ...(await settings('knip.json')), ...house, ...more })
    return await command('knip', ['--no-progress', '--no-config-hints'], planted.folder)
  }

  test('finds nothing where everything is used', async () => {
    expect(await search({})).toMatchObject({ code: 0 })
  })

  test('finds an export of domain that nobody imports', async () => {
    const { code, output } = await search({
      'packages/domain/src/person.ts': 'export const person = 1\nexport const forgotten = 2\n',
    })
    expect([code, output]).toEqual([1, expect.stringContaining('forgotten')])
  })

  test('finds a file that nobody imports, and a package that nobody uses', async () => {
    const { output } = await search({
      'packages/server/src/people/left-over.ts': 'export const it = 1\n',
      'packages/server/package.json': '{ "name": "@rangkul/server", "type": "module", "dependencies": { "left-pad": "1" } }',
    })
    expect(output).toContain('packages/server/src/people/left-over.ts')
    expect(output).toContain('left-pad')
  })
})
