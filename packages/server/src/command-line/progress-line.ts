/** Milliseconds between two lines where nobody looks on at a terminal. */
const pause = 10_000

/** Tells on standard error how far it is: one line that changes in a terminal, else one now and then. An empty one ends it. */
export function progressLine(): (line: string) => void {
  const { isTTY } = process.stderr
  let told = performance.now()
  return (line) => {
    if (isTTY) process.stderr.write(`\r\u001b[K${line}`)
    else if (line !== '' && performance.now() - told > pause) {
      told = performance.now()
      process.stderr.write(`${line}\n`)
    }
  }
}
