import * as api from '#domain/delivery/delivery.api.ts'
import type { PaymentRun } from '#domain/delivery/payment.ts'
import type { JournalEvent } from '#domain/platform/journal-events.ts'
import type { PersonId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { commonRegion } from '../platform/db/reach.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import { answer, answerFile, answerUpload, type Route } from '../platform/http/route.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { findPayee, listAccountsOf, listWithoutAccount } from './accounts/accounts.sql.ts'
import { listWaitingBatches, sampleBatches } from './accounts/batches.sql.ts'
import { confirmAccount } from './accounts/confirm-account.ts'
import { confirmBatch, refuseBatch } from './accounts/decide-batch.ts'
import { uploadAccounts } from './accounts/read-account-file.ts'
import { recordAccount } from './accounts/record-account.ts'
import { listAnswers } from './answers/answers.sql.ts'
import { pageOfFaults } from './answers/page-of-faults.ts'
import { uploadAnswer } from './answers/upload-answer.ts'
import { listEntitlements } from './rights/entitlements.sql.ts'
import { askToSeal } from './runs/ask-to-seal.ts'
import { fetchRequest } from './runs/fetch-request.ts'
import { getRun } from './runs/get-run.ts'
import { markSent } from './runs/mark-sent.ts'
import { listFixes, listPayments } from './runs/payments.sql.ts'
import { previewRun } from './runs/preview-run.ts'
import { listPayable, listRuns } from './runs/runs.sql.ts'

export function deliveryRoutes(files: FileStore): Route[] {
  return [...runRoutes(files), ...answerRoutes, ...accountRoutes]
}

function runRoutes(files: FileStore): Route[] {
  return [
    answer(api.listPayable, async (work) => ({ rows: await listPayable(work.db) })),

    answer(api.previewRun, (work, { body }) => previewRun(work, body)),

    answer(api.sealRun, (work, { body }) => askToSeal(work, body)),

    answer(api.listRuns, async (work, { query }) => {
      const rows = await listRuns(work.db, query.limit + 1, readCursor(query.after, ['id'])?.id)
      return pageFrom(rows, query.limit, ({ id }) => ({ id }))
    }),

    answer(api.getRun, (work, { params }) => getRun(work, params.id)),

    answer(api.listPayments, async (work, { params, query }) => {
      const run = await getRun(work, params.id)
      const rows = await listPayments(work.db, run.id, query.state, query.after, query.limit + 1)
      look(work, run, 'payments.read', { state: query.state ?? null })
      return {
        rows: rows.slice(0, query.limit),
        next: rows.length > query.limit ? (rows[query.limit - 1]?.number ?? null) : null,
      }
    }),

    answerFile(api.downloadBankFile, async (work, { params }) => {
      const run = await getRun(work, params.id)
      look(work, run, 'bank-file.fetched', {})
      return fetchRequest(work, run, files)
    }),

    answer(api.markSent, (work, { params, body }) => markSent(work, params.id, body.version)),
  ]
}

const answerRoutes: readonly Route[] = [
  answerUpload(api.uploadAnswer, (work, { params, upload }) => uploadAnswer(work, params.id, upload)),

  answer(api.listAnswers, async (work, { params }) => {
    const run = await getRun(work, params.id)
    return { rows: await listAnswers(work.db, run.id) }
  }),

  answer(api.listLineFaults, async (work, { params, query }) => {
    const run = await getRun(work, params.id)
    look(work, run, 'bank-answer.faults-read', {})
    return pageOfFaults(work.db, run.id, query)
  }),

  answer(api.listFixes, async (work, { query }) => {
    const rows = await listFixes(work.db, query.limit + 1, readCursor(query.after, ['id'])?.id)
    lookAround(work, 'payment-fixes.read')
    return pageFrom(rows, query.limit, ({ id }) => ({ id }))
  }),
]

const accountRoutes: readonly Route[] = [
  answer(api.listMissingAccounts, async (work, { query }) => {
    const found = await listWithoutAccount(work.db, query.limit + 1, readCursor(query.after, ['id'])?.id)
    const places = await placesOf(
      work.db,
      found.map(({ region }) => region),
    )
    lookAround(work, 'missing-accounts.read')
    const rows = found.map(({ region, personId, ...row }) => {
      const place = places.get(region)
      if (!place) throw new Error('every region has a place')
      return { ...row, personId: personId as PersonId, place }
    })
    return pageFrom(rows, query.limit, ({ personId }) => ({ id: personId }))
  }),

  answer(api.listAccounts, async (work, { params }) => {
    await lookAt(work, params.id, 'payee-accounts.read')
    return { rows: await listAccountsOf(work.db, params.id) }
  }),

  answer(api.recordAccount, (work, { params, body }) => recordAccount(work, params.id, body)),

  answer(api.confirmAccount, (work, { params, body }) => confirmAccount(work, params.id, body)),

  answer(api.listAccountBatches, async (work, { query }) => {
    const rows = await listWaitingBatches(work.db, query.limit + 1, readCursor(query.after, ['id'])?.id)
    lookAround(work, 'payee-accounts.sampled')
    return pageFrom(await showBatches(work, rows), query.limit, ({ id }) => ({ id }))
  }),

  answer(api.confirmAccountBatch, (work, { params, body }) => confirmBatch(work, params.id, body.accounts)),
  answer(api.refuseAccountBatch, (work, { params, body }) => refuseBatch(work, params.id, body.reason)),

  answerUpload(api.uploadAccounts, (work, { upload }) => uploadAccounts(work, upload)),

  answer(api.getDelivered, async (work, { params }) => {
    const { familyId } = await lookAt(work, params.id, 'entitlements.read')
    return { rows: await listEntitlements(work.db, params.id, familyId) }
  }),
]

async function showBatches(work: Work, batches: Awaited<ReturnType<typeof listWaitingBatches>>) {
  const samples = await sampleBatches(
    work.db,
    batches.map(({ id }) => id),
  )
  const places = await placesOf(
    work.db,
    samples.map(({ region }) => region),
  )
  return batches.map(({ recordedById, recordedAt, ...batch }) => ({
    ...batch,
    recordedAt: recordedAt.toISOString(),
    isMine: recordedById === work.actor.accountId,
    sample: samples.flatMap(({ batch: of, region, ...account }) => {
      const place = places.get(region)
      return of === batch.id && place ? [{ ...account, place }] : []
    }),
  }))
}

/** A look at many people of one run is journalled once for the run. */
function look(work: Work, run: PaymentRun, event: JournalEvent, facts: object): void {
  work.witness({ event, subjectType: 'payment-run', subjectId: run.id, region: run.region.code, facts })
}

function lookAround(work: Work, event: JournalEvent): void {
  const region = commonRegion(work.reach)
  work.witness({ event, subjectType: 'region', subjectId: region, region, facts: {} })
}

async function lookAt(work: Work, person: PersonId, event: JournalEvent) {
  const payee = await findPayee(work.db, person)
  if (!payee) throw new Problem('not-found')
  work.witness({ event, subjectType: 'person', subjectId: person, region: payee.region as RegionCode, facts: {} })
  return payee
}
