import type { Permission } from '#domain/access/permissions.ts'
import { officer } from '../../app/testing/sessions.ts'
import { benefitKinds } from '../../settings/testing/settings.ts'
import { answering, problem } from '../../platform/testing/server.ts'

// jsdom has no layout; the list of regions scrolls to its marked line.
Element.prototype.scrollIntoView ??= () => {}

export const sitiId = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b01'
const sepaso = { code: '64.08.03.2001', name: 'Sepaso', within: ['Bengalon', 'Kutai Timur', 'Kalimantan Timur'] }

/** A synthetic woman of Bengalon. */
export const siti = {
  id: sitiId,
  version: 3,
  name: 'Siti Aminah',
  sex: 'female',
  birthDate: '1957-03-12',
  deceasedOn: null,
  away: null,
  household: null,
  maskedNik: '640•••••••••0001',
  nikStanding: 'held',
  nikMissingReason: null,
  place: sepaso,
  address: 'Jl. Poros Bengalon',
  synthetic: true,
  facts: [
    fact('sex', 'female'),
    fact('birthDate', '1957-03-12'),
    fact('occupation', 'Petani'),
    fact('motherName', 'Halimah'),
    fact('name', 'Siti Aminah'),
  ],
  family: null,
  needs: [] as object[],
  aid: [],
  merged: [] as object[],
  may: {
    revealNik: true,
    disclose: false,
    assignNeed: true,
    correct: true,
    correctPapers: false,
    merge: false,
    recordEvent: false,
    readRestricted: true,
  },
}

function fact(field: string, value: string) {
  return { field, value, source: 'dtsen', asOf: '2025-06-30', recordedAt: '2025-07-10T02:00:00.000Z' }
}

export const sitiFound = {
  id: sitiId,
  name: siti.name,
  sex: siti.sex,
  birthDate: siti.birthDate,
  deceased: false,
  away: false,
  maskedNik: siti.maskedNik,
  relation: 'head',
  headName: siti.name,
  decile: 2,
  place: sepaso,
  synthetic: true,
}

/** Nothing of hers is to be checked again. */
export const freshSiti = {
  facts: [
    { field: 'address', kind: 'residence', source: 'dtsen', knownAsOf: '2026-09-30', freshUntil: '2028-09-29', stale: false },
  ],
  decile: null,
  house: {
    id: sitiId,
    members: [{ id: sitiId, version: 3, name: siti.name, relation: 'head', birthDate: siti.birthDate, occupation: null }],
    staleMembers: [],
  },
  rechecks: [],
  may: { recheck: false, claim: false },
}

const village = (code: string, name: string) => ({
  code,
  level: code.length === 13 ? 'village' : code.length === 8 ? 'district' : 'regency',
  name,
  kind: code.length === 13 ? 'desa' : code.length === 5 ? 'kabupaten' : null,
  parentCode: code.slice(0, code.lastIndexOf('.')),
  bpsCode: null,
  validFrom: '2010-01-01',
  validTo: null,
})
const regions = [village('64.08', 'Kutai Timur'), village('64.08.03', 'Bengalon'), village('64.08.03.2001', 'Sepaso')]

type Asked = { url: string; method: string; body: unknown }
type Special = (asked: Asked) => { status: number; body?: unknown } | undefined

const everything: Permission[] = ['people.search', 'people.read', 'people.reveal-nik', 'people.register', 'people.assign-need']

/** The other side of the network: one officer of Kutai Timur, one person, three regions. `special` answers first. */
export function registry(special: Special = () => undefined, permissions: readonly Permission[] = everything) {
  return answering((asked) => special(asked) ?? usual(asked, permissions))
}

function usual({ url, method }: Asked, permissions: readonly Permission[]) {
  const found = (rows: object[]) => ({ status: 200, body: { rows, more: false, matched: 'name', elsewhere: null } })
  if (url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
  if (url === '/api/session') return { status: 200, body: officer(permissions) }
  if (url === '/api/settings/benefit-kinds') return { status: 200, body: { rows: benefitKinds, mayPropose: false } }
  if (url === '/api/people/search') return found([sitiFound])
  if (url === `/api/people/${sitiId}/timeline`) return { status: 200, body: { rows: [] } }
  if (url === `/api/people/${sitiId}/papers`) return { status: 200, body: { rows: [] } }
  if (url === `/api/citizens/people/${sitiId}/card`) return { status: 200, body: { card: null, may: { print: false } } }
  if (url === `/api/freshness/people/${sitiId}`) return { status: 200, body: freshSiti }
  if (url === `/api/quality/people/${sitiId}`) return { status: 200, body: { faults: [] } }
  if (url === `/api/people/${sitiId}` && method === 'GET') return { status: 200, body: siti }
  if (url.startsWith('/api/regions?name=sep')) {
    return { status: 200, body: { rows: [{ ...regions[2], path: regions.slice(0, 2) }] } }
  }
  const below = /^\/api\/regions\/([\d.]+)\/children$/.exec(url)?.[1]
  if (below !== undefined) return { status: 200, body: { rows: regions.filter((region) => region.parentCode === below) } }
  const region = regions.find(({ code }) => url === `/api/regions/${code}`)
  return region === undefined
    ? problem(404, 'not-found')
    : { status: 200, body: { ...region, path: regions.slice(0, regions.indexOf(region)) } }
}
