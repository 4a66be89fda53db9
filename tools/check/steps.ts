import { join } from 'node:path'
import { bundleFaults } from '../check-bundle.ts'
import { generatedFaults } from '../check-generated.ts'
import { lockFaults, readLock } from '../check-lock.ts'
import { readWords, unusedMessages } from '../check-messages.ts'
import { documentFaults } from '../check-openapi.ts'
import { readRules, ruleFaults } from '../check-rules.ts'
import { securityFaults } from '../check-security.ts'
import { tableKinds } from '../../packages/server/src/platform/db/table-kinds.ts'
import { ownershipFaults } from '../check-tables.ts'
import { generators, queries } from '../generators.ts'
import { recordedQueries, testServer } from '../generators/recorded-queries.ts'
import { command, root } from './command.ts'
import { importFaults } from './imports.ts'
import { judge, type Outcome, type Step } from './step.ts'
import { vitest } from './vitest.ts'

/** Cheapest first; those that use the database or the browser last. */
export const steps: readonly Step[] = [
  { name: 'lockfile', quick: true, run: async () => judge(await faultsOfLock()) },
  { name: 'format', quick: true, run: () => succeeds('biome', ['format', '--reporter=summary', '.']) },
  { name: 'lint', quick: true, run: () => succeeds('oxlint', ['--deny-warnings', '--format=unix']) },
  { name: 'types of domain', quick: true, run: () => types('packages/domain') },
  { name: "types of domain's tests", quick: true, run: () => types('packages/domain/tsconfig.test.json') },
  { name: 'types of server', quick: true, run: () => types('packages/server') },
  { name: 'types of web', quick: true, run: () => types('packages/web') },
  { name: "types of web's build", quick: true, run: () => types('packages/web/tsconfig.tools.json') },
  { name: 'types of tools', quick: true, run: () => types('tools') },
  { name: 'types of journeys', quick: true, run: () => types('e2e') },
  { name: 'types of faults', quick: true, run: () => types('faults') },
  { name: 'types of benches', quick: true, run: () => types('bench') },
  { name: 'import laws', quick: true, run: async () => judge(await importFaults(root)) },
  { name: 'dead code', quick: true, run: () => succeeds('knip', ['--no-progress', '--no-config-hints']) },
  { name: 'rules have tests', quick: true, run: async () => judge(ruleFaults(await readRules(root))) },
  { name: 'security document is true', quick: true, run: async () => judge(await securityFaults(root)) },
  { name: 'messages are used', quick: true, run: async () => judge(unusedMessages(await readWords(root))) },
  { name: 'API document is sound', quick: true, run: async () => judge(await documentFaults(join(root, 'docs/openapi.json'))) },
  { name: 'tests of domain', quick: true, alone: true, run: () => vitest('domain') },
  { name: 'tests of web', quick: true, alone: true, run: () => vitest('web') },
  { name: 'tests of the checks', quick: true, alone: true, run: () => vitest('tools', ['--exclude', '**/*.database.test.ts']) },
  { name: 'tests of the checks on a database', quick: false, alone: true, run: () => vitest('tools', ['.database.test.ts']) },
  ...generators.map((generator) => ({
    name: `generated ${generator.name}`,
    quick: generator.quick,
    run: async () => judge(await generatedFaults(generator, root)),
  })),
  { name: 'tests of server', quick: false, alone: true, run: testServer },
  {
    name: 'generated queries',
    quick: false,
    alone: true,
    run: async () => judge(await generatedFaults(queries, root)),
  },
  {
    name: 'each slice writes its own tables',
    quick: false,
    run: async () => judge(ownershipFaults(await recordedQueries(), tableKinds)),
  },
  { name: 'benches, small', quick: false, alone: true, run: () => short('bench/run.ts', ['all', '--people', '1000', '--json']) },
  {
    name: 'fuzz, short',
    quick: false,
    alone: true,
    run: () => short('faults/fuzz.ts', ['--requests', '300', '--people', '300']),
  },
  { name: 'chaos, short', quick: false, alone: true, run: () => short('faults/chaos.ts', ['--runs', '1', '--strikes', '5']) },
  { name: 'web build', quick: false, alone: true, run: () => succeeds('tools/prepare.js', ['web']) },
  { name: 'first page stays small', quick: false, run: async () => judge(await bundleFaults(join(root, 'packages/web/dist'))) },
  { name: 'journeys', quick: false, alone: true, run: () => vitest('e2e') },
]

async function faultsOfLock(): Promise<string[]> {
  const { packages, manifests } = await readLock(root)
  return lockFaults(packages, manifests)
}

async function succeeds(program: string, options: readonly string[]): Promise<Outcome> {
  const { code, output } = await command(program, options)
  return judge(code === 0 ? [] : [output.trim() || `${program} ended with ${code}`])
}

/** A short form of what `npm run bench`, `npm run fuzz` and `npm run chaos` do at length. */
function short(script: string, options: readonly string[]): Promise<Outcome> {
  return succeeds(join(root, script), options)
}

function types(project: string): Promise<Outcome> {
  return succeeds('tsc', ['--pretty', 'false', '-p', project])
}
