import { z } from 'zod'
import { LocalDate } from '../platform/local-date.ts'
import { PersonId } from './person-id.ts'

export const DeathOutcome = z.enum(['confirmed', 'refused'])
export type DeathOutcome = z.infer<typeof DeathOutcome>

export const DeathReport = z
  .object({
    personId: PersonId,
    row: z.int(),
    /** As the list has it, and as the registry has it. */
    listedName: z.string(),
    name: z.string(),
    village: z.string().nullable(),
    birthDate: LocalDate.nullable(),
    diedOn: LocalDate,
    /** NIK and name of the list fit the person, and the day their life: may be confirmed together with others. */
    sure: z.boolean(),
    outcome: DeathOutcome.nullable(),
    decidedBy: z.string().nullable(),
  })
  .meta({ id: 'DeathReport', description: 'Somebody whom a list says to be dead; dead only once an officer has confirmed it.' })
export type DeathReport = z.infer<typeof DeathReport>
