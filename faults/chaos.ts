/**
 * npm run chaos -- [--runs 200] [--seed 1] [--strikes N]
 *
 * Walks the line from a file of people to the answer of the bank on a whole Rangkul of its own, again and again, while
 * its processes and its database are killed and connections are lost at moments drawn from the seed. Prints each run
 * with what it broke, and one JSON line at the end. `--strikes` bounds how often a run is struck. One run again: --runs 1 --seed N. docs/faults.md tells more.
 */
import { parseArgs } from 'node:util'
import { runOnce } from './chaos/run-once.ts'
import { seededFolder } from './process/seeded.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    strikes: { type: 'string', default: '1000' },
    people: { type: 'string', default: '300' },
  },
})
const [runs, seed, people] = [values.runs, values.seed, values.people].map(Number) as [number, number, number]
const say = (line: string) => void process.stderr.write(`${line}\n`)

const folder = await seededFolder(people)
const begun = Date.now()
const broken: number[] = []
let [strikes, walked, told] = [0, 0, false]
// Told to end, it ends after the run under way, so that nothing is left running.
process.once('SIGTERM', () => void (told = true))
try {
  for (let at = seed; at < seed + runs && !told; at++) {
    const ran = await runOnce(at, folder, Number(values.strikes))
    strikes += ran.blows.length
    walked += 1
    say(`${ran.broken.length > 0 ? 'FAULT' : 'sound'} seed ${at}, ${ran.seconds} s, struck: ${ran.blows.join(' ') || 'never'}`)
    for (const one of ran.broken) say(`  ${one}`)
    if (ran.broken.length === 0) continue
    broken.push(at)
    for (const one of ran.errors) say(`  logged ${one}`)
    say(`  npm run chaos -- --runs 1 --seed ${at}`)
  }
} finally {
  await folder.remove()
}
process.stdout.write(
  `${JSON.stringify({ chaos: seed, runs: walked, strikes, broken, seconds: Math.round((Date.now() - begun) / 1000) })}\n`,
)
if (broken.length > 0) process.exitCode = 1
