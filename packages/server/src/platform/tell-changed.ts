import { z } from 'zod'
import { RegionCode } from '#domain/platform/region-code.ts'
import { type Errand, errand } from './jobs/errand.ts'
import { sendErrand } from './jobs/enqueue.sql.ts'
import type { Work } from './work.ts'

/** These people and families changed, or any of a region. */
const peopleChanged = {
  name: 'people.changed',
  payload: z.object({ people: z.array(z.uuid()), families: z.array(z.uuid()), region: RegionCode.nullable() }),
} as const

export type PeopleChanged = z.infer<typeof peopleChanged.payload>

/** Heard by higher slices that keep something about people; each must be safe to hear it again. */
export function hearChanged(listeners: readonly ((changed: PeopleChanged) => Promise<void>)[]): Errand<unknown> {
  return errand({
    ...peopleChanged,
    async run(changed) {
      for (const listen of listeners) await listen(changed)
    },
  })
}

interface Changed {
  readonly people?: readonly string[]
  /** Beside those that the people are in or were, which need not be named. */
  readonly families?: readonly (string | null)[]
  readonly region?: RegionCode
}

/** Tells of it after the commit, without a task on anybody's screen. */
export function tellChanged({ db }: Pick<Work, 'db'>, { people = [], families = [], region }: Changed): Promise<void> {
  return sendErrand(db, peopleChanged.name, {
    people,
    families: families.filter((id) => id !== null),
    region: region ?? null,
  })
}
