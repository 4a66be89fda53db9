import * as access from '#domain/access/access.api.ts'
import * as accounts from '#domain/access/accounts.api.ts'
import * as my from '#domain/access/my.api.ts'
import * as approvals from '#domain/approvals/approvals.api.ts'
import * as delivery from '#domain/delivery/delivery.api.ts'
import * as intake from '#domain/intake/intake.api.ts'
import * as benefits from '#domain/benefits/benefits.api.ts'
import type { DoubleId } from '#domain/benefits/double.ts'
import * as life from '#domain/life/life.api.ts'
import type { LifeEventId } from '#domain/life/life-event.ts'
import * as linkage from '#domain/linkage/linkage.api.ts'
import * as people from '#domain/people/people.api.ts'
import { seenHash, type StandIn, standIns } from '#domain/platform/example.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import * as programmes from '#domain/programmes/programmes.api.ts'
import * as tasks from '#domain/tasks/tasks.api.ts'
import { aCandidateIn, aDecisionIn } from '../../categories/testing/a-candidate.ts'
import { anOutgrownIn } from '../../categories/testing/an-outgrown.ts'
import { anAccountBatchIn } from '../../delivery/testing/an-account-batch.ts'
import { answerFile, paymentsOf, sendAnswer } from '../../delivery/testing/pay.ts'
import { aDoubleIn } from '../../benefits/testing/a-double.ts'
import { doorCode } from '#domain/enumeration/form-code.rules.ts'
import * as rechecks from '#domain/enumeration/rechecks.api.ts'
import { aPlannedRoundIn, aRevisitIn, aRoundIn, aVisitIn, belongs, doorsOf } from '../../enumeration/testing/a-round.ts'
import { aHalfLifeIn, aHouseIn, aRecheckIn, withdrawHalfLives } from '../../freshness/testing/a-house.ts'
import * as proposals from '#domain/proposals/proposals.api.ts'
import { aCalendarIn } from '../../proposals/testing/a-calendar.ts'
import {
  type AFile,
  aCentreFileIn,
  aReplyIn,
  aSentFileIn,
  aWrittenFileIn,
  fileOf,
} from '../../proposals/testing/a-centre-file.ts'
import { aBoundMeetingIn, aMeetingIn, aMinutedMeetingIn } from '../../proposals/testing/a-meeting.ts'
import { aClaimIn, anAcceptedIn, aPaperIn, aPathIn, operatorOf, tell } from '../../proposals/testing/a-claim.ts'
import { aDrawnFamilyIn, visitorOf } from '../../targeting/testing/a-sample.ts'
import { aDifferingScanIn, aScannedRoundIn, setAsideIn } from '../../enumeration/testing/a-scan.ts'
import { aBareTotalIn } from '../../enumeration/testing/a-total.ts'
import { aCodeOf } from '../../citizens/testing/a-visitor.ts'
import { aSettingIn } from '../../settings/testing/a-setting.ts'
import { aNewsIn } from '../../news/testing/a-news.ts'
import { aNoticeIn } from '../../notices/testing/a-notice.ts'
import { aLikenessIn } from '../../linkage/testing/a-likeness.ts'
import { aBrowser } from './a-browser.ts'
import { anAccountIn, anOfficeIn } from './accounts.ts'
import { aFileIn, aScanIn } from './approval-files.ts'
import { aFileToSign, anApproved, aSealedRun } from './example-approvals.ts'
import { aCheckedBatch, aCheckedOwnList, anUpload, aWaitingTask } from './example-batches.ts'
import { anEnrolled, aSigner, enrol, inside, shownBy, tokenOf } from './example-sign-in.ts'
import { atVersion, regency, type Stage, village } from './example-stage.ts'
import { aNeedOf, aPersonIn, holderOf, made, officerOf } from './fixtures.ts'
import { aDeathIn, confirmEvent } from './life.ts'
import { aMergeIn, aPersonTwiceIn, merged, secondOfficer } from './merges.ts'
import { aFrozenListIn, aListIn, aProgrammeIn } from './programme-lists.ts'
import { aFindingIn } from './findings.ts'
import { type Caller, password, today, type World } from './world.ts'

/** By method and path: what the maker of one thing (subjects.ts) and somebody who may do it are not enough for. */
export const stages: Readonly<Record<string, (world: World) => Promise<Stage>>> = {
  'POST /session': async (world) => ({ fields: { email: (await aSigner(world)).email, password } }),
  'POST /session/code': async (world) => {
    const { email, browser } = await aSigner(world)
    const key = await enrol(world, browser)
    const next = aBrowser(world)
    made(await next.ask(access.signIn, { body: { email, password } }))
    return { caller: inside(next), fields: { code: shownBy(world, key) } }
  },
  'POST /my/password': async (world) => ({ caller: inside((await aSigner(world)).browser), fields: { present: password } }),
  'POST /my/second-factor': async (world) => ({ caller: inside((await aSigner(world)).browser), fields: { password } }),
  'POST /my/second-factor/confirmation': async (world) => {
    const { browser } = await aSigner(world)
    const { key } = made(await browser.ask(my.beginSecondFactor, { body: { password } }))
    return { caller: inside(browser), fields: { code: shownBy(world, key) } }
  },
  'POST /my/second-factor/recovery-codes': async (world) => ({ caller: await anEnrolled(world), fields: { password } }),
  'POST /my/second-factor/removal': async (world) => ({ caller: await anEnrolled(world), fields: { password } }),
  'DELETE /my/sessions/{id}': async (world) => {
    const { browser, email } = await aSigner(world)
    made(await aBrowser(world).ask(access.signIn, { body: { email, password } }))
    const { rows } = made(await browser.ask(my.listMySessions, {}))
    return { caller: inside(browser), params: { id: rows.find(({ current }) => !current)?.id ?? '' } }
  },
  'DELETE /my/sessions': async (world) => ({ caller: inside((await aSigner(world)).browser) }),
  'POST /access-links/look': async (world) => ({ fields: { token: tokenOf((await anAccountIn(world, regency)).link) } }),
  'POST /access-links/use': async (world) => ({ fields: { token: tokenOf((await anAccountIn(world, regency)).link) } }),
  'POST /candidates/{subject}/{id}/end': async (world) => ({
    params: { ...(await anOutgrownIn(world, village)) },
    fields: { until: today },
  }),
  'POST /candidates/decisions/{id}/undo': async (world) => ({
    caller: await officerOf(world, village),
    params: { id: await aDecisionIn(world, village) },
  }),
  'POST /candidates/many/confirm': async (world) => {
    const other = '64.02.04.2001'
    await aCandidateIn(world, other)
    return { caller: await officerOf(world, other), fields: { within: '64.02' } }
  },
  'PUT /enumeration/rounds/{id}': async (world) => ({ params: { id: await aPlannedRoundIn(world, village) } }),
  'POST /enumeration/rounds/{id}/opening': async (world) => ({ params: { id: await aPlannedRoundIn(world, village) } }),
  'POST /enumeration/rounds/{id}/visits': async (world) => {
    const caller = await officerOf(world, village)
    const { id, candidate } = await aRoundIn(world, village)
    const door = (await doorsOf(world, id, caller)).find((one) => one.candidate.id === candidate.id)
    const ids = { [standIns.candidateSubject]: candidate.subject, [standIns.candidate]: candidate.id }
    return { caller, params: { id }, ids, fields: { version: door?.candidate.version } }
  },
  'POST /enumeration/rounds/{id}/visits/{visit}/undo': async (world) => {
    const { id, visit: done } = await aVisitIn(world, village)
    return { caller: await officerOf(world, village), params: { id, visit: done } }
  },
  'POST /enumeration/rounds/{id}/scans': async (world) => ({
    caller: await officerOf(world, village),
    params: { id: (await aRoundIn(world, village)).id },
  }),
  'POST /enumeration/rounds/{id}/scans/{scan}/keying': async (world) => {
    const { id, scan, candidate } = await aScannedRoundIn(world, village)
    return { caller: await officerOf(world, village), params: { id, scan }, fields: { code: doorCode(id, candidate.id) } }
  },
  'POST /enumeration/rounds/{id}/scans/{scan}/decision': async (world) => {
    const { id, scan } = await aDifferingScanIn(world, village)
    const choices = { result: 'second', met: 'second' }
    return { caller: await officerOf(world, village), params: { id, scan }, fields: { choices } }
  },
  'POST /enumeration/rounds/{id}/scans/{scan}/unreadable': async (world) => aScanToStop(world),
  'POST /enumeration/rounds/{id}/scans/{scan}/aside': async (world) => aScanToStop(world),
  'POST /enumeration/rounds/{id}/scans/{scan}/return': async (world) => ({
    caller: await officerOf(world, village),
    params: await setAsideIn(world, village),
  }),
  'POST /enumeration/totals/{id}/end': async (world) => ({ params: { id: await aBareTotalIn(world, village) } }),
  'POST /targeting/visits/{house}/{sample}': async (world) => {
    const { house, sample } = await aDrawnFamilyIn(world, village)
    return { caller: await visitorOf(world, village), params: { house, sample }, fields: { visitedOn: today } }
  },
  'POST /enumeration/rounds/{id}/sample': async (world) => ({ params: { id: (await aVisitIn(world, village)).id } }),
  'POST /enumeration/revisits/{subject}/{visit}/verdict': async (world) => ({
    caller: await secondOfficer(world),
    params: { ...(await aDisagreement(world)) },
  }),
  'POST /accounts': async (world) => ({ ids: { [standIns.office]: await anOfficeIn(world, regency) } }),
  'POST /machines': async (world) => ({ ids: { [standIns.office]: await anOfficeIn(world, regency) } }),
  'POST /accounts/{id}/reopening': async (world) => {
    const { id } = await anAccountIn(world, regency)
    const administrator = await holderOf(world, 'administrator', regency)
    made(await world.send(accounts.closeAccount, { params: { id }, body: { reason: 'Pindah' } }, administrator))
    return { params: { id } }
  },
  'POST /accounts/{id}/second-factor/removal': async (world) => {
    const { browser, accountId } = await aSigner(world)
    await enrol(world, browser)
    const office = await anOfficeIn(world, regency)
    await world.query('update account set office_id = $1 where account_id = $2', [office, accountId])
    return { params: { id: accountId } }
  },

  // Whoever proposed it can't confirm it.
  'POST /mandate-proposals/{id}/confirmation': async (world) => ({ caller: await world.signIn('administrator', regency) }),

  'POST /approvals/files/{id}/decision': async (world) => aFileToSign(world),
  'POST /approvals/files/{id}/answer': async (world) => {
    const { id, scanId } = await aScanIn(world, village)
    const officer = await officerOf(world, village)
    const { version, hash } = made(await world.send(approvals.getApprovalFile, { params: { id } }, officer))
    // Whoever proposed the file can't record the answer.
    const colleague = await world.signIn('regency-officer', regency)
    return { caller: colleague, params: { id }, ids: { [standIns.scan]: scanId, [seenHash]: hash }, fields: { version } }
  },
  'POST /approvals/delegations': async (world) => ({
    caller: await world.signIn('approver', regency),
    ids: { [standIns.taker]: (await holderOf(world, 'approver', regency)).accountId },
  }),
  'POST /approvals/delegations/{id}/end': async (world) => {
    const giver = await world.signIn('approver', regency)
    return { caller: giver, params: { id: await giveAway(world, giver) } }
  },

  'PUT /my/news/{id}/read': async (world) => ({
    caller: await officerOf(world, village),
    params: { id: (await aNewsIn(world, village)).id },
  }),
  'GET /tasks/{id}': (world) => aWaitingTask(world),
  'POST /tasks/{id}/cancel': (world) => aWaitingTask(world),
  'POST /tasks/{id}/retry': async (world) => {
    const stage = await aWaitingTask(world)
    made(await world.send(tasks.cancelTask, { params: { id: stage.params.id } }, stage.caller))
    await world.settle()
    return stage
  },

  'POST /merges': async (world) => {
    const { keep, other } = await aPersonTwiceIn(world, village)
    return { ids: { [standIns.person]: keep.id, [standIns.secondRecord]: other.id } }
  },
  'POST /merges/{id}/confirmation': async (world) => {
    const { id } = await aMergeIn(world, village)
    return { params: { id }, caller: await secondOfficer(world) }
  },
  'POST /merges/{id}/undoing': async (world) => {
    const { keep, other } = await aPersonTwiceIn(world, village)
    return { params: { id: await merged(world, village, keep.id, other.id) } }
  },
  'POST /life-events': async (world) => ({ ids: { [standIns.person]: (await aPersonIn(world, village)).id } }),
  'POST /life-events/{id}/confirmation': async (world) => {
    const { id } = await aDeathIn(world, village)
    return { params: { id }, ids: { [seenHash]: await seenOf(world, id) } }
  },
  'POST /life-events/confirmations': async (world) => {
    const { id } = await aDeathIn(world, village)
    return { ids: { [standIns.lifeEvent]: id, [seenHash]: await seenOf(world, id) } }
  },
  'POST /life-events/{id}/undoing': async (world) => {
    const { id } = await aDeathIn(world, village)
    made(await confirmEvent(world, id, await officerOf(world, village)))
    return { params: { id } }
  },
  'POST /people/{id}/needs/{needId}/reopen': async (world) => {
    const { id } = await aPersonIn(world, village)
    const needId = await aNeedOf(world, village, id)
    const body = { version: 1, until: today, reason: 'recorded-in-error' as const }
    made(await world.send(people.endNeed, { params: { id, needId }, body }, await officerOf(world, village)))
    return { params: { id, needId }, fields: { version: 2 } }
  },

  'POST /proposals/centre/files': async (world) => {
    await anAcceptedIn(world, village)
    return { caller: await officerOf(world, village) }
  },
  'POST /proposals/centre/files/{id}/letter': async (world) => seenFile(world, await aCentreFileIn(world, village)),
  'POST /proposals/centre/files/{id}/withdrawal': async (world) => seenFile(world, await aCentreFileIn(world, village)),
  'POST /proposals/centre/files/{id}/sent': async (world) => {
    // On a day on which it was made already.
    const stage = await seenFile(world, await aWrittenFileIn(world, village))
    return { ...stage, fields: { ...stage.fields, on: today } }
  },
  'GET /proposals/centre/files/{id}/paper': async (world) => seenFile(world, await aWrittenFileIn(world, village)),
  'POST /proposals/centre/files/{id}/replies': async (world) => seenFile(world, await aSentFileIn(world, village)),
  'POST /intake/batches/{id}/check': async (world) => (await anUpload(world)).stage,
  'POST /intake/batches/{id}/unknown': (world) => aCheckedOwnList(world),
  'POST /intake/batches/{id}/places': (world) => aCheckedBatch(world),
  'POST /intake/batches/{id}/apply': (world) => aCheckedBatch(world),
  'POST /intake/batches/{id}/discard': (world) => aCheckedBatch(world),
  'POST /intake/batches/{id}/undo': async (world) => {
    const { params, fields, caller } = await aCheckedBatch(world)
    made(await world.send(intake.applyBatch, { params, body: fields }, caller))
    await world.settle()
    const { version } = made(await world.send(intake.getBatch, { params }, caller))
    return { params, fields: { version } }
  },

  'POST /linkage/pairs/{a}/{b}/reopen': async (world) => {
    const params = await aLikenessIn(world, village)
    const caller = await officerOf(world, village)
    made(await world.send(linkage.judgeLikeness, { params, body: { version: 1, verdict: 'unsure' } }, caller))
    return { caller, params }
  },

  'POST /benefits/doubles/{id}/reopen': async (world) => {
    const params = { id: (await aDoubleIn(world, village)).id as DoubleId }
    const caller = await officerOf(world, village)
    const body = { version: 1, state: 'allowed' as const, ending: null, reason: 'Sesuai' }
    made(await world.send(benefits.answerDouble, { params, body }, caller))
    return { caller, params }
  },

  'POST /notices/letters': async (world) => {
    await aNoticeIn(world, village)
    return {}
  },
  'POST /notices/told': async (world) => ({ ids: { [standIns.notice]: (await aNoticeIn(world, village)).id } }),

  'POST /proposals/papers': async (world) => ({ caller: await operatorOf(world, village) }),
  'POST /proposals/claims': async (world) => ({
    caller: await operatorOf(world, village),
    ids: { [standIns.person]: (await aPersonIn(world, village)).id, [standIns.paper]: await aPaperIn(world, village) },
  }),
  'POST /proposals/claims/{id}/completion': async (world) => {
    const caller = await operatorOf(world, village)
    const person = (await aPersonIn(world, village)).id
    const { id } = made(await tell(world, { person, details: { kind: 'receives-nothing' } }, caller))
    return { caller, params: { id }, ids: { [standIns.paper]: await aPaperIn(world, village) } }
  },
  'POST /proposals/claims/{id}/withdrawal': async (world) => {
    const { id, operator: caller } = await aClaimIn(world, village)
    return { caller, params: { id } }
  },
  'POST /proposals/decisions': async (world) => ({
    caller: await officerOf(world, village),
    ids: { [standIns.claim]: (await aClaimIn(world, village)).id },
  }),
  'POST /citizens/people/{id}/card/end': async (world) => {
    const { id } = await aPersonIn(world, village)
    await aCodeOf(world, id)
    return { params: { id } }
  },
  'POST /proposals/claims/{id}/reopening': async (world) => ({ params: { id: (await anAcceptedIn(world, village)).id } }),
  'POST /proposals/claims/{id}/objection': async (world) => {
    const { id, operator: caller } = await anAcceptedIn(world, village)
    return { caller, params: { id } }
  },
  'POST /proposals/claims/{id}/objection/answer': async (world) => {
    const { id, operator: caller } = await anAcceptedIn(world, village)
    const body = { version: 2, words: 'Keluarga ini masih berhak', papers: [] }
    made(await world.send(proposals.objectToClaim, { params: { id }, body }, caller))
    return { caller: await secondOfficer(world), params: { id } }
  },
  'POST /proposals/claims/{id}/centre': async (world) => ({ params: { id: (await anAcceptedIn(world, village)).id } }),
  'POST /settings/limits': async (world) => ({ caller: await holderOf(world, 'regency-planner', regency) }),
  'GET /settings/limits/effect': async (world) => ({ caller: await holderOf(world, 'regency-planner', regency) }),
  'POST /settings/benefit-kinds': async (world) => ({ caller: await holderOf(world, 'regency-planner', regency) }),
  'POST /settings/proposed/{id}/decision': async (world) => ({
    caller: await holderOf(world, 'province-planner', '64'),
    params: { id: await aSettingIn(world, village) },
  }),
  'POST /proposals/meetings': async (world) => ({ caller: await operatorOf(world, village) }),
  'POST /proposals/meetings/{id}/outcomes': async (world) => {
    const { id, claims, operator: caller } = await aMeetingIn(world, village)
    return { caller, params: { id }, ids: { [standIns.claim]: claims[0] ?? '' } }
  },
  'POST /proposals/meetings/{id}/minutes': async (world) => {
    const { id, operator: caller } = await aMinutedMeetingIn(world, village)
    return { caller, params: { id } }
  },
  'POST /proposals/meetings/{id}/scan': async (world) => {
    const { id, code, operator: caller } = await aMinutedMeetingIn(world, village)
    return { caller, params: { id }, ids: { 'ABCD-EFGH-JKMN': code } }
  },
  'POST /proposals/meetings/{id}/reopening': async (world) => {
    const { id, operator: caller } = await aBoundMeetingIn(world, village)
    return { caller, params: { id } }
  },
  'POST /proposals/calendars': async (world) => ({ caller: await holderOf(world, 'regency-planner', regency) }),
  'POST /proposals/calendars/{id}/decision': async (world) => ({
    caller: await holderOf(world, 'province-planner', '64'),
    params: { id: await aCalendarIn(world, village) },
  }),
  'POST /proposals/paths': async (world) => ({ caller: await holderOf(world, 'regency-planner', regency) }),
  'POST /proposals/paths/{id}/decision': async (world) => ({
    caller: await holderOf(world, 'province-planner', '64'),
    params: { id: await aPathIn(world, village) },
  }),

  'POST /freshness/half-lives': async (world) => {
    await withdrawHalfLives(world, village)
    return { caller: await holderOf(world, 'regency-planner', regency) }
  },
  'POST /freshness/half-lives/{id}/decision': async (world) => ({
    caller: await holderOf(world, 'province-planner', '64'),
    params: { id: await aHalfLifeIn(world, village) },
  }),
  'POST /freshness/houses/{id}/rechecks/{recheck}/undo': async (world) => ({
    caller: await officerOf(world, village),
    params: { ...(await aRecheckIn(world, village)) },
  }),
  'POST /freshness/houses/{id}/rechecks': async (world) => {
    const { id, house } = await aHouseIn(world, village, '2020-01-01')
    return { params: { id: house }, ids: { [standIns.person]: id } }
  },

  'POST /programme-lists/{id}/rebuild': async (world) => atVersion(await aListIn(world, village)),
  'POST /programme-lists/{id}/discard': async (world) => atVersion(await aListIn(world, village)),
  'POST /programme-lists/{id}/freeze': async (world) => {
    await aPersonIn(world, village)
    return atVersion(await aListIn(world, village))
  },
  'POST /programme-lists/{id}/thaw': (world) => aFrozenList(world),
  'POST /programme-lists/{id}/submit': async (world) => {
    await aFileIn(world, village)
    return aFrozenList(world)
  },
  'POST /planning/targets': async (world) => ({ ids: { [standIns.programme]: (await aProgrammeIn(world, village)).id } }),

  'POST /delivery/runs/preview': (world) => aPayableList(world),
  'POST /delivery/runs': (world) => aPayableList(world),
  'POST /delivery/runs/{id}/sent': async (world) => {
    const { run, treasurer } = await aSealedRun(world)
    return { caller: treasurer, params: { id: run.id }, fields: { version: run.version } }
  },
  // Nor does whoever recorded an account confirm it.
  'POST /delivery/account-batches/{id}/confirmation': async (world) => ({
    caller: await world.signIn('regency-officer', regency),
  }),
  'POST /delivery/payees/{id}/accounts/confirm': async (world) => {
    const { run, treasurer, listed } = await aSealedRun(world)
    const [payment] = await paymentsOf(world, treasurer, run)
    const said = { reference: payment?.reference ?? '', account: listed.nik.slice(-12), amount: payment?.amount ?? 0 }
    await sendAnswer(world, treasurer, run.id, answerFile([{ ...said, status: 'RETUR', code: '62' }]))
    const officer = await officerOf(world, village)
    const { rows } = made(await world.send(delivery.listFixes, { query: { limit: 100 } }, officer))
    const accountId = rows.find(({ runId }) => runId === run.id)?.accountId ?? ''
    return { caller: officer, params: { id: payment?.payee.id ?? '' }, ids: { [standIns.bankAccount]: accountId } }
  },
}

/** Where an id of one's own is read: something must be there to be found, and whoever asks must be the one who sees it. */
export const stagesOfFinding: Readonly<Partial<Record<StandIn, (world: World) => Promise<Stage>>>> = {
  need: async (world) => {
    const { id } = await aPersonIn(world, village)
    await aNeedOf(world, village, id)
    return { params: { id } }
  },
  task: async (world) => ({ caller: (await aWaitingTask(world)).caller }),
  news: async (world) => {
    await aNewsIn(world, village)
    return { caller: await officerOf(world, village) }
  },
  session: async (world) => ({ caller: inside((await aSigner(world)).browser) }),
  signIn: async (world) => ({ caller: inside((await aSigner(world)).browser) }),
  delegation: async (world) => {
    const giver = await world.signIn('approver', regency)
    await giveAway(world, giver)
    return { caller: giver }
  },
  programme: async (world) => {
    // A regency without the lists that tests write past the commands.
    await aProgrammeIn(world, '64.02.06.2001')
    return { caller: await holderOf(world, 'regency-planner', '64.02') }
  },
  centreReply: async (world) => ({ params: { id: (await aReplyIn(world, village)).id } }),
  formScan: async (world) => ({ params: { id: (await aScannedRoundIn(world, village)).id } }),
  visit: async (world) => ({ params: { id: (await aVisitIn(world, village)).id } }),
  revisitSubject: async (world) => {
    await aRevisitIn(world, village)
    return {}
  },
  house: async (world) => {
    await aDrawnFamilyIn(world, village)
    return { caller: await visitorOf(world, village) }
  },
  errorSample: async (world) => {
    await aDrawnFamilyIn(world, village)
    return { caller: await visitorOf(world, village) }
  },
  finding: async (world) => ({ params: { id: (await aFindingIn(world, village)).family } }),
  list: async (world) => ({ params: { id: (await aListIn(world, village)).programme.id } }),
  beneficiary: async (world) => ({ params: { id: (await aFrozenListIn(world, village)).id } }),
  likePerson: async (world) => {
    await aLikenessIn(world, village)
    return { caller: await officerOf(world, village) }
  },
  accountBatch: async (world) => ({ params: { id: await anAccountBatchIn(world, village) } }),
  bankAccount: async (world) => ({ params: { id: (await anApproved(world)).listed.id } }),
}

async function giveAway(world: World, giver: Caller): Promise<string> {
  const taker = await holderOf(world, 'approver', regency)
  const until = '2026-11-30' as LocalDate
  const body = { region: regency, takerId: taker.accountId, validFrom: today, validTo: until, reason: 'Cuti' }
  return made(await world.send(approvals.giveDelegation, { body }, giver)).id
}

/** Two visits that differ. */
async function aScanToStop(world: World): Promise<Stage> {
  const { id, scan } = await aScannedRoundIn(world, village)
  return { caller: await officerOf(world, village), params: { id, scan } }
}

async function aDisagreement(world: World) {
  const params = await aRevisitIn(world, village)
  const body = { result: belongs.result, met: [...belongs.met], visitedOn: today, note: '' }
  made(await world.send(rechecks.recordRevisit, { params, body }, await holderOf(world, 'social-worker', regency)))
  return params
}

async function aFrozenList(world: World): Promise<Stage> {
  const { id } = await aFrozenListIn(world, village)
  return atVersion(made(await world.send(programmes.getList, { params: { id } }, await officerOf(world, village))))
}

async function aPayableList(world: World): Promise<Stage> {
  return { ids: { [standIns.list]: (await anApproved(world)).list.listId } }
}

async function seenOf(world: World, id: LifeEventId): Promise<string> {
  const { seen } = made(await world.send(life.getLifeEvent, { params: { id } }, await officerOf(world, village)))
  return seen ?? ''
}

async function seenFile(world: World, file: AFile): Promise<Stage> {
  const { version } = await fileOf(world, file)
  return { caller: file.officer, params: { id: file.id }, fields: { version } }
}
