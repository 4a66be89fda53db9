import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'

const drawn = new Uint8Array(16 * 256)
let at = drawn.length

/**
 * An id for a row of a long file. Chance is drawn for many at once: a draw for each took a sixth of all reading. Those made in
 * one millisecond stand in any order.
 */
export function drawnId(): string {
  if (at === drawn.length) {
    randomFillSync(drawn)
    at = 0
  }
  at += 16
  return v7({ random: drawn.subarray(at - 16, at) })
}
