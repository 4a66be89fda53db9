import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import * as api from '#domain/delivery/delivery.api.ts'
import type { AccountBatch, AccountDraft, PayeeAccount } from '#domain/delivery/payee-account.ts'
import type { PaymentRun, PaymentState, RunId } from '#domain/delivery/payment.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Month } from '#domain/platform/period.ts'
import { call, download } from '../platform/api.ts'
import { upload } from '../platform/upload.ts'

export function runsQuery(after: string | undefined) {
  return queryOptions({
    queryKey: ['delivery', 'runs', after ?? null],
    queryFn: ({ signal }) => call(api.listRuns, { query: { after } }, signal),
    placeholderData: keepPreviousData,
  })
}

export const payableQuery = queryOptions({
  queryKey: ['delivery', 'payable'],
  queryFn: ({ signal }) => call(api.listPayable, {}, signal),
  select: ({ rows }) => rows,
})

/** What a run would pay. Counted anew each time one looks. */
export function previewQuery(listId: string, months: readonly Month[]) {
  return queryOptions({
    queryKey: ['delivery', 'preview', listId, ...months],
    queryFn: ({ signal }) => call(api.previewRun, { body: { listId, months: [...months] } }, signal),
    staleTime: 0,
    placeholderData: keepPreviousData,
  })
}

/** Asked often while its payments and file are being made. */
export function runQuery(id: RunId) {
  return queryOptions({
    queryKey: ['delivery', 'run', id],
    queryFn: ({ signal }) => call(api.getRun, { params: { id } }, signal),
    refetchInterval: ({ state: { data } }) => (data?.state === 'preparing' ? 1_000 : 30_000),
  })
}

export function paymentsQuery({ id }: Pick<PaymentRun, 'id'>, state: PaymentState | undefined, after: number) {
  return queryOptions({
    queryKey: ['delivery', 'payments', id, state ?? null, after],
    queryFn: ({ signal }) => call(api.listPayments, { params: { id }, query: { state, after, limit: 25 } }, signal),
    placeholderData: keepPreviousData,
  })
}

/** Asked often while one of them is being read. */
export function answersQuery(id: RunId) {
  return queryOptions({
    queryKey: ['delivery', 'answers', id],
    queryFn: ({ signal }) => call(api.listAnswers, { params: { id } }, signal),
    select: ({ rows }) => rows,
    refetchInterval: ({ state: { data } }) => data?.rows.some((answer) => answer.state === 'reading') === true && 1_000,
  })
}

export function lineFaultsQuery(id: RunId, after: string | undefined) {
  return queryOptions({
    queryKey: ['delivery', 'faults', id, after ?? null],
    queryFn: ({ signal }) => call(api.listLineFaults, { params: { id }, query: { after } }, signal),
    placeholderData: keepPreviousData,
  })
}

export function fixesQuery(after: string | undefined) {
  return queryOptions({
    queryKey: ['delivery', 'fixes', after ?? null],
    queryFn: ({ signal }) => call(api.listFixes, { query: { after } }, signal),
    placeholderData: keepPreviousData,
  })
}

export function missingAccountsQuery(after: string | undefined) {
  return queryOptions({
    queryKey: ['delivery', 'missing', after ?? null],
    queryFn: ({ signal }) => call(api.listMissingAccounts, { query: { after } }, signal),
    placeholderData: keepPreviousData,
  })
}

export function accountBatchesQuery(after: string | undefined) {
  return queryOptions({
    queryKey: ['delivery', 'account-batches', after ?? null],
    queryFn: ({ signal }) => call(api.listAccountBatches, { query: { after, limit: 10 } }, signal),
    placeholderData: keepPreviousData,
  })
}

export function accountsQuery(id: PersonId) {
  return queryOptions({
    queryKey: ['delivery', 'accounts', id],
    queryFn: ({ signal }) => call(api.listAccounts, { params: { id } }, signal),
    select: ({ rows }) => rows,
  })
}

/** Newest month first. */
export function deliveredQuery(id: PersonId) {
  return queryOptions({
    queryKey: ['delivery', 'delivered', id],
    queryFn: ({ signal }) => call(api.getDelivered, { params: { id } }, signal),
    select: ({ rows }) => rows.toSorted((one, other) => other.month.localeCompare(one.month)),
  })
}

export const sendRun = (draft: api.RunDraft) => call(api.sealRun, { body: draft })

export const sendSent = ({ id, version }: PaymentRun) => call(api.markSent, { params: { id }, body: { version } })

export const fetchBankFile = ({ id }: PaymentRun) => download(api.downloadBankFile, { params: { id } })

export const sendAnswer = (id: RunId, file: File) => upload(api.uploadAnswer, { params: { id } }, file)

export const sendAccounts = (file: File) => upload(api.uploadAccounts, {}, file)

export const sendAccount = (id: PersonId, draft: AccountDraft): Promise<PayeeAccount> =>
  call(api.recordAccount, { params: { id }, body: draft })

export const sendConfirmation = (id: PersonId, accountId: string, reason: string): Promise<PayeeAccount> =>
  call(api.confirmAccount, { params: { id }, body: { accountId, reason } })

export const sendBatchConfirmation = ({ id, accounts }: AccountBatch) =>
  call(api.confirmAccountBatch, { params: { id }, body: { accounts } })

export const sendBatchRefusal = ({ id }: AccountBatch, reason: string) =>
  call(api.refuseAccountBatch, { params: { id }, body: { reason } })

/** Sums, lists and worklists hang together: after a deed all of them are read anew. */
export const readAnew = (client: QueryClient) => client.invalidateQueries({ queryKey: ['delivery'] })
