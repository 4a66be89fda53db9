/**
 * npm run bench -- NAME… [--people N] [--json]
 *
 * Each bench measures our way and a floor in the same run, on a registry of N people, and prints one JSON line with
 * their `ratio` at the end; bench/README.md tells how to read them. `all` runs every one.
 */
import { parseArgs } from 'node:util'
import { centre } from './centre.ts'
import { queue } from './claims.ts'
import { history } from './history.ts'
import { http } from './http.ts'
import { intake } from './intake.ts'
import { month } from './month.ts'
import { journal } from './journal.ts'
import { linkage } from './linkage.ts'
import { rechecks } from './rechecks.ts'
import { type Registry, withRegistry } from './registry.ts'
import { rls } from './rls.ts'
import { rules } from './rules.ts'
import { sample } from './sample.ts'
import { search } from './search.ts'

/** `ratio` and whatever else a bench counts. */
export type Figures = Readonly<{ ratio: number } & Record<string, number>>

/** In their order: the last one empties the registry. */
const benches: Readonly<Record<string, (registry: Registry, people: number) => Promise<Figures>>> = {
  rules,
  http,
  search,
  rls,
  history,
  centre,
  claims: queue,
  rechecks,
  sample,
  journal,
  month,
  intake,
}
/** Those that need no registry. */
const alone: Readonly<Record<string, (people: number) => Promise<Figures>>> = { linkage }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { people: { type: 'string', default: '20000' }, json: { type: 'boolean', default: false } },
})
const names = [...Object.keys(alone), ...Object.keys(benches)]
const wanted = positionals.includes('all') ? names : names.filter((name) => positionals.includes(name))
const people = Number(values.people)
if (wanted.length === 0 || positionals.some((name) => name !== 'all' && !names.includes(name)) || !(people >= 1000)) {
  process.stderr.write(`npm run bench -- ${names.join(' | ')} | all [--people N, at least 1000] [--json]\n`)
  process.exit(2)
}
for (const name of wanted) if (alone[name]) tell(name, await alone[name](people))
const onRegistry = wanted.filter((name) => benches[name])
if (onRegistry.length > 0)
  await withRegistry(people, async (registry) => {
    for (const name of onRegistry) if (benches[name]) tell(name, await benches[name](registry, people))
  })

function tell(name: string, figures: Figures): void {
  const result = { bench: name, people, ...figures }
  if (!values.json) for (const [figure, value] of Object.entries(result)) process.stderr.write(`${figure.padEnd(24)}${value}\n`)
  process.stdout.write(`${JSON.stringify(result)}\n`)
}
