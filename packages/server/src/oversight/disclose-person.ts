import { maskAccount } from '#domain/delivery/payee-account.ts'
import type { PersonalData } from '#domain/oversight/personal-data.ts'
import type { FactField, PersonId, PersonPage } from '#domain/people/person.ts'
import { personPage } from '../people/index.ts'
import { lowestIdAt } from '../platform/journal/entry-id.ts'
import type { Work } from '../platform/work.ts'
import { readHeldRows, readNumbers } from './personal-data.sql.ts'
import { lookAt } from './read-readings.ts'
import { beginOf } from './wanted.ts'
import { listReaders } from './readings.sql.ts'

const mostReaders = 500

/**
 * Everything that is held of a person, restricted needs with it: they are the person's own. Whoever hands it out says why, and
 * the data-protection officer sees that they did.
 */
export async function disclosePerson(work: Work, id: PersonId, reason: string): Promise<PersonalData> {
  const page = await personPage(work, id)
  const whom = await lookAt(work, id, 'person.disclosed', { reason })
  // To the end of yesterday: what is told does not change by telling it.
  const readers = await listReaders(work.db, whom, mostReaders, lowestIdAt(beginOf(work.today)))
  const numbers = await readNumbers(work.db, id)
  const { history, accounts, ...held } = await readHeldRows(work.db, id, page.family?.id ?? null)

  return {
    id,
    madeAt: work.now.toISOString(),
    name: page.name,
    ...numbers,
    sex: page.sex,
    birthDate: page.birthDate,
    deceasedOn: page.deceasedOn,
    away: page.away,
    place: page.place,
    synthetic: page.synthetic,
    facts: [...presentFacts(page, numbers.nik), ...history],
    ...held,
    accounts: accounts.map(({ number, ...account }) => ({ ...account, maskedNumber: maskAccount(number) })),
    merged: page.merged.map(({ name, on }) => ({ name, on })),
    readers: byOffice(readers),
  }
}

function presentFacts({ facts }: PersonPage, nik: string | null): PersonalData['facts'] {
  return facts.map((fact) => ({ ...fact, ...(fact.field === ('nik' satisfies FactField) && { value: nik }), replacedAt: null }))
}

function byOffice(readers: Awaited<ReturnType<typeof listReaders>>): PersonalData['readers'] {
  const offices = new Map<string, { readings: number; last: Date }>()
  for (const { office, readings, last } of readers) {
    const known = offices.get(office ?? '')
    offices.set(office ?? '', {
      readings: readings + (known?.readings ?? 0),
      last: known !== undefined && known.last > last ? known.last : last,
    })
  }
  return [...offices].map(([office, { readings, last }]) => ({ office, readings, last: last.toISOString() }))
}
