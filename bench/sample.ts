import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import type { SampleId } from '../packages/domain/src/targeting/sample.ts'
import { drawSamples } from '../packages/server/src/targeting/draw-sample.ts'
import { insertSamples } from '../packages/server/src/targeting/samples.sql.ts'
import { regency } from './import-list.ts'
import type { Registry } from './registry.ts'
import type { Figures } from './run.ts'
import { millisecondsOf, round } from './timing.ts'

/** The monthly sample of a regency of N people, drawn, against counting the families that could be drawn. */
export async function sample({ operator, step }: Registry): Promise<Figures> {
  const id = randomUUID() as SampleId
  await step('write', [regency], ({ db, now }) =>
    insertSamples(db, [
      {
        sample_id: id,
        programme_id: randomUUID(),
        region_code: regency,
        month: '2026-11',
        seed: 'bench',
        half_width: 5,
        expected: 10,
        precision: 'district',
        asked_by: operator.accountId ?? '',
        asked_at: now,
      },
    ]),
  )
  const memory = watchMemory()
  const begun = performance.now()
  await drawSamples({ step: (part) => step('write', [regency], part), progress: () => Promise.resolve() }, [id])
  const seconds = (performance.now() - begun) / 1000
  const peakMegabytes = memory.stop()
  const floor = await millisecondsOf(() =>
    step('read', [regency], ({ db }) =>
      db
        .selectFrom('family')
        .select(({ fn }) => fn.countAll().as('families'))
        .where('decile', '<=', 4)
        .execute(),
    ),
  )
  return { ratio: round((seconds * 1000) / floor), seconds: round(seconds), floorSeconds: round(floor / 1000), peakMegabytes }
}

/** The most memory that the process held at once, in megabytes. */
function watchMemory() {
  let peak = process.memoryUsage.rss()
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 100)
  return {
    stop() {
      clearInterval(timer)
      return Math.round(peak / 1e6)
    },
  }
}
