import type { Permission } from '#domain/access/permissions.ts'
import { bornBetween } from '#domain/people/ages.rules.ts'
import { isFamilyCardNumber } from '#domain/people/family-card.ts'
import { nameQueryKeys, nearKeys, spellingKey } from '#domain/people/name-search.rules.ts'
import { cleanNik, isNik, maskNik } from '#domain/people/nik.ts'
import type { PeopleSearch, searchPeople as contract } from '#domain/people/people.api.ts'
import type { PersonSummary } from '#domain/people/person.ts'
import { normaliseName } from '#domain/people/person-name.rules.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { covers, type RegionCode } from '#domain/platform/region-code.ts'
import { commonRegion, envelopeOf, type Reach } from '../platform/db/reach.ts'
import { askRegencyOfNik, findByName, type NameFilter } from '../platform/elevations.sql.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { findByBirthDate, findByFamilyCard, findByIds, findByNik, type SummaryRow } from './people.search.sql.ts'
import { findOfficeOf } from './people.sql.ts'
import { isRestricted } from './needs/restricted.ts'

type Found = Output<typeof contract>
type Match = Pick<Found, 'matched' | 'elsewhere'> & { rows: SummaryRow[] }

/** One box: a NIK, a family card number, a name however it is spelt, or a birth date alone. */
export async function searchPeople(work: Work, search: PeopleSearch): Promise<Found> {
  const within = search.within ?? commonRegion(work.reach)
  const { rows, ...match } = await find(work, search, within)

  const shown = rows.slice(0, search.limit)
  work.witness({
    event: 'people.searched',
    subjectType: 'search',
    subjectId: null,
    region: commonRegion(work.reach),
    facts: { by: match.matched, narrowed: Object.keys(search.narrowing ?? {}), people: shown.map((row) => row.id) },
  })
  return { ...match, rows: await summariesOf(work, shown), more: rows.length > search.limit }
}

async function find(work: Work, search: PeopleSearch, within: RegionCode): Promise<Match> {
  const most = search.limit + 1
  const digits = cleanNik(search.text)
  if (/^\d{16}$/.test(digits)) return findByNumber(work, digits, within, most)

  const filter = filterOf(search, work.today)
  const rows = mayNarrow(work, search, within)
    ? search.text.length < 3
      ? await findByBirthDate(work.db, search.birthDate ?? '', filter, within, most)
      : await findByTypedName(work, search, filter, within, most)
    : []
  return { rows, matched: search.text.length < 3 ? 'birth-date' : 'name', elsewhere: null }
}

/** Null where nothing narrows the search. */
function filterOf({ birthDate, narrowing }: PeopleSearch, today: LocalDate): NameFilter | null {
  const { ageFrom, ageTo, ...rest } = narrowing ?? {}
  const filter = { ...(birthDate && { born: birthDate }), ...bornBetween(ageFrom, ageTo, today), ...rest }
  return Object.values(filter).some((part) => part !== undefined) ? (filter as NameFilter) : null
}

/** Who may not read restricted needs, or what is wrong with somebody, finds nobody by one: it is not told whether anybody carries it. */
function mayNarrow(work: Work, { narrowing }: PeopleSearch, within: RegionCode): boolean {
  const { category, fault } = narrowing ?? {}
  const holds = (permission: Permission) => narrowed(work.reach, within).regions.every((region) => work.holds(permission, region))
  if (fault !== undefined && !holds('people.read')) return false
  return category === undefined || !isRestricted(category) || holds('people.read-restricted-need')
}

async function findByNumber(work: Work, digits: string, within: RegionCode, most: number): Promise<Match> {
  const people = await findByNik(work.db, digits, most)
  if (people.length > 0) return { rows: people, matched: 'nik', elsewhere: null }

  if (isFamilyCardNumber(digits)) {
    const members = await findByFamilyCard(work.db, digits, most)
    if (members.length > 0) return { rows: members, matched: 'family-card', elsewhere: null }
  }
  return { rows: [], matched: 'nik', elsewhere: isNik(digits) ? await findElsewhere(work, digits, within) : null }
}

/** Outside the area no more is said than whom to ask (answers.md). */
async function findElsewhere(work: Work, nik: string, from: RegionCode): Promise<Found['elsewhere']> {
  const regency = await askRegencyOfNik(work, nik, from)
  if (regency === undefined || covers(from, regency)) return null
  const place = (await placesOf(work.db, [regency])).get(regency)
  return { regency, office: (await findOfficeOf(work.db, regency)) ?? `Dinas Sosial ${place?.name ?? regency}` }
}

async function findByTypedName(
  work: Work,
  { text }: PeopleSearch,
  filter: NameFilter | null,
  within: RegionCode,
  most: number,
): Promise<SummaryRow[]> {
  const [keys, otherKeys] = nameQueryKeys(text)
  const regions = narrowed(work.reach, within)
  const bounds = envelopeOf(regions)
  if (keys === undefined || bounds === undefined) return []

  const { normal, tokens } = normaliseName(text)
  const question = {
    keys,
    otherKeys: otherKeys ?? keys,
    nearKeys: nearKeys(text),
    begin: spellingKey(tokens.join('')),
    letters: normal,
    within: regions.regions.map((region) => (region === 'ID' ? '' : region)),
    filter,
    ...bounds,
  }
  const found = await findByName(work, question, most)
  return findByIds(
    work.db,
    found.map((one) => one.personId),
  )
}

/** The part of a reach that lies within a region. */
function narrowed({ regions }: Reach, within: RegionCode): Reach {
  if (regions.some((region) => covers(region, within))) return { regions: [within] }
  return { regions: regions.filter((region) => covers(within, region)) }
}

async function summariesOf(work: Work, rows: readonly SummaryRow[]): Promise<PersonSummary[]> {
  const places = await placesOf(
    work.db,
    rows.map((row) => row.regionCode),
  )
  return rows.map(
    ({ nik, regionCode, deceasedOn, status, ...row }) =>
      ({
        ...row,
        deceased: deceasedOn !== null,
        away: status === 'away',
        maskedNik: nik === null ? null : maskNik(nik),
        place: places.get(regionCode),
      }) as PersonSummary,
  )
}
