import { createReadStream, createWriteStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Command } from 'commander'
import type { Batch, BatchCounts, CodeScheme } from '#domain/intake/batch.ts'
import { CodeScheme as codeSchemes } from '#domain/intake/batch.ts'
import { IntakeSource, intakeSources } from '#domain/intake/list-kinds.ts'
import { Quarter } from '#domain/platform/period.ts'
import { Problem } from '#domain/platform/problem.ts'
import { RegionCode } from '#domain/platform/region-code.ts'
import { benefitKindParts } from '#domain/settings/benefit-kind.ts'
import type { App } from '../app.ts'
import { importFile, listAllFaults, stepperFor } from '../intake/index.ts'
import type { Actor } from '../platform/actor.ts'
import { csvOf } from '../platform/sheets/write-csv.ts'
import type { Work } from '../platform/work.ts'
import { CommandFault } from './command-fault.ts'
import { run } from './run.ts'
import type { Settings } from './settings.ts'
import { withApp } from './with-app.ts'

interface Options {
  readonly regency: string
  readonly period: string
  readonly codes: string
  readonly list: string
  readonly benefit?: string
  readonly dryRun?: boolean
  readonly json?: boolean
  readonly faults?: string
}

export function importCommand(settings: () => Settings): Command {
  return new Command('import')
    .description('check a file of people and write it into the registry, its columns as guessed')
    .argument('<file>', 'CSV or XLSX')
    .requiredOption(
      '--regency <code>',
      'the regency or city that the file is for, or the province where it is of all of them: 64.08, 64',
    )
    .requiredOption('--period <quarter>', 'the quarter that the file speaks of: 2026-Q3')
    .option('--codes <scheme>', 'what the codes in the file are: kemendagri or bps', 'kemendagri')
    .option('--list <list>', `which list it is: ${intakeSources.join(', ')}`, 'DTSEN')
    .option('--benefit <code>', 'a list of recipients of this kind of benefit, by its code under Jenis bantuan: BLT-DD')
    .option('--dry-run', 'check and compare only')
    .option('--json', 'answer as JSON')
    .option('--faults <file>', 'write the faults to a CSV file: row, source_id, field, code')
    .action(run((file: string, options: Options) => importNow(settings(), file, options)))
}

async function importNow(settings: Settings, file: string, options: Options): Promise<void> {
  const regency = parsed(RegionCode.safeParse(options.regency), '--regency', '64.08')
  const period = parsed(Quarter.safeParse(options.period), '--period', '2026-Q3')
  const codes = parsed(codeSchemes.safeParse(options.codes), '--codes', 'kemendagri or bps')
  const source = parsed(IntakeSource.safeParse(options.list.toUpperCase()), '--list', intakeSources.join(', '))
  const benefit =
    options.benefit === undefined
      ? undefined
      : parsed(benefitKindParts.code.safeParse(options.benefit.toUpperCase()), '--benefit', 'BLT-DD')
  await access(file).catch(() => {
    throw new CommandFault(`${file} is not there.`, 'Give the path of a CSV or XLSX file.')
  })

  const checked = await withApp(settings, (app, operator) =>
    walk(
      app,
      operator,
      file,
      { regency, period, codes, source: benefit === undefined ? source : 'RECIPIENTS', benefit },
      options,
    ),
  )
  process.stdout.write(options.json ? `${JSON.stringify(summaryOf(checked))}\n` : wordsOf(checked, options.dryRun ?? false))
}

interface Place {
  readonly regency: RegionCode
  readonly period: Quarter
  readonly codes: CodeScheme
  readonly source: IntakeSource
  readonly benefit: string | undefined
}

/** Answers what the check counted; the counts of an applied batch are the same. */
async function walk(
  app: App,
  operator: Actor,
  file: string,
  place: Place,
  { dryRun = false, faults }: Options,
): Promise<BatchCounts> {
  const incoming = { name: basename(file), content: createReadStream(file) }
  let counts: BatchCounts | null = null
  const look = async (work: Work, checked: Batch) => {
    counts = checked.counts
    if (faults !== undefined)
      await pipeline(csvOf(['row', 'source_id', 'field', 'code'], lines(work, checked)), createWriteStream(faults))
  }
  try {
    await importFile(app, stepperFor(app, operator, 'command-line'), { ...place, file: incoming, dryRun }, look)
  } catch (thrown) {
    if (thrown instanceof Problem)
      throw new CommandFault(
        `${basename(file)}: ${thrown.message} (${thrown.code}).`,
        'Mend the file, or choose its columns in the browser under Impor.',
      )
    throw thrown
  }
  if (!counts) throw new Error('a checked file has counts')
  return counts
}

async function* lines(work: Work, { id }: Batch): AsyncGenerator<readonly (string | number | null)[]> {
  for (const { row, sourceId, field, code } of await listAllFaults(work.db, id)) yield [row, sourceId, field, code]
}

function parsed<T>(result: { success: true; data: T } | { success: false }, option: string, example: string): T {
  if (!result.success) throw new CommandFault(`${option} is not of the right form.`, `For example: ${option} ${example}`)
  return result.data
}

function summaryOf({ rows, persons, families, faults, changes }: BatchCounts): object {
  return { rows, persons, families, faults, changes: { new: changes.new, changed: changes.changed, gone: changes.gone } }
}

function wordsOf({ rows, persons, families, faults, changes }: BatchCounts, dryRun: boolean): string {
  const kinds = Object.entries(faults).sort(([, a], [, b]) => b - a)
  return [
    `${rows} rows, ${persons} persons, ${families} families`,
    `${changes.new} new, ${changes.changed} changed, ${changes.gone} gone${changes.elsewhere > 0 ? `, ${changes.elsewhere} known in another regency` : ''}`,
    ...kinds.map(([code, count]) => `  ${String(count).padStart(7)}  ${code}`),
    dryRun ? 'Nothing was written.' : 'Written into the registry.',
    '',
  ].join('\n')
}
