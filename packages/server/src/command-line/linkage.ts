import { access, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { Command } from 'commander'
import { LinkageModel } from '#domain/linkage/model.ts'
import { Problem } from '#domain/platform/problem.ts'
import { type Linkage, linkFiles } from '../linkage/index.ts'
import { CommandFault } from './command-fault.ts'
import { linkagePairsCommand, linkageRunCommand, probabilityOf } from './linkage-registry.ts'
import { progressLine } from './progress-line.ts'
import { run } from './run.ts'
import type { Settings } from './settings.ts'

interface Options {
  readonly model: string
  readonly out: string
  readonly min: string
  readonly json?: boolean
}

/** Models that come with Rangkul, by name. */
const shipped = ['people', 'febrl'] as const

export function linkageCommand(settings: () => Settings): Command {
  return new Command('linkage')
    .description('find out which records are the same person')
    .addCommand(fileCommand())
    .addCommand(linkageRunCommand(settings))
    .addCommand(linkagePairsCommand(settings))
}

function fileCommand(): Command {
  return new Command('file')
    .description('link the records of a CSV or XLSX file with each other, or those of two files')
    .argument('<a>', 'CSV or XLSX')
    .argument('[b]', 'a second file; only pairs across the two are looked for')
    .requiredOption('--model <model>', `a model: ${shipped.join(', ')}, or the path of a JSON file (docs/linkage.md)`)
    .requiredOption('--out <file>', 'write the pairs to a CSV file: id_a, id_b, probability')
    .option('--min <probability>', 'leave out pairs that are less likely', '0.5')
    .option('--json', 'answer as JSON')
    .action(run((a: string, b: string | undefined, options: Options) => linkNow(a, b, options)))
}

async function linkNow(a: string, b: string | undefined, { model: named, out, min, json }: Options): Promise<void> {
  const least = probabilityOf(min)
  const model = await modelOf(named)
  for (const path of [a, ...(b === undefined ? [] : [b])]) {
    await access(path).catch(() => {
      throw new CommandFault(`${path} is not there.`, 'Give the path of a CSV or XLSX file.')
    })
  }
  const files = b === undefined ? ([a] as const) : ([a, b] as const)
  const show = progressLine()
  const found = await linkFiles({ files, model, least, out, folder: tmpdir() }, show).catch((thrown: unknown) => {
    if (!(thrown instanceof Problem)) throw thrown
    const { titles } = thrown.facts
    if (!Array.isArray(titles)) throw new CommandFault('A file cannot be read as a table.', 'Save it as CSV (UTF-8) or XLSX.')
    throw new CommandFault('No line of a file has the titles that the model reads.', `It reads: ${titles.join(', ')}.`)
  })
  show('')
  process.stdout.write(json ? `${JSON.stringify(found)}\n` : wordsOf(found, out))
}

async function modelOf(named: string): Promise<LinkageModel> {
  const path = shipped.find((name) => name === named) ? new URL(`../linkage/models/${named}.json`, import.meta.url) : named
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CommandFault(`There is no model ${named}.`, `Give ${shipped.join(' or ')}, or the path of a JSON file.`)
  })
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw new CommandFault(`The model ${named} is no JSON.`, 'docs/linkage.md tells how to write one.')
  }
  const model = LinkageModel.safeParse(data)
  if (model.success) return model.data
  const faults = model.error.issues.map(({ path: at, message }) => `${at.join('.') || 'model'}: ${message}`)
  throw new CommandFault(
    `The model ${named} is unsound: ${faults.slice(0, 5).join('; ')}.`,
    'docs/linkage.md tells how to write one.',
  )
}

function wordsOf({ records, pairs, blocks }: Linkage & { pairs: number }, out: string): string {
  const lines = blocks.map(
    ({ fields, pairs: looked, matches, leftOut }) =>
      `  ${fields.join(' + ').padEnd(40)}${String(looked).padStart(12)}${String(matches).padStart(12)}${String(leftOut).padStart(12)}`,
  )
  const head = `  ${'equal in'.padEnd(40)}${'pairs'.padStart(12)}${'the same'.padStart(12)}${'left out'.padStart(12)}`
  return [`${records} records, ${pairs} pairs in ${out}`, head, ...lines, ''].join('\n')
}
