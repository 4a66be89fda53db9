import { setTimeout } from 'node:timers/promises'
import type { Batch, BatchId, BatchState, CodeScheme } from '#domain/intake/batch.ts'
import type { IntakeSource } from '#domain/intake/list-kinds.ts'
import type { Quarter } from '#domain/platform/period.ts'
import { largestImport } from '#domain/intake/intake.api.ts'
import { Problem, type ProblemCode } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Actor } from '../platform/actor.ts'
import { reachOf } from '../platform/db/reach.ts'
import type { Transactor } from '../platform/db/transact.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { holdUpload, type Incoming } from '../platform/files/upload.ts'
import type { Work } from '../platform/work.ts'
import { checkBatch } from './check-batch.ts'
import { getBatch } from './get-batch.ts'
import { askToApply, discardBatch } from './move-batch.ts'
import { uploadBatch } from './upload-batch.ts'

export interface Import {
  readonly regency: RegionCode
  readonly period: Quarter
  readonly codes: CodeScheme
  /** Which list it is; DTSEN when not said. */
  readonly source?: IntakeSource
  /** Of a list of recipients the code of what they receive. */
  readonly benefit?: string | undefined
  readonly file: Omit<Incoming, 'largest'>
  /** Check and compare only; the registry stays as it is. */
  readonly dryRun: boolean
}

export interface ImportParts extends Transactor {
  readonly files: FileStore
}

/** Who runs steps in whose name. */
export type Stepper = <T>(step: (work: Work) => Promise<T>) => Promise<T>

export function stepperFor({ transact }: Transactor, actor: Actor, requestId: string): Stepper {
  const reach = reachOf(actor, 'intake.import')
  return (step) => transact({ mode: 'write', actor, reach, requestId }, step)
}

/**
 * Walks a file through all of its steps as a person would, with the columns as guessed, while a runner works off the
 * queue. Throws the problem for which the file is refused. `look` sees the checked batch before it is applied or put aside.
 */
export async function importFile(
  { files }: ImportParts,
  step: Stepper,
  wanted: Import,
  look: (work: Work, checked: Batch) => Promise<void>,
): Promise<Batch> {
  const { regency, period, codes, source = 'DTSEN', benefit, file, dryRun } = wanted
  const uploaded = await holdUpload(files, { ...file, largest: largestImport }, (upload) =>
    step((work) => uploadBatch(work, { regency, period, codes, source, benefit }, upload)),
  )
  const { id } = uploaded
  const choices = uploaded.columns.map((column) => column.choice)
  const checking = await step((work) => checkBatch(work, id, uploaded.version, choices))
  const checked = await settled(step, id, checking.version, 'checked')
  await step((work) => look(work, checked))
  if (dryRun) return step((work) => discardBatch(work, id, checked.version))

  const applying = await step((work) => askToApply(work, id, checked.version))
  return settled(step, id, applying.version, 'applied')
}

/** Waits until the runner has moved the batch on. */
async function settled(step: Stepper, id: BatchId, from: number, state: BatchState): Promise<Batch> {
  for (;;) {
    const batch = await step((work) => getBatch(work, id))
    if (batch.state === 'refused') throw new Problem((batch.refusedFor ?? 'file-unreadable') as ProblemCode)
    if (batch.version > from) {
      if (batch.state === state) return batch
      throw new Problem('differences-changed')
    }
    await setTimeout(50)
  }
}
