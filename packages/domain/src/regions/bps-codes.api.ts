import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode } from '../platform/region-code.ts'
import { bpsFaultKinds } from './bps-code.rules.ts'
import { BpsCode, RegionLevelName } from './region.ts'

const slice = 'regions'
const ofRegion = z.object({ code: RegionCode })

/** As many as the widest regency has districts and villages, twice over. */
const mostCodes = 1_000

export const CodedPlace = z
  .object({
    code: RegionCode,
    level: RegionLevelName,
    name: z.string(),
    /** Null for the region that was asked for. */
    parentCode: RegionCode.nullable(),
    bpsCode: BpsCode.nullable(),
    /** The first day of the code; null where it has always held. */
    since: LocalDate.nullable(),
    /** Codes from before, the latest first; files that still carry them are understood. */
    former: z.array(BpsCode),
    /** Districts and villages below, and how many of them have no code. */
    below: z.int(),
    missing: z.int(),
  })
  .meta({ id: 'CodedPlace', description: 'A region with its codes of Kemendagri and BPS.' })
export type CodedPlace = z.infer<typeof CodedPlace>

export const listBpsCodes = endpoint({
  method: 'GET',
  path: '/regions/{code}/bps-codes',
  slice,
  summary: 'Codes of BPS: of a province by regency, of a regency with all of its districts and villages',
  permission: 'signed-in',
  params: ofRegion,
  status: 200,
  response: z.object({ rows: z.array(CodedPlace) }),
  problems: ['not-found'],
})

export const downloadBpsCodes = endpoint({
  method: 'GET',
  path: '/regions/{code}/bps-codes.csv',
  slice,
  summary: 'The same of a regency as a file; it can be filled in and given back',
  permission: 'signed-in',
  download: 'file',
  params: ofRegion,
  query: z.object({ language: z.enum(['id', 'en']).default('id') }),
  status: 200,
  response: z.unknown(),
  problems: ['not-found'],
})

const BpsSetting = z.object({
  code: RegionCode,
  /** What stood there when it was looked at. */
  before: BpsCode.nullable(),
  /** Null: the region has none. */
  bpsCode: BpsCode.nullable(),
})

export const setBpsCodes = endpoint({
  method: 'POST',
  path: '/regions/{code}/bps-codes',
  slice,
  summary: 'Say which codes BPS gives districts and villages of a regency, and since when; all or none',
  permission: 'regions.map-codes',
  params: ofRegion,
  body: z
    .object({
      codes: z.array(BpsSetting).min(1).max(mostCodes),
      /** Null: it has always been so, and what stood there was a mistake. */
      validFrom: LocalDate.nullable(),
    })
    .meta({ id: 'BpsSettings' }),
  status: 200,
  response: z.object({ changed: z.int() }),
  problems: ['not-found', 'not-allowed', 'stale-version', 'bps-codes-unsound'],
})

export const BpsLine = z
  .object({
    /** As Excel shows it. */
    line: z.int(),
    /** Null: no code of Kemendagri stands there. */
    code: RegionCode.nullable(),
    /** As the file has it. */
    bpsCode: z.string(),
    givenName: z.string(),
    /** Our name of the region; null where there is none of that code in the regency. */
    name: z.string().nullable(),
    before: BpsCode.nullable(),
    faults: z.array(z.enum(bpsFaultKinds)),
  })
  .meta({ id: 'BpsLine', description: 'A line of a file of codes beside what is known.' })
export type BpsLine = z.infer<typeof BpsLine>

export const checkBpsFile = endpoint({
  method: 'POST',
  path: '/regions/{code}/bps-codes/file',
  slice,
  summary: 'Read a file with both codes of districts and villages and compare it with what is known; nothing is kept',
  permission: 'regions.map-codes',
  mode: 'read',
  upload: { largest: 2_000_000 },
  params: ofRegion,
  status: 200,
  response: z.object({ same: z.int(), lines: z.array(BpsLine) }),
  problems: ['not-found', 'not-allowed', 'too-large', 'file-unreadable', 'no-table-found', 'unsupported-media'],
})
