import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { RegionCode } from '../platform/region-code.ts'
import { FieldAgreement, FormCode, FormDoor, FormField, Keyed, KeyingChoice, KeyingDraft } from './keying.ts'
import { RoundId } from './round.ts'
import { AsideReason, Scan, ScanState, UnreadableField } from './scan.ts'
import { ScanId } from './scan-id.ts'
import { VisitId } from './visit.ts'

const slice = 'enumeration'
/** Whoever may record a category, where the plan of the round names them or they lead it. */
const permission = 'people.assign-need'
const ofRound = z.object({ id: RoundId })
const ofScan = z.object({ id: RoundId, scan: ScanId })
const after = z.object({ scan: ScanId, state: ScanState, version: z.int() })
const moving = ['not-found', 'not-allowed', 'round-not-ready', 'scan-not-ready', 'stale-version'] as const

export const sendScans = endpoint({
  method: 'POST',
  path: '/enumeration/rounds/{id}/scans',
  slice,
  summary: 'Send scanned forms: JPEG or PNG, at most 20 MB; a file that was sent before is known again',
  permission,
  // A sheet as a scanner of an office makes it, or a telephone.
  upload: { largest: 20_000_000 },
  params: ofRound,
  /** The village of the forms; without it whoever leads sends those of many villages. */
  query: z.object({ village: RegionCode.optional() }),
  status: 201,
  /** `known`: how many of its pages were sent before. */
  response: z.object({ scans: z.array(ScanId), known: z.int() }),
  problems: ['not-found', 'not-allowed', 'round-not-ready', 'too-large', 'scan-unreadable', 'unsupported-media'],
})

export const listScans = endpoint({
  method: 'GET',
  path: '/enumeration/rounds/{id}/scans',
  slice,
  summary: 'Scanned forms of a round, newest first; whose they are is not told',
  permission,
  params: ofRound,
  query: PageQuery.extend({ state: ScanState.optional() }),
  status: 200,
  response: pageOf(Scan),
  problems: ['not-found'],
})

export const readKeying = endpoint({
  method: 'GET',
  path: '/enumeration/rounds/{id}/keying',
  slice,
  summary: 'How far the forms of a round are keyed, how far two readings agree, and which scans the reader keys next',
  permission,
  params: ofRound,
  status: 200,
  response: z.object({
    /** How many scans of a hundred are keyed a second time. */
    percent: z.int(),
    counts: z.object({
      waiting: z.int(),
      second: z.int(),
      differs: z.int(),
      keyed: z.int(),
      unreadable: z.int(),
      aside: z.int(),
    } satisfies Record<ScanState, unknown>),
    /** Of forms that were keyed twice. */
    agreement: z.array(FieldAgreement),
    /** In an order of the reader's own, so that several who key at once seldom meet; at most 20. */
    next: z.array(Scan),
    /** How many the reader may key. */
    mine: z.int(),
  }),
  problems: ['not-found'],
})

export const setKeying = endpoint({
  method: 'PUT',
  path: '/enumeration/rounds/{id}/keying',
  slice,
  summary: 'Say how many scans of a hundred are keyed a second time; holds for those that are keyed from now on',
  permission: 'enumeration.lead',
  params: ofRound,
  body: z.object({ percent: z.int().min(0).max(100) }).meta({ id: 'FormKeyingShare', examples: [{ percent: 10 }] }),
  status: 200,
  response: z.object({ percent: z.int() }),
  problems: ['not-found', 'round-not-ready'],
})

export const readScan = endpoint({
  method: 'GET',
  path: '/enumeration/rounds/{id}/scans/{scan}',
  slice,
  summary: 'One scanned form: where it stands, and what the reader may do with it',
  permission,
  params: ofScan,
  status: 200,
  response: Scan,
  problems: ['not-found'],
})

export const getScanPicture = endpoint({
  method: 'GET',
  path: '/enumeration/rounds/{id}/scans/{scan}/picture',
  slice,
  summary: 'A scanned form as a picture',
  permission,
  reveals: 'personal',
  download: 'file',
  params: ofScan,
  status: 200,
  response: z.unknown(),
  problems: ['not-found'],
})

export const findForm = endpoint({
  method: 'GET',
  path: '/enumeration/rounds/{id}/forms/{form}',
  slice,
  summary: 'Whose form it is, by the code that is printed on it',
  permission,
  reveals: 'personal',
  params: z.object({ id: RoundId, form: FormCode }),
  /** The scan that is keyed, which is no other one of the form. */
  query: z.object({ scan: ScanId.optional() }),
  status: 200,
  response: FormDoor,
  problems: ['not-found', 'form-unknown'],
})

export const keyScan = endpoint({
  method: 'POST',
  path: '/enumeration/rounds/{id}/scans/{scan}/keying',
  slice,
  summary: 'Key what stands on a form: it becomes a visit, unless somebody else is to key it as well or has read it differently',
  permission,
  params: ofScan,
  body: KeyingDraft,
  status: 200,
  response: after.extend({ visit: VisitId.nullable() }),
  problems: [...moving, 'form-unknown', 'own-keying', 'visit-unsound', 'candidate-decided', 'need-unsound', 'need-already-open'],
})

export const readDifferences = endpoint({
  method: 'GET',
  path: '/enumeration/rounds/{id}/scans/{scan}/differences',
  slice,
  summary: 'The two readings of a form that differ, for whoever decides',
  permission,
  reveals: 'personal',
  params: ofScan,
  status: 200,
  response: z.object({ first: Keyed, second: Keyed, differing: z.array(FormField) }),
  problems: ['not-found', 'scan-not-ready', 'own-keying'],
})

export const decideKeying = endpoint({
  method: 'POST',
  path: '/enumeration/rounds/{id}/scans/{scan}/decision',
  slice,
  summary: 'Say field by field which of two readings stands: the form becomes a visit',
  permission,
  params: ofScan,
  body: KeyingChoice,
  status: 200,
  response: after.extend({ visit: VisitId }),
  problems: [
    ...moving,
    'own-keying',
    'keying-unsound',
    'visit-unsound',
    'candidate-decided',
    'need-unsound',
    'need-already-open',
  ],
})

export const callUnreadable = endpoint({
  method: 'POST',
  path: '/enumeration/rounds/{id}/scans/{scan}/unreadable',
  slice,
  summary: 'Say what of a form cannot be read: it goes back to whoever visits the village',
  permission,
  params: ofScan,
  body: z
    .object({ version: z.int(), field: UnreadableField, words: z.string().trim().min(3).max(300) })
    .meta({ id: 'FormUnreadable', examples: [{ version: 1, field: 'visitedOn', words: 'Tanggalnya tertutup noda' }] }),
  status: 200,
  response: after,
  problems: moving,
})

export const putAside = endpoint({
  method: 'POST',
  path: '/enumeration/rounds/{id}/scans/{scan}/aside',
  slice,
  summary: 'Put a scan aside that is no form to be keyed',
  permission,
  params: ofScan,
  body: z
    .object({ version: z.int(), reason: AsideReason })
    .meta({ id: 'FormAside', examples: [{ version: 1, reason: 'blank' }] }),
  status: 200,
  response: after,
  problems: moving,
})

export const returnScan = endpoint({
  method: 'POST',
  path: '/enumeration/rounds/{id}/scans/{scan}/return',
  slice,
  summary: 'Take back a scan that was put aside or called unreadable: it waits to be keyed again',
  permission,
  params: ofScan,
  body: z.object({ version: z.int() }).meta({ id: 'FormReturn' }),
  status: 200,
  response: after,
  problems: moving,
})

const MyUnreadable = z.object({ round: z.object({ id: RoundId, name: z.string() }), scan: Scan }).meta({
  id: 'MyUnreadableForm',
  description: 'A form of the reader’s own village, or that the reader sent, which nobody can read.',
})

export const listUnreadable = endpoint({
  method: 'GET',
  path: '/enumeration/unreadable',
  slice,
  summary: 'Forms that nobody can read: of the villages that the reader visits, and those that the reader sent',
  permission,
  query: PageQuery,
  status: 200,
  response: pageOf(MyUnreadable),
  problems: [],
})
