import { z } from 'zod'

/**
 * `ruined`: a spreadsheet has made an amount of the number · `standing`: lost, away or invalid · `twice`: the NIK stands in the
 * sheet before · `elsewhere`: registered in another village · `gone-here`: the registry holds them as dead or gone ·
 * `somebody-else`: the NIK is of another person here · `perhaps-known`: somebody of the family without NIK has that birthday.
 */
export const rowFaults = [
  'no-nik',
  'ruined',
  'no-name',
  'standing',
  'code',
  'date',
  'twice',
  'elsewhere',
  'gone-here',
  'somebody-else',
  'perhaps-known',
] as const
export const RowFaultKind = z.enum(rowFaults).meta({ id: 'OpenSidRowFault' })
export type RowFaultKind = z.infer<typeof RowFaultKind>

export interface RowFault {
  readonly column: string
  readonly fault: RowFaultKind
}

/** A line of a sheet that says something nobody here can use. */
export const OpenSidLine = z.object({ line: z.int(), column: z.string(), fault: RowFaultKind }).meta({ id: 'OpenSidLine' })
export type OpenSidLine = z.infer<typeof OpenSidLine>
