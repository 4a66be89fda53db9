import { z } from 'zod'
import { LocalDate } from '../platform/local-date.ts'
import { Place } from '../regions/place.ts'
import { FoundKind } from './found.ts'
import { OpenSidFileId } from './opensid-id.ts'
import { RowFaultKind } from './row-fault.ts'

/** `forgotten`: its days are over, and only counts remain. */
export const openSidStates = ['reading', 'read', 'unreadable', 'other-village', 'put-aside', 'forgotten'] as const
export const OpenSidState = z.enum(openSidStates).meta({ id: 'OpenSidState' })
export type OpenSidState = z.infer<typeof OpenSidState>

const count = z.int().nonnegative()

/** How many differences of one kind, and what became of them. */
export const FoundCount = z
  .object({ kind: FoundKind, open: count, proposed: count, onItsWay: count })
  .meta({ id: 'OpenSidFoundCount' })
export type FoundCount = z.infer<typeof FoundCount>

export const OpenSidFile = z
  .object({
    id: OpenSidFileId,
    village: Place,
    /** The day on which the sheet was taken out of OpenSID. */
    asOf: LocalDate,
    state: OpenSidState,
    lines: count,
    /** Rows of people who are held just so. */
    same: count,
    /** Rows of which the registry holds something newer. */
    older: count,
    found: z.array(FoundCount),
    faults: z.array(z.object({ fault: RowFaultKind, cells: count }).meta({ id: 'OpenSidFaultCount' })),
    uploadedBy: z.string(),
    uploadedAt: z.iso.datetime(),
    /** The last day on which its differences are kept. */
    keptUntil: LocalDate,
  })
  .meta({ id: 'OpenSidFile', description: 'A residents’ sheet of OpenSID, compared with the registry.' })
export type OpenSidFile = z.infer<typeof OpenSidFile>
