import type { Batch, BatchState, ChangeKind } from '#domain/intake/batch.ts'
import type { FaultCode } from '#domain/intake/faults.ts'
import { m } from '#messages'

/** The five steps of an import as the address names them; the first is the upload, a page of its own. */
export const stepNames = ['berkas', 'kolom', 'periksa', 'perubahan', 'terapkan'] as const
export type StepName = (typeof stepNames)[number]

/** Where in a batch one is, kept in the address: the step, which fault or kind of change, after which row. */
export interface BatchPlace {
  langkah?: StepName
  galat?: FaultCode
  jenis?: ChangeKind
  setelah?: string
  menurut?: 'desa'
}

export function isStepName(word: unknown): word is StepName {
  return stepNames.includes(word as StepName)
}

export function stepLabels(): string[] {
  return [m.intake_step_file(), m.intake_step_columns(), m.intake_step_faults(), m.intake_step_changes(), m.intake_step_apply()]
}

/** The steps that a file in this state can be looked at in; the last is where it stands now. */
const openSteps: Readonly<Record<BatchState, readonly StepName[]>> = {
  uploaded: ['kolom'],
  checked: ['kolom', 'periksa', 'perubahan', 'terapkan'],
  applied: ['kolom', 'periksa', 'perubahan', 'terapkan'],
  undone: ['terapkan'],
  discarded: ['terapkan'],
  refused: ['kolom', 'periksa'],
}

/** Where somebody arrives who names no step: what has to be done next. */
const firstStep: Readonly<Record<BatchState, StepName>> = {
  uploaded: 'kolom',
  checked: 'periksa',
  applied: 'terapkan',
  undone: 'terapkan',
  discarded: 'terapkan',
  refused: 'periksa',
}

export function stepsOpenIn(state: BatchState): readonly StepName[] {
  return openSteps[state]
}

export function stepOf({ state }: Pick<Batch, 'state'>, asked: StepName | undefined): StepName {
  return asked !== undefined && openSteps[state].includes(asked) ? asked : firstStep[state]
}
