import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './check/command.ts'
import { plant } from './check/plant.ts'
import { fingerprint } from './prepare/makings.js'
import { explain, isInstalled } from './prepare/packages.js'

const lock = (packages: object) => JSON.stringify({ packages: { '': {}, ...packages } })
const zod = { version: '4.6.7', integrity: 'sha512-a' }
const node = { 'node_modules/node/bin/node': '' }

describe('what a clone has installed', () => {
  const isIn = async (named: object, there: object | undefined, files: Record<string, string> = node) => {
    await using clone = await plant({
      ...files,
      'package-lock.json': lock(named),
      ...(there && { 'node_modules/.package-lock.json': lock(there) }),
    })
    return isInstalled(clone.folder)
  }

  test('is enough when npm put in what the lockfile names', async () => {
    expect(await isIn({ 'node_modules/zod': zod }, { 'node_modules/zod': zod })).toBe(true)
  })

  test('is enough without what is only for other machines', async () => {
    expect(await isIn({ 'node_modules/engine-for-macos': { ...zod, optional: true } }, {})).toBe(true)
  })

  test.each([
    ['nothing was put in', { 'node_modules/zod': zod }, undefined, node],
    ['a package is missing', { 'node_modules/zod': zod }, {}, node],
    ['a version is older', { 'node_modules/zod': zod }, { 'node_modules/zod': { ...zod, version: '4.0.0' } }, node],
    ['the content is another', { 'node_modules/zod': zod }, { 'node_modules/zod': { ...zod, integrity: 'sha512-b' } }, node],
    ['the pinned Node is missing', {}, {}, {}],
  ])('is not enough when %s', async (_, named, there, files) => {
    expect(await isIn(named, there, files)).toBe(false)
  })

  test('is told in a sentence when it cannot be fetched', () => {
    expect(explain('npm error code ENOTFOUND\nnpm error network request failed')).toMatch(
      /^The packages could not be fetched: the npm registry does not answer\./,
    )
    expect(explain('npm error code ENOSPC')).toContain('the disk is full')
    expect(explain('npm error something else')).toContain('npm error something else')
  })
})

describe('what is generated', () => {
  test('is outdated when a source changes, appears or goes, not when something generated does', async () => {
    await using clone = await plant({ 'src/a.ts': 'a', 'src/generated/b.ts': 'b', 'index.html': '' })
    const now = () => fingerprint(['src', 'index.html', 'not-there'], clone.folder)
    const seen = [now()]
    await writeFile(join(clone.folder, 'src/a.ts'), 'aa')
    seen.push(now())
    await writeFile(join(clone.folder, 'src/c.ts'), '')
    seen.push(now())
    expect(new Set(seen).size).toBe(3)
    await writeFile(join(clone.folder, 'src/generated/b.ts'), 'bb')
    expect(now()).toBe(seen[2])
    await rm(join(clone.folder, 'src/c.ts'))
    expect(now()).toBe(seen[1])
  })
})

describe('a program on the pinned Node', () => {
  const run = (options: readonly string[], more: Parameters<typeof spawnSync>[2] = {}) =>
    spawnSync(process.execPath, [join(root, 'tools/run.js'), ...options], { encoding: 'utf8', ...more })

  test('gets its arguments and its folder, gives back its output and exit code, and warns of nothing', async () => {
    await using house = await plant({
      'say.ts':
        'const text: string = [process.version, process.cwd(), ...process.argv.slice(2)].join(" ")\nconsole.log(text)\nprocess.exit(7)',
    })
    const { stdout, stderr, status } = run([join(house.folder, 'say.ts'), '--json', 'a b'], { cwd: house.folder })
    const pinned = JSON.parse(await readFile(join(root, 'node_modules/node/package.json'), 'utf8')) as { version: string }
    expect([stdout, stderr, status]).toEqual([`v${pinned.version} ${house.folder} --json a b\n`, '', 7])
  })

  test('is told when it has to end, and ends as it wants', async () => {
    await using house = await plant({
      'wait.ts':
        'process.on("SIGTERM", () => process.exit(3))\nprocess.stdout.write("ready")\nsetTimeout(() => process.exit(9), 10_000)',
    })
    const { status } = spawnSync(
      'sh',
      [
        '-c',
        '"$0" "$1" "$2" > out & pid=$!; while [ ! -s out ]; do sleep 0.05; done; kill -TERM $pid; wait $pid',
        process.execPath,
        join(root, 'tools/run.js'),
        join(house.folder, 'wait.ts'),
      ],
      { cwd: house.folder, timeout: 20_000 },
    )
    expect(status).toBe(3)
  })

  test('leaves no lock behind', () => {
    expect(existsSync(join(root, '.artifacts/preparing'))).toBe(false)
  })
})
