import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importFaults } from './imports.ts'
import { plant } from './plant.ts'

const asPackage = (name: string) =>
  `{ "name": "${name}", "version": "1.0.0", "type": "module", "exports": { ".": "./index.js" } }`
const installed = (...names: string[]) =>
  Object.fromEntries(
    names.flatMap((name) => [
      [`node_modules/${name}/package.json`, asPackage(name)],
      [`node_modules/${name}/index.js`, 'export const it = 1'],
    ]),
  )

const house = {
  'package.json': '{ "type": "module", "workspaces": ["packages/*"] }',
  ...installed('zod', 'kysely', 'pg', 'fastify', 'graphile-worker', 'vitest', 'left-pad'),
  'packages/domain/package.json':
    '{ "name": "@rangkul/domain", "type": "module", "exports": { "./*": "./src/*" }, "dependencies": { "zod": "1" } }',
  'packages/server/package.json':
    '{ "name": "@rangkul/server", "type": "module", "imports": { "#domain/*": "@rangkul/domain/*" }, "dependencies": { "@rangkul/domain": "1", "kysely": "1", "pg": "1", "fastify": "1", "graphile-worker": "1", "left-pad": "1" } }',
  'packages/web/package.json': '{ "name": "@rangkul/web", "type": "module" }',
  'packages/domain/src/people/person.ts': "import { it } from 'zod'\nexport const person = it",
  'packages/domain/src/people/person.test.ts':
    "import { test } from 'vitest'\nimport { person } from './person.ts'\ntest(person)",
  'packages/server/src/platform/work.ts': "import type { it } from 'kysely'\nexport type Work = typeof it",
  'packages/server/src/platform/db/database.ts': "import { it } from 'pg'\nexport const database = it",
  'packages/server/src/platform/http/listen.ts': "import { it } from 'fastify'\nexport const listen = it",
  'packages/server/src/people/index.ts': "export { register } from './register.ts'",
  'packages/server/src/people/people.sql.ts': "import { it } from 'kysely'\nexport const people = it",
  'packages/server/src/people/register.ts':
    "import { person } from '#domain/people/person.ts'\nimport type { Work } from '../platform/work.ts'\nimport { people } from './people.sql.ts'\nexport const register = (work: Work) => [work, person, people]",
  'packages/server/src/intake/apply.ts': "import { register } from '../people/index.ts'\nexport const apply = register",
  'packages/server/src/app.ts':
    "import { apply } from './intake/apply.ts'\nimport { listen } from './platform/http/listen.ts'\nexport const app = [apply, listen]",
}

/** With the workspace linked as npm links it. */
async function build(files: Readonly<Record<string, string>>) {
  const planted = await plant(files)
  await mkdir(join(planted.folder, 'node_modules/@rangkul'))
  await symlink('../../packages/domain', join(planted.folder, 'node_modules/@rangkul/domain'))
  return planted
}

describe('the import laws', () => {
  test('let pass what the house allows', async () => {
    await using planted = await build(house)
    expect(await importFaults(planted.folder)).toEqual([])
  })

  test('catch each planted violation', async () => {
    await using planted = await build({
      ...house,
      // A circle of types only, which exists for no run time.
      'packages/domain/src/people/a.ts': "import type { B } from './b.ts'\nexport interface A { b: B }",
      'packages/domain/src/people/b.ts': "import type { A } from './a.ts'\nexport interface B { a: A }",
      'packages/domain/src/people/reads-a-file.ts': "import { readFileSync } from 'node:fs'\nexport const text = readFileSync",
      'packages/domain/src/platform/knows-people.ts': "import { person } from '../people/person.ts'\nexport const known = person",
      'packages/domain/src/people/knows-intake.ts': "import { batch } from '../intake/batch.ts'\nexport const known = batch",
      'packages/domain/src/intake/batch.ts': 'export const batch = 1',
      'packages/web/src/people/PersonPage.tsx':
        "import type { register } from '../../../server/src/people/register.ts'\nexport type Page = typeof register",
      'packages/web/src/people/knows-shell.ts': "import { router } from '../app/router.ts'\nexport const known = router",
      'packages/web/src/app/router.ts': 'export const router = 1',
      'packages/web/src/design/Tile.tsx': "import type { Page } from '../people/PersonPage.tsx'\nexport type Tile = Page",
      'packages/server/src/platform/knows-people.ts':
        "import { register } from '../people/index.ts'\nexport const known = register",
      'packages/server/src/intake/by-the-window.ts':
        "import { people } from '../people/people.sql.ts'\nexport const seen = people",
      'packages/server/src/people/upwards.ts': "import { apply } from '../intake/index.ts'\nexport const up = apply",
      'packages/server/src/intake/index.ts': "export { apply } from './apply.ts'",
      'packages/server/src/people/calls-a-command.sql.ts':
        "import { register } from './register.ts'\nexport const sql = register",
      'packages/server/src/people/person.rules.ts': "import { it } from 'left-pad'\nexport const rule = it",
      'packages/server/src/people/builds-sql.ts': "import { it } from 'kysely'\nexport const built = it",
      'packages/server/src/people/opens-a-pool.sql.ts': "import { it } from 'pg'\nexport const pool = it",
      'packages/server/src/people/knows-the-driver.ts': "import type { it } from 'pg'\nexport type Pool = typeof it",
      'packages/server/src/people/people.routes.ts': "import { it } from 'fastify'\nexport const route = it",
      'packages/server/src/people/people.jobs.ts': "import { it } from 'graphile-worker'\nexport const job = it",
      'packages/server/src/people/tests-itself.ts': "import { it } from 'vitest'\nexport const tested = it",
      'packages/server/src/people/knows-the-demo.ts': "import { play } from '../demo/play.ts'\nexport const played = play",
      'packages/server/src/demo/play.ts': 'export const play = 1',
      'packages/server/src/people/nowhere.ts': "import { it } from './not-there.ts'\nexport const gone = it",
    })
    const faults = await importFaults(planted.folder)
    expect(faults.map((fault) => fault.replace(/ → .*/, '')).sort()).toEqual(
      [
        'no-cycles: packages/domain/src/people/a.ts',
        'domain-is-pure: packages/domain/src/people/reads-a-file.ts',
        'domain-grammar-comes-first: packages/domain/src/platform/knows-people.ts',
        'people-before-intake: packages/domain/src/people/knows-intake.ts',
        'web-not-server: packages/web/src/people/PersonPage.tsx',
        'slices-do-not-know-the-shell: packages/web/src/people/knows-shell.ts',
        'web-platform-knows-nobody: packages/web/src/design/Tile.tsx',
        'platform-knows-nobody: packages/server/src/platform/knows-people.ts',
        'by-the-front-door: packages/server/src/intake/by-the-window.ts',
        'people-before-intake: packages/server/src/people/upwards.ts',
        'sql-stays-low: packages/server/src/people/calls-a-command.sql.ts',
        'rules-are-pure: packages/server/src/people/person.rules.ts',
        'kysely-in-its-place: packages/server/src/people/builds-sql.ts',
        'pg-only-in-db: packages/server/src/people/opens-a-pool.sql.ts',
        'pg-not-in-slices: packages/server/src/people/knows-the-driver.ts',
        'http-engine-in-one-file: packages/server/src/people/people.routes.ts',
        'one-adapter-per-engine: packages/server/src/people/people.jobs.ts',
        'tests-are-not-imported: packages/server/src/people/tests-itself.ts',
        'what-runs-is-a-dependency: packages/server/src/people/tests-itself.ts',
        'demo-stands-on-top: packages/server/src/people/knows-the-demo.ts',
        'no-unresolved: packages/server/src/people/nowhere.ts',
      ].sort(),
    )
  })

  test('refuse a run that saw no module', async () => {
    await using planted = await plant({ 'package.json': '{}', 'packages/readme.md': '' })
    expect(await importFaults(planted.folder)).toEqual([expect.stringContaining('saw no module')])
  })
})
