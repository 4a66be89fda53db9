import { z } from 'zod'
import { draftParts, settingParts } from './setting.ts'

/** Files that go to the centre, by stream, and the one that comes back. */
export const writtenLayouts = ['centre-for-aid', 'centre-update'] as const
export const layoutCodes = [...writtenLayouts, 'centre-answer'] as const
export const LayoutCode = z.enum(layoutCodes).meta({ id: 'FileLayoutCode' })
export type LayoutCode = z.infer<typeof LayoutCode>

/** What may stand in a column of a file to the centre. */
export const fileValues = [
  'row-number',
  'row-code',
  'stream',
  'kind',
  'change',
  'category',
  'nik',
  'family-card',
  'name',
  'relation',
  'sex',
  'birth-place',
  'birth-date',
  'mother-name',
  'occupation',
  'address',
  'rt',
  'rw',
  'village-code',
  'village',
  'district-code',
  'district',
  'regency-code',
  'regency',
  'province-code',
  'province',
  'decile',
  'observed-on',
  'proposed-on',
  'decided-on',
  'note',
  'minutes-number',
  'minutes-date',
  'empty',
] as const
export const FileValue = z.enum(fileValues).meta({ id: 'FileValue' })
export type FileValue = z.infer<typeof FileValue>

export const dateForms = ['yyyy-mm-dd', 'dd/mm/yyyy', 'dd-mm-yyyy', 'yyyymmdd'] as const
export const DateForm = z.enum(dateForms).meta({ id: 'DateForm' })
export type DateForm = z.infer<typeof DateForm>

const title = z.string().trim().min(1).max(80)
const words = z.array(title).min(1).max(20)

/** Columns in their order, and how values are written. */
export const WrittenLayout = z
  .object({
    code: z.enum(writtenLayouts),
    format: z.enum(['xlsx', 'csv']),
    /** What parts the cells of a CSV. */
    delimiter: z.enum([',', ';']),
    dates: DateForm,
    /** Region codes as 64.08.04.2001, else 6408042001. */
    dotted: z.boolean(),
    /** An apostrophe before long numbers, so that no spreadsheet takes them for amounts. */
    apostrophe: z.boolean(),
    columns: z
      .array(z.object({ title, value: FileValue }))
      .min(1)
      .max(60),
    /** Compared with a file of the centre. */
    verified: z.boolean(),
  })
  .meta({ id: 'WrittenLayout' })
export type WrittenLayout = z.infer<typeof WrittenLayout>

/** Titles under which the centre's answer may have each column, whatever their spelling; an empty list where it has none. */
export const AnswerLayout = z
  .object({
    code: z.literal('centre-answer'),
    rowTitles: z.array(title).max(20),
    nikTitles: z.array(title).max(20),
    answerTitles: words,
    reasonTitles: z.array(title).max(20),
    /** What the column of the answer says of what was accepted, and of what was refused. */
    acceptedWords: words,
    refusedWords: words,
    verified: z.boolean(),
  })
  .meta({ id: 'AnswerLayout' })
export type AnswerLayout = z.infer<typeof AnswerLayout>

export const FileLayout = z.discriminatedUnion('code', [WrittenLayout, AnswerLayout]).meta({ id: 'FileLayout' })
export type FileLayout = z.infer<typeof FileLayout>

export const SetLayout = z
  .object({ ...settingParts, layout: FileLayout })
  .meta({ id: 'SetFileLayout', description: 'How a file to or from the centre is laid out, from a day on.' })
export type SetLayout = z.infer<typeof SetLayout>

export const LayoutDraft = z.object({ ...draftParts, layout: FileLayout }).meta({ id: 'FileLayoutDraft' })
export type LayoutDraft = z.infer<typeof LayoutDraft>
