import { EntryId, JournalFilter } from '#domain/oversight/journal-entry.ts'
import { Cursor } from '#domain/platform/page.ts'

/** Where one is in the journal, as it stands in the URL: ids, codes and days only. */
export interface JournalPlace {
  dari?: string
  sampai?: string
  petugas?: string
  jenis?: string
  bagian?: string
  kejadian?: string
  wilayah?: string
  tentang?: string
  setelah?: string
  catatan?: EntryId
}

const names = {
  from: 'dari',
  until: 'sampai',
  actor: 'petugas',
  kind: 'jenis',
  group: 'bagian',
  event: 'kejadian',
  region: 'wilayah',
  subject: 'tentang',
} as const
const fields = Object.keys(names) as (keyof typeof names)[]

/** What of a URL makes sense; the rest is left out. */
export function placeIn(search: Record<string, unknown>): JournalPlace {
  const place: JournalPlace = placeOf(filterIn(search))
  const [after, entry] = [Cursor.safeParse(search['setelah']), EntryId.safeParse(search['catatan'])]
  return { ...place, ...(after.success && { setelah: after.data }), ...(entry.success && { catatan: entry.data }) }
}

export function filterIn(search: object): JournalFilter {
  const given = search as Record<string, unknown>
  const entries = fields.flatMap((field) => {
    const told = given[names[field]]
    // The router reads 64.08 as a number.
    const value = JournalFilter.shape[field].safeParse(typeof told === 'number' ? String(told) : told)
    return value.success && value.data !== undefined ? [[field, value.data]] : []
  })
  return Object.fromEntries(entries) as JournalFilter
}

export function placeOf(filter: JournalFilter): JournalPlace {
  return Object.fromEntries(fields.flatMap((field) => (filter[field] === undefined ? [] : [[names[field], filter[field]]])))
}
