import { useQuery } from '@tanstack/react-query'
import { FamilyRelation } from '#domain/people/family-relation.ts'
import { Sex } from '#domain/people/person.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import { RegionCode } from '#domain/platform/region-code.ts'
import { fullName } from '#domain/regions/region.ts'
import { m } from '#messages'
import { formatDate } from '../platform/format.ts'
import { regionQuery } from '../regions/regions.queries.ts'
import { relationWord, sexWord, shownName } from './person.words.ts'

/** The value of a fact as people say it. `field` also takes what the timeline names. */
export function FactValue({ field, value }: { field: string; value: string | null }) {
  if (value === null || value === '') return <>{m.people_unknown()}</>
  if (field === 'village') return <RegionName code={value} />
  return <>{wordOf(field, value)}</>
}

export function wordOf(field: string, value: string): string {
  if (field === 'name' || field === 'motherName') return shownName(value)
  if (field === 'sex') return parsed(Sex.safeParse(value).data, value, sexWord)
  if (field === 'birthDate') return parsed(LocalDate.safeParse(value).data, value, formatDate)
  if (field === 'relation') return parsed(FamilyRelation.safeParse(value).data, value, relationWord)
  return value
}

function parsed<T>(known: T | undefined, raw: string, words: (known: T) => string): string {
  return known === undefined ? raw : words(known)
}

function RegionName({ code }: { code: string }) {
  const known = RegionCode.safeParse(code)
  const { data } = useQuery({ ...regionQuery(known.data ?? ('ID' as RegionCode)), enabled: known.success })
  return <>{data === undefined ? code : fullName(data)}</>
}
