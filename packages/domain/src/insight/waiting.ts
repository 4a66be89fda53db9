import { z } from 'zod'
import { LocalDate } from '../platform/local-date.ts'

/** What can wait for somebody, each with one thing to do about it. */
export const waitingKinds = [
  'file-decide',
  'file-send',
  'file-record',
  'file-mend',
  'claims-to-decide',
  'claims-to-complete',
  'family-proposals',
  'claims-to-check',
  'objections-to-answer',
  'claim-paths-to-confirm',
  'settings-to-confirm',
  'claim-calendars-to-confirm',
  'meetings-to-bind',
  'meetings-before-cut-off',
  'decisions-before-cut-off',
  'files-before-cut-off',
  'payments-to-fix',
  'run-to-send',
  'run-to-answer',
  'list-to-freeze',
  'list-to-submit',
  'list-to-mend',
  'import-to-check',
  'import-to-apply',
  'likenesses-to-judge',
  'candidates-to-check',
  'needs-outgrown',
  'visits-to-make',
  'revisits-to-make',
  'revisits-to-decide',
  'round-to-close',
  'error-visits-to-make',
  'mandates-to-confirm',
  'accounts-to-confirm',
  'merges-to-confirm',
  'doubles-to-answer',
  'life-events-to-confirm',
  'faults-to-mend',
] as const
export const WaitingKind = z.enum(waitingKinds)
export type WaitingKind = z.infer<typeof WaitingKind>

export const Waiting = z
  .object({
    kind: WaitingKind,
    /** The one thing, for a link; null where it is a queue. */
    id: z.uuid().nullable(),
    /** What it is about: a programme, a regency, a file. Never a person. */
    about: z.string().nullable(),
    count: z.int().positive(),
    /** Since when the oldest of them waits. */
    since: z.iso.datetime(),
    dueOn: LocalDate,
  })
  .meta({ id: 'Waiting', description: 'Something that waits for whoever asks.' })
export type Waiting = z.infer<typeof Waiting>
