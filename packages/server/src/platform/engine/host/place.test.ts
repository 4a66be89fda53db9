import { chmod, cp, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findBinaries, programOf } from '../postgres/binaries.ts'
import { usableBinaries } from '../postgres/binaries-copy.ts'
import { placeOf } from './place.ts'
import { run } from './run.ts'

const isRoot = process.getuid?.() === 0

describe.skipIf(!isRoot)('started as root, in a private home', () => {
  let home: string
  let outside: string

  beforeEach(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rangkul-place-'))
    await chmod(folder, 0o755)
    home = join(folder, 'home')
    outside = join(folder, 'outside')
    await mkdir(join(home, 'data'), { recursive: true })
    await chmod(home, 0o700)
  })
  afterEach(() => rm(join(home, '..'), { recursive: true }))

  test('the home stays closed, and the database lies elsewhere, always at the same place', async () => {
    const first = await placeOf(join(home, 'data'), { temporary: [], outside })
    expect(first.place.startsWith(outside)).toBe(true)
    expect((await run('test', ['-x', first.place], { as: first.user })).code).toBe(0)
    expect((await stat(home)).mode & 0o777).toBe(0o700)
    expect(await placeOf(join(home, 'data'), { temporary: [], outside })).toEqual(first)
  })

  test('a database that became unreachable is told, not replaced by an empty one', async () => {
    await mkdir(join(home, 'data', 'postgres'))
    await expect(placeOf(join(home, 'data'), { temporary: [], outside })).rejects.toMatchObject({ code: 'not-reachable' })
  })

  test('programs that the database user cannot read are copied once, with the links between libraries', async () => {
    const found = await findBinaries()
    const native = join(home, 'native')
    await cp(found.native, native, {
      recursive: true,
      verbatimSymlinks: true,
      filter: async (path) => !path.endsWith('libpq.so.5'),
    })
    const { user } = await placeOf(join(home, 'data'), { temporary: [], outside })

    const usable = await usableBinaries({ ...found, native }, outside, user)
    expect(await readdir(outside)).toContain(found.version)
    const answer = await run(programOf(usable, 'initdb'), ['--version'], { as: user })
    expect(answer.output).toBe(`initdb (PostgreSQL) ${found.version.split('-')[0]?.replace(/\.0$/, '')}`)
    const copiedAt = (await stat(usable.native)).mtimeMs
    expect((await stat((await usableBinaries({ ...found, native }, outside, user)).native)).mtimeMs).toBe(copiedAt)
  })
})
