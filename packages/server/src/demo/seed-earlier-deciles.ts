import { Readable } from 'node:stream'
import { type Quarter, quarterBefore } from '#domain/platform/period.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { type ImportParts, importFile, type Stepper } from '../intake/index.ts'
import { listRankedCards, type RankedCard } from './ranked-cards.sql.ts'
import { seededRandom } from './random.ts'

const cardsAtOnce = 10_000

/**
 * The centre's list of the quarter before, by family card: what comes late joins the history only, so that present deciles stay what they
 * are, and the board of deciles has something to compare them with.
 */
export async function seedEarlierDeciles(
  parts: ImportParts,
  step: Stepper,
  regency: RegionCode,
  quarter: Quarter,
): Promise<void> {
  const period = quarterBefore(quarter)
  const file = { name: `desil-${regency}-${period}.csv`, content: Readable.from(linesOf(step, regency)) }
  const list = { regency, period, codes: 'kemendagri', source: 'DECILES', file, dryRun: false } as const
  await importFile(parts, step, list, () => Promise.resolve())
}

async function* linesOf(step: Stepper, regency: RegionCode): AsyncGenerator<string> {
  yield 'NO KK;DESIL\r\n'
  const random = seededRandom(64, Number(regency.slice(3)), 0, 7)
  let after: string | undefined
  for (;;) {
    const cards = await step((work) => listRankedCards(work.db, regency, after, cardsAtOnce))
    // Some came with the newer list only.
    yield cards
      .filter(() => !random.chance(0.03))
      .map((card) => `${card.number};${earlier(card, random)}\r\n`)
      .join('')
    after = cards.at(-1)?.family
    if (cards.length < cardsAtOnce || after === undefined) return
  }
}

/** Most stay where they were; of the others about as many rise as fall, by one or two. */
function earlier({ decile }: RankedCard, random: ReturnType<typeof seededRandom>): number {
  if (!random.chance(0.18)) return decile
  const step = random.chance(0.8) ? 1 : 2
  return Math.min(Math.max(decile + (random.chance(0.5) ? step : -step), 1), 10)
}
