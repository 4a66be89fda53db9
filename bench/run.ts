/**
 * npm run bench -- NAME [--people N] [--json]
 *
 * Each bench measures our way and a floor in the same run and prints one JSON line with their `ratio` at the end;
 * bench/README.md tells how to read them.
 */
import { parseArgs } from 'node:util'
import { intake } from './intake.ts'

export interface BenchResult {
  readonly bench: string
  readonly people: number
  readonly ratio: number
  readonly [figure: string]: number | string
}

const benches: Readonly<Record<string, (people: number) => Promise<BenchResult>>> = { intake }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { people: { type: 'string', default: '20000' }, json: { type: 'boolean', default: false } },
})
const bench = benches[positionals[0] ?? '']
if (!bench) {
  process.stderr.write(`npm run bench -- ${Object.keys(benches).join(' | ')} [--people N] [--json]\n`)
  process.exit(2)
}
const result = await bench(Number(values.people))
if (!values.json) for (const [figure, value] of Object.entries(result)) process.stderr.write(`${figure.padEnd(24)}${value}\n`)
process.stdout.write(`${JSON.stringify(result)}\n`)
