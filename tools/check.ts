/**
 * Everything that must hold, cheapest first: what `npm test` and CI run. `--quick` leaves out database and browser.
 * A step's output is shown when it fails; the last line counts tests and checks together.
 */
import { runSteps, summary } from './check/step.ts'
import { steps } from './check/steps.ts'

const quick = process.argv.includes('--quick')
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const chosen = steps
  .filter((step) => !quick || step.quick)
  .filter((step) => only.length === 0 || only.some((word) => step.name.includes(word)))

if (chosen.length === 0) {
  console.error(`There is no check of that name. There are: ${steps.map((step) => step.name).join(' · ')}`)
  process.exit(1)
}

const tally = await runSteps(chosen, 2, (line) => console.log(line))
console.log(`\n${summary(tally)}`)
process.exitCode = tally.failed > 0 ? 1 : 0
