import { v7 as uuidv7 } from 'uuid'
import { aMandateProposalIn, anAccountIn } from './accounts.ts'
import { aDoubleIn } from '../../benefits/testing/a-double.ts'
import { aCandidateIn, aDecisionIn } from '../../categories/testing/a-candidate.ts'
import { anAccountBatchIn } from '../../delivery/testing/an-account-batch.ts'
import { aRunIn } from '../../delivery/testing/a-run.ts'
import { aRevisitIn, aRoundIn, aVisitIn } from '../../enumeration/testing/a-round.ts'
import { aDifferingScanIn, aScannedRoundIn } from '../../enumeration/testing/a-scan.ts'
import { doorCode } from '#domain/enumeration/form-code.rules.ts'
import { aTotalIn } from '../../enumeration/testing/a-total.ts'
import { aDrawnFamilyIn } from '../../targeting/testing/a-sample.ts'
import { aDelegationIn, aFileIn, aScanIn } from './approval-files.ts'
import { aClaimIn, aHealthClaimIn, anAcceptedIn, aPathIn } from '../../proposals/testing/a-claim.ts'
import { aSettingIn } from '../../settings/testing/a-setting.ts'
import { aCalendarIn } from '../../proposals/testing/a-calendar.ts'
import { anOpenSidFileIn } from '../../opensid/testing/an-opensid-file.ts'
import { aCentreFileIn, aReplyIn, aWrittenFileIn } from '../../proposals/testing/a-centre-file.ts'
import { aBoundMeetingIn, aMeetingIn } from '../../proposals/testing/a-meeting.ts'
import { aLikenessIn } from '../../linkage/testing/a-likeness.ts'
import { aHalfLifeIn, aHouseIn, aRecheckIn } from '../../freshness/testing/a-house.ts'
import { aNewsIn } from '../../news/testing/a-news.ts'
import { aNoticeIn } from '../../notices/testing/a-notice.ts'
import type { Contract } from './contract.ts'
import { aBatchIn, aNeedOf, aPersonIn, officerOf } from './fixtures.ts'
import { anEntryIn, anExportIn } from './journal.ts'
import { aDeathIn } from './life.ts'
import { aMachineIn } from './machines.ts'
import { aMergeIn, aPersonTwiceIn } from './merges.ts'
import { aCorrectionIn } from './papers.ts'
import { aFrozenListIn, aProgrammeIn } from './programme-lists.ts'
import { aFindingIn } from './findings.ts'
import type { World } from './world.ts'

type Params = Readonly<Record<string, string>>

/**
 * What the braces in a path stand for, by how the path begins: made in a village, through the endpoints. A slice whose
 * paths carry ids of things with a region adds its own here; the generated tests fail until it does.
 */
const subjects: Readonly<Record<string, (world: World, village: string) => Promise<Params>>> = {
  '/people/{id}': async (world, village) => ({ id: (await aPersonIn(world, village)).id }),
  '/people/{id}/needs/{needId}': async (world, village) => {
    const { id } = await aPersonIn(world, village)
    return { id, needId: await aNeedOf(world, village, id) }
  },
  '/people/{id}/papers/{correctionId}': async (world, village) => ({ ...(await aCorrectionIn(world, village)) }),
  '/people/{id}/same-as/{other}': async (world, village) => {
    const { keep, other } = await aPersonTwiceIn(world, village)
    return { id: keep.id, other: other.id }
  },
  '/death-reports/{id}': async (world, village) => ({ id: await aBatchIn(world, village) }),
  '/merges/{id}': async (world, village) => ({ id: (await aMergeIn(world, village)).id }),
  '/life-events/{id}': async (world, village) => ({ id: (await aDeathIn(world, village)).id }),
  '/machines/{id}': async (world, village) => ({ id: (await aMachineIn(world, village)).id }),
  '/machines/{id}/tokens/{tokenId}': async (world, village) => {
    const { id, tokenId } = await aMachineIn(world, village)
    return { id, tokenId }
  },
  '/accounts/{id}': async (world, village) => ({ id: (await anAccountIn(world, village)).id }),
  '/accounts/{id}/mandates/{mandateId}': async (world, village) => {
    const { id, mandateId } = await anAccountIn(world, village)
    return { id, mandateId }
  },
  '/mandate-proposals/{id}': async (world, village) => ({ id: await aMandateProposalIn(world, village) }),
  '/my/sessions/{id}': async (world, village) => {
    const { accountId } = await officerOf(world, village)
    const [session] = await world.query<{ id: string }>('select id from auth.session where "userId" = $1 limit 1', [accountId])
    return { id: session?.id ?? '' }
  },
  '/intake/batches/{id}': async (world, village) => ({ id: await aBatchIn(world, village) }),
  '/linkage/pairs/{a}/{b}': async (world, village) => ({ ...(await aLikenessIn(world, village)) }),
  '/candidates/people/{id}': async (world, village) => ({ id: (await aPersonIn(world, village)).id }),
  '/candidates/{subject}/{id}': async (world, village) => ({ ...(await aCandidateIn(world, village)) }),
  '/candidates/decisions/{id}': async (world, village) => ({ id: await aDecisionIn(world, village) }),
  '/enumeration/rounds/{id}': async (world, village) => ({ id: (await aRoundIn(world, village)).id }),
  '/enumeration/rounds/{id}/visits/{visit}': async (world, village) => {
    const { id, visit } = await aVisitIn(world, village)
    return { id, visit }
  },
  '/enumeration/rounds/{id}/scans/{scan}': async (world, village) => {
    const { id, scan } = await aScannedRoundIn(world, village)
    return { id, scan }
  },
  '/enumeration/rounds/{id}/scans/{scan}/differences': async (world, village) => {
    const { id, scan } = await aDifferingScanIn(world, village)
    return { id, scan }
  },
  '/enumeration/rounds/{id}/forms/{form}': async (world, village) => {
    const { id, candidate } = await aRoundIn(world, village)
    return { id, form: doorCode(id, candidate.id) }
  },
  '/enumeration/totals/{id}': async (world, village) => ({ id: await aTotalIn(world, village) }),
  '/enumeration/revisits/{subject}/{visit}': async (world, village) => ({ ...(await aRevisitIn(world, village)) }),
  '/tasks/{id}': async (world, village) => {
    await aBatchIn(world, village)
    const { accountId } = await officerOf(world, village)
    const [task] = await world.query<{ id: string }>('select task_id as id from task where asked_by = $1 limit 1', [accountId])
    return { id: task?.id ?? '' }
  },
  '/my/news/{id}': async (world, village) => ({ id: (await aNewsIn(world, village)).id }),
  '/approvals/files/{id}': async (world, village) => ({ id: await aFileIn(world, village) }),
  '/approvals/files/{id}/scans/{scanId}': (world, village) => aScanIn(world, village),
  '/approvals/delegations/{id}': async (world, village) => ({ id: await aDelegationIn(world, village) }),
  '/quality/people/{id}': async (world, village) => ({ id: (await aPersonIn(world, village)).id }),
  '/notices/{id}': async (world, village) => ({ id: (await aNoticeIn(world, village)).id }),
  '/upkeep/families/{id}': async (world, village) => ({ id: (await aPersonIn(world, village)).familyId }),
  '/upkeep/families/{id}/findings/{findingId}': async (world, village) => {
    const { family, finding } = await aFindingIn(world, village)
    return { id: family, findingId: finding }
  },
  '/proposals/claims/{id}': async (world, village) => ({ id: (await aClaimIn(world, village)).id }),
  '/proposals/health/{id}': async (world, village) => ({ id: (await aHealthClaimIn(world, village)).id }),
  '/proposals/papers/{id}': async (world, village) => ({ id: (await aClaimIn(world, village)).papers[0] ?? '' }),
  '/proposals/paths/{id}': async (world, village) => ({ id: await aPathIn(world, village) }),
  '/settings/proposed/{id}': async (world, village) => ({ id: await aSettingIn(world, village) }),
  '/proposals/people/{id}': async (world, village) => ({ id: (await aPersonIn(world, village)).id }),
  '/freshness/people/{id}': async (world, village) => ({ id: (await aPersonIn(world, village)).id }),
  '/freshness/half-lives/{id}': async (world, village) => ({ id: await aHalfLifeIn(world, village) }),
  '/freshness/houses/{id}': async (world, village) => ({ id: (await aHouseIn(world, village, '2020-01-01')).house }),
  '/freshness/houses/{id}/rechecks/{recheck}': async (world, village) => ({ ...(await aRecheckIn(world, village)) }),
  '/proposals/calendars/{id}': async (world, village) => ({ id: await aCalendarIn(world, village) }),
  '/proposals/meetings/{id}': async (world, village) => ({ id: (await aMeetingIn(world, village)).id }),
  '/proposals/meetings/{id}/scan': async (world, village) => ({ id: (await aBoundMeetingIn(world, village)).id }),
  '/opensid/files/{id}': async (world, village) => ({ id: (await anOpenSidFileIn(world, village)).id }),
  '/proposals/centre/files/{id}': async (world, village) => ({ id: (await aCentreFileIn(world, village)).id }),
  '/proposals/centre/files/{id}/paper': async (world, village) => ({ id: (await aWrittenFileIn(world, village)).id }),
  '/proposals/centre/files/{id}/replies/{reply}': async (world, village) => {
    const { id, reply } = await aReplyIn(world, village)
    // Ready for the next file.
    await anAcceptedIn(world, village)
    return { id, reply }
  },
  '/delivery/runs/{id}': async (world, village) => ({ id: await aRunIn(world, village) }),
  '/programmes/{id}': async (world, village) => ({ id: (await aProgrammeIn(world, village)).id }),
  '/targeting/programmes/{id}': async (world, village) => {
    await aPersonIn(world, village)
    return { id: (await aProgrammeIn(world, village)).id }
  },
  '/targeting/visits/{house}/{sample}': async (world, village) => {
    const { house, sample } = await aDrawnFamilyIn(world, village)
    return { house, sample }
  },
  '/insight/programmes/{id}': async (world, village) => ({ id: (await aProgrammeIn(world, village)).id }),
  '/programmes/{id}/people/{person}': async (world, village) => ({
    id: (await aProgrammeIn(world, village)).id,
    person: (await aPersonIn(world, village)).id,
  }),
  '/programme-lists/{id}': async (world, village) => ({ id: (await aFrozenListIn(world, village)).id }),
  '/programme-lists/{id}/members/{beneficiary}': async (world, village) => ({ ...(await aFrozenListIn(world, village)) }),
  '/oversight/journal/{id}': async (world, village) => ({ id: await anEntryIn(world, village) }),
  '/oversight/exports/{id}': async (world, village) => ({ id: await anExportIn(world, village) }),
  '/oversight/people/{id}': async (world, village) => ({ id: (await aPersonIn(world, village)).id }),
  '/citizens/people/{id}': async (world, village) => ({ id: (await aPersonIn(world, village)).id }),
  '/delivery/payees/{id}': async (world, village) => ({ id: (await aPersonIn(world, village)).id }),
  '/delivery/account-batches/{id}': async (world, village) => ({ id: await anAccountBatchIn(world, village) }),
  '/delivery/people/{id}': async (world, village) => ({ id: (await aPersonIn(world, village)).id }),
  '/benefits/people/{id}': async (world, village) => ({ id: (await aPersonIn(world, village)).id }),
  '/benefits/lists/{id}': async (world, village) => ({ id: (await aFrozenListIn(world, village)).id }),
  '/benefits/doubles/{id}': async (world, village) => ({ id: (await aDoubleIn(world, village)).id }),
}

/** Paths whose braces hold no id: codes of regions, which everybody may read. */
const open = /^\/regions\/\{code\}/

/** Whether the endpoint is about one thing that belongs to a region. */
export function isAboutOne({ path }: Pick<Contract, 'path'>): boolean {
  return path.includes('{') && !open.test(path)
}

/** Whether `subjects` says what the braces of the path stand for. */
export function hasSubject({ path }: Pick<Contract, 'path'>): boolean {
  return makerOf(path) !== undefined
}

/** Something of the kind that the endpoint is about, in that village. */
export function subjectOf({ path }: Pick<Contract, 'path'>, world: World, village: string): Promise<Params> {
  const make = makerOf(path)
  if (!make) throw new Error(`${path}: platform/testing/subjects.ts does not say what its braces stand for`)
  return make(world, village)
}

const shared = new WeakMap<World, Map<string, Promise<Params>>>()

/** The same, but made once for all endpoints that are about it: for those who only look, or may not even that. */
export function sharedSubjectOf({ path }: Pick<Contract, 'path'>, world: World, village: string): Promise<Params> {
  const known = shared.get(world) ?? new Map<string, Promise<Params>>()
  shared.set(world, known)
  const name = `${beginningOf(path)} ${village}`
  const subject = known.get(name) ?? subjectOf({ path }, world, village)
  known.set(name, subject)
  return subject
}

/** Something of every kind, in that village. */
export async function everySubjectIn(world: World, village: string): Promise<void> {
  for (const path of Object.keys(subjects)) await sharedSubjectOf({ path: path as Contract['path'] }, world, village)
}

function beginningOf(path: string): string | undefined {
  const begins = Object.keys(subjects).filter((begin) => path === begin || path.startsWith(`${begin}/`))
  const longest = begins.sort((a, b) => b.length - a.length)[0]
  return longest !== undefined && braces(longest) === braces(path) ? longest : undefined
}

function makerOf(path: string): (typeof subjects)[string] | undefined {
  return subjects[beginningOf(path) ?? '']
}

function braces(path: string): number {
  return path.split('{').length
}

/** Ids of the right form that nothing has. */
export function absentParams({ path }: Pick<Contract, 'path'>): Params {
  return Object.fromEntries(
    Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => [name, name === 'code' ? '64.08' : uuidv7()]),
  )
}
