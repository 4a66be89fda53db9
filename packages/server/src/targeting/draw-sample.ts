import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Output } from '#domain/platform/endpoint.ts'
import type { Month } from '#domain/platform/period.ts'
import { Problem } from '#domain/platform/problem.ts'
import { covers, type RegionCode } from '#domain/platform/region-code.ts'
import type { ProgrammeId } from '#domain/programmes/programme-id.ts'
import { visitsOfDistricts, type Wish, type Precision } from '#domain/targeting/sample-size.rules.ts'
import { type SampleId, type SampleSize, type SampleWish, sampleKinds } from '#domain/targeting/sample.ts'
import type { drawErrorSample as drawing, sizeSample as sizing } from '#domain/targeting/targeting.api.ts'
import { reaches } from '../platform/db/reach.ts'
import type { Shift } from '../platform/jobs/job.ts'
import type { Work } from '../platform/work.ts'
import { noteBarred } from './barred.sql.ts'
import { countFrames, drawUnits, type Frame } from './frame.sql.ts'
import { getSampled } from './get-sampled.ts'
import { findSample, insertSamples, listSampledRegencies, markDrawn } from './samples.sql.ts'

/** What a sample of this month would come to, before anything is drawn; nothing where all are drawn. */
export async function sizeSamples(work: Work, programme: ProgrammeId, wish: SampleWish): Promise<Output<typeof sizing>> {
  const month = monthOf(work)
  const sizes = sampleKinds.map((kind) => ({ kind, frame: 0, visits: 0 }))
  for (const regency of await toBeDrawn(work, programme, wish.region)) {
    const found = sizesOf(await countFrames(work.db, { programme, month, regency }), wish)
    for (const size of sizes)
      add(
        size,
        found.filter(({ kind }) => kind === size.kind),
      )
  }
  return { month, sizes }
}

/** One sample for each regency that has none: the seeds are laid and journalled here, and drawn by once this is committed. */
export async function askForSamples(work: Work, programme: ProgrammeId, wish: SampleWish): Promise<Output<typeof drawing>> {
  const month = monthOf(work)
  const { halfWidth, expected, precision } = wish
  const drafts = (await toBeDrawn(work, programme, wish.region)).map((region) => ({
    sample_id: uuidv7(),
    programme_id: programme,
    region_code: region,
    month,
    seed: randomBytes(16).toString('hex'),
    half_width: halfWidth,
    expected,
    precision,
    asked_by: work.actor.accountId ?? '',
    asked_at: work.now,
  }))
  const samples = drafts.length === 0 ? [] : await insertSamples(work.db, drafts)
  if (samples.length === 0) throw new Problem('sample-exists')
  for (const { sample_id: id, region_code: region, seed } of drafts.filter((one) => samples.includes(one.sample_id as SampleId)))
    await work.journal({
      event: 'error-sample.seeded',
      subjectType: 'error-sample',
      subjectId: id,
      region,
      facts: { programme, month, seed, halfWidth, expected, precision },
    })
  const taskId = await work.enqueue({ job: 'targeting.draw', payload: { samples }, subject: programme })
  return { samples: samples.length, taskId }
}

/** Each in a transaction of its own. Safe to run again: what is drawn stays as it is. */
export async function drawSamples(shift: Shift, samples: readonly SampleId[]): Promise<void> {
  for (const [done, id] of samples.entries()) {
    await shift.progress({ stage: 'drawing', done, total: samples.length })
    await shift.step((work) => drawOne(work, id))
  }
}

async function drawOne(work: Work, id: SampleId): Promise<void> {
  const sample = await findSample(work.db, id)
  if (!sample || sample.drawnAt !== null) return
  const { programme, month, region, seed } = sample
  if (!reaches(work.reach, region)) throw new Problem('not-allowed')
  const population = { programme, month, regency: region }
  const sizes = sizesOf(await countFrames(work.db, population), sample)
  await drawUnits(work.db, population, { sample: id, seed, sizes })
  await noteBarred(work.db, id)
  await markDrawn(work.db, id, work.now)
  const facts = Object.fromEntries(sampleKinds.map((kind) => [kind, sumsOf(sizes.filter((size) => size.kind === kind))]))
  await work.journal({ event: 'error-sample.drawn', subjectType: 'error-sample', subjectId: id, region, facts })
}

/** The regencies of the region in which no sample of the month was drawn. A village or district has none of its own. */
async function toBeDrawn(work: Work, id: ProgrammeId, region: RegionCode): Promise<RegionCode[]> {
  const { beneficiary, regencies } = await getSampled(work, id)
  if (beneficiary !== 'person' && beneficiary !== 'family') throw new Problem('programme-without-rule')
  if (region.length > 5) throw new Problem('region-unknown', { region })
  const open = regencies.filter((one) => covers(region, one))
  if (open.length === 0) throw new Problem('not-found')
  const drawn = await listSampledRegencies(work.db, id, monthOf(work))
  return open.filter((one) => !drawn.includes(one))
}

function sizesOf(frames: readonly Frame[], wish: Wish & { readonly precision: Precision }): (Frame & { visits: number })[] {
  return sampleKinds.flatMap((kind) => {
    const own = frames.filter((frame) => frame.kind === kind)
    const visits = visitsOfDistricts(
      own.map(({ frame }) => frame),
      wish,
      wish.precision,
    )
    return own.map((frame, at) => ({ ...frame, visits: visits[at] ?? 0 }))
  })
}

function add(size: SampleSize, found: readonly { frame: number; visits: number }[]): void {
  const { frame, visits } = sumsOf(found)
  size.frame += frame
  size.visits += visits
}

function sumsOf(sizes: readonly { frame: number; visits: number }[]): { frame: number; visits: number } {
  return sizes.reduce((sum, { frame, visits }) => ({ frame: sum.frame + frame, visits: sum.visits + visits }), {
    frame: 0,
    visits: 0,
  })
}

function monthOf({ today }: Work): Month {
  return today.slice(0, 7) as Month
}
