import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import { Command } from 'commander'
import { BatchId } from '#domain/intake/batch.ts'
import type { LinkageRun } from '#domain/linkage/likeness.ts'
import { leastLikely } from '#domain/linkage/verdict.rules.ts'
import { Problem } from '#domain/platform/problem.ts'
import { RegionCode } from '#domain/platform/region-code.ts'
import type { App } from '../app.ts'
import { exportPairs, findRun, startLinkage } from '../linkage/index.ts'
import type { Actor } from '../platform/actor.ts'
import { reachOf } from '../platform/db/reach.ts'
import { csvOf } from '../platform/sheets/write-csv.ts'
import type { Work } from '../platform/work.ts'
import { CommandFault } from './command-fault.ts'
import { run } from './run.ts'
import type { Settings } from './settings.ts'
import { withApp } from './with-app.ts'

interface RunOptions {
  readonly region?: string
  readonly batch?: string
  readonly json?: boolean
}

export function linkageRunCommand(settings: () => Settings): Command {
  return new Command('run')
    .description('find who is entered twice in the registry: among all people of a region, or with those of one file')
    .option('--region <code>', 'compare all people of this region with each other: 64.08')
    .option('--batch <id>', 'compare the people that this applied file brought or changed with all of its regency')
    .option('--json', 'answer as JSON')
    .action(run((options: RunOptions) => linkNow(settings(), options)))
}

async function linkNow(settings: Settings, { region, batch, json = false }: RunOptions): Promise<void> {
  const scope = scopeOf(region, batch)
  const done = await withApp(settings, async (app, operator) => {
    const step = stepper(app, operator)
    return followed(step, operator, await refusedPlainly(() => step((work) => startLinkage(work, scope))))
  })
  if (done.state !== 'done')
    throw new CommandFault('The search did not come to its end.', 'Try again; the log of the server says more.')
  const { records, pairs, leftOut } = done
  process.stdout.write(
    json
      ? `${JSON.stringify({ id: done.id, records, pairs, leftOut })}\n`
      : `${records} people compared, ${pairs} pairs at least ${leastLikely} likely; ${leftOut} groups too large to be looked at.\n`,
  )
}

function scopeOf(region: string | undefined, batch: string | undefined) {
  if ((region === undefined) === (batch === undefined))
    throw new CommandFault('Give one of --region and --batch.', 'For example: --region 64.08')
  const [place, file] = [RegionCode.safeParse(region), BatchId.safeParse(batch)]
  if (place.success) return { region: place.data }
  if (file.success) return { batch: file.data }
  throw new CommandFault(
    `--${region === undefined ? 'batch' : 'region'} is not of the right form.`,
    'For example: --region 64.08',
  )
}

type Step = <T>(part: (work: Work) => Promise<T>) => Promise<T>

const stepper =
  (app: App, actor: Actor): Step =>
  (part) =>
    app.transact({ mode: 'write', actor, reach: reachOf(actor, 'linkage.judge'), requestId: 'command-line' }, part)

/** Waits for the runner to end it. */
async function followed(step: Step, { accountId }: Actor, { id }: LinkageRun): Promise<LinkageRun> {
  for (;;) {
    const found = await step((work) => findRun(work.db, id, accountId))
    if (!found) throw new Problem('not-found')
    if (found.state !== 'queued' && found.state !== 'running') return found
    await setTimeout(100)
  }
}

interface PairsOptions {
  readonly min: string
  readonly csv: string
  readonly region?: string
}

export function linkagePairsCommand(settings: () => Settings): Command {
  return new Command('pairs')
    .description('write the pairs that were found to a CSV file, by the row ids of the files they came with')
    .requiredOption('--csv <file>', 'where to: source_a, source_b, probability')
    .option('--min <probability>', 'leave out pairs that are less likely', '0.9')
    .option('--region <code>', 'pairs of which one lives there')
    .action(run((options: PairsOptions) => writePairs(settings(), options)))
}

async function writePairs(settings: Settings, { min, csv, region }: PairsOptions): Promise<void> {
  const within = region === undefined ? undefined : RegionCode.safeParse(region)
  if (within?.success === false) throw new CommandFault('--region is not of the right form.', 'For example: --region 64.08')
  const which = { least: probabilityOf(min), within: within?.data }
  const { rows, withoutId } = await withApp(settings, (app, operator) =>
    stepper(app, operator)((work) => exportPairs(work, which)),
  )
  await pipeline(withoutMark(csvOf(['source_a', 'source_b', 'probability'], rows)), createWriteStream(csv))
  const without = withoutId === 0 ? '' : `; ${withoutId} left out with somebody who stands in no file by an id`
  process.stdout.write(`${rows.length} pairs in ${csv}${without}\n`)
}

/** For programs, as `linkage file` writes its own: without the mark by which Excel knows UTF-8. */
async function* withoutMark(csv: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let isFirst = true
  for await (const piece of csv) {
    yield isFirst ? piece.toString().replace(/^\ufeff/, '') : piece.toString()
    isFirst = false
  }
}

export function probabilityOf(given: string): number {
  const least = Number(given)
  if (!(least > 0 && least <= 1)) throw new CommandFault('--min takes a probability above 0, up to 1.', 'For example: --min 0.9')
  return least
}

async function refusedPlainly<T>(step: () => Promise<T>): Promise<T> {
  return step().catch((thrown: unknown) => {
    if (!(thrown instanceof Problem)) throw thrown
    throw new CommandFault(`${thrown.message} (${thrown.code}).`, 'rangkul linkage run --help')
  })
}
