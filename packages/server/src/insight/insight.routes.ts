import * as api from '#domain/insight/insight.api.ts'
import { restrictedIn } from '../categories/index.ts'
import { answer, type Route } from '../platform/http/route.ts'
import { readDecileBoard } from './deciles/read-decile-board.ts'
import { readProgrammeStates, readReached, readRegistry } from './read-board.ts'
import { readDeliveries } from './read-deliveries.ts'
import { findSettingsToConfirm } from './waiting-settings.sql.ts'
import { listWaitingRounds, listWaitingVisits } from './waiting-rounds.sql.ts'
import { findErrorVisits } from './waiting-error-visits.sql.ts'
import {
  findClaimsToCheck,
  findClaimsToComplete,
  findFamilyProposals,
  findPathsToConfirm,
  listClaimsToDecide,
} from './waiting-claims.sql.ts'
import { findMinutesToSign, listCutOffsDue, listMeetingsDue } from './waiting-calendar.sql.ts'
import {
  findLikenessesToJudge,
  listWaitingCandidates,
  listPaymentsToFix,
  listWaitingImports,
  listWaitingLists,
  listWaitingRuns,
  findAccountsToConfirm,
  findDoublesToAnswer,
  findFaultsToMend,
  findMandatesToConfirm,
  findLifeEventsToConfirm,
  findMergesToConfirm,
} from './waiting.sql.ts'

export const insightRoutes: Route[] = [
  answer(api.waitingClaims, async (work) => ({ rows: await listClaimsToDecide(work.db, work.actor.accountId ?? '') })),

  answer(api.waitingOwnClaims, async (work) => ({
    rows: [...(await findClaimsToComplete(work.db, work.actor.accountId ?? '')), ...(await findFamilyProposals(work.db))],
  })),

  answer(api.waitingHealth, async (work) => ({ rows: await findClaimsToCheck(work.db, work.actor.accountId ?? '') })),

  answer(api.waitingClaimPaths, async (work) => ({
    rows: await findPathsToConfirm(work.db, work.actor.accountId ?? '', work.reach.regions),
  })),

  answer(api.waitingSettings, async (work) => ({
    rows: await findSettingsToConfirm(work.db, work.actor.accountId ?? '', work.reach.regions),
  })),

  answer(api.waitingMeetings, async (work) => ({
    rows: [
      ...(await findMinutesToSign(work.db, work.today, work.reach.regions)),
      ...(await listMeetingsDue(work.db, work.today)),
    ],
  })),

  answer(api.waitingCutOffs, async (work) => ({ rows: await listCutOffsDue(work.db, work.today) })),

  answer(api.waitingImports, async (work) => ({ rows: await listWaitingImports(work.db) })),

  answer(api.waitingLikenesses, async (work) => ({ rows: await findLikenessesToJudge(work.db) })),

  answer(api.waitingCandidates, async (work) => ({ rows: await listWaitingCandidates(work.db, restrictedIn(work)) })),

  answer(api.waitingVisits, async (work) => ({ rows: await listWaitingVisits(work.db, work.actor.accountId ?? '') })),

  answer(api.waitingErrorVisits, async (work) => ({ rows: await findErrorVisits(work.db, work.actor.accountId ?? '') })),

  answer(api.waitingRounds, async (work) => ({
    rows: await listWaitingRounds(work.db, work.actor.accountId ?? '', work.today),
  })),

  answer(api.waitingFixes, async (work) => ({ rows: await listPaymentsToFix(work.db) })),

  answer(api.waitingRuns, async (work) => ({ rows: await listWaitingRuns(work.db) })),

  answer(api.waitingLists, async (work) => ({ rows: await listWaitingLists(work.db) })),

  answer(api.waitingMandates, async (work) => ({
    rows: await findMandatesToConfirm(work.db, work.actor.accountId ?? '', work.reach.regions, work.today),
  })),

  answer(api.waitingAccounts, async (work) => ({ rows: await findAccountsToConfirm(work.db, work.actor.accountId ?? '') })),

  answer(api.waitingLifeEvents, async (work) => ({ rows: await findLifeEventsToConfirm(work.db, work.reach.regions) })),

  answer(api.waitingFaults, async (work) => ({ rows: await findFaultsToMend(work.db) })),

  answer(api.waitingMerges, async (work) => ({
    rows: await findMergesToConfirm(work.db, work.actor.accountId ?? '', work.reach.regions),
  })),

  answer(api.waitingDoubles, async (work) => ({ rows: await findDoublesToAnswer(work.db) })),

  answer(api.listProgrammeStates, (work) => readProgrammeStates(work)),

  answer(api.getReached, (work, { params, query }) => readReached(work, params.id, query.until)),

  answer(api.getRegistry, (work) => readRegistry(work)),

  answer(api.listDeliveries, (work, { query }) => readDeliveries(work, query)),

  answer(api.getDecileBoard, (work, { query }) => readDecileBoard(work, query)),
]
