/** Something the person at the keyboard has to know; shown without a stack. */
export class Refusal extends Error {}

/**
 * Says on stderr what takes its time, so that the output of a program stays its own.
 * @param {string} what
 */
export function say(what) {
  process.stderr.write(`${what} …\n`)
}

/**
 * Runs `step`; a refusal ends the process with its sentence.
 * @param {() => void} step
 */
export function orEnd(step) {
  try {
    step()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
