import { faultFor, plantFault } from './file-faults.ts'
import { fileHeader, lineOf, rowOf } from './file-row.ts'
import { type PopulationOptions, population } from './population.ts'
import { quarterWords } from './quarters.ts'
import { hashOf, seededRandom } from './random.ts'
import type { SyntheticFamily } from './synthetic-family.ts'

export interface PersonFileOptions extends PopulationOptions {
  /** How often rows are faulty: 1 as lists of the agency are, 0 never. */
  readonly faults?: number
}

const chunkLength = 65_536
const emptyCells = ','.repeat(20)

/**
 * One regency's list of a quarter as the agency receives it: title lines, a heading, a row per person; CSV with a byte
 * order mark. Ask for a later quarter with the same options otherwise, and the same people come with what has changed.
 */
// oxlint-disable-next-line require-await -- a stream for those who write it to a file or a table
export async function* personFile(options: PersonFileOptions): AsyncGenerator<string, void, undefined> {
  const { regency, quarter, faults = 1, seed } = options
  const words = regency.kind === 'kota' ? ['KOTA', 'KOTA'] : ['KABUPATEN', 'KAB.']
  const name = regency.name.toUpperCase()
  const label = `${words[1]} ${name}`

  let chunk = `\uFEFFDAFTAR PENERIMA MANFAAT BY NAME BY ADDRESS (BNBA) DTSEN${emptyCells}\r\n`
  chunk += `${words[0]} ${name} - PERIODE ${quarterWords(quarter)}${emptyCells}\r\n${emptyCells}\r\n${fileHeader}\r\n`
  for (const family of population(options)) {
    chunk += linesOf(family, label, seed, faults)
    if (chunk.length >= chunkLength) {
      yield chunk
      chunk = ''
    }
  }
  if (chunk !== '') yield chunk
}

/** A person's fault hangs on the number that the source gave them: it stays from quarter to quarter. */
function linesOf(family: SyntheticFamily, label: string, seed: number, faults: number): string {
  let lines = ''
  for (const person of family.members) {
    const row = rowOf(person, family, label)
    if (faults === 0) {
      lines += lineOf(row)
      continue
    }
    const random = seededRandom(seed, hashOf(person.sourceId), 0, faultsPurpose)
    const fault = faultFor(random, faults)
    const second = fault && plantFault(fault, { random, row, person, family })
    lines += lineOf(row)
    if (second) lines += lineOf(second)
  }
  return lines
}

/** A stream of chance apart from the ones by which families are made and live on. */
const faultsPurpose = 1000
