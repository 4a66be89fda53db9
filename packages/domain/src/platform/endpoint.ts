import type { z } from 'zod'
import type { Permission } from '../access/permissions.ts'
import type { ProblemCode } from './problem.ts'

/** The only thing we ask of a schema's type: what goes in and what comes out. */
interface Typed {
  readonly _zod: { readonly input: unknown; readonly output: unknown }
}
type In<S> = S extends Typed ? S['_zod']['input'] : undefined
type Out<S> = S extends Typed ? S['_zod']['output'] : undefined

/** `public`: anyone; `signed-in`: any account, whatever its mandates; else a mandate must hold the permission. */
export type Gate = Permission | 'public' | 'signed-in'

interface Contract {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/api`; parameters in braces. */
  readonly path: `/${string}`
  /** The slice it belongs to, for the reader of the public document. */
  readonly slice: string
  readonly summary: string
  readonly permission: Gate
  /** `read` runs in a read-only transaction. Default: `read` for GET, else `write`. A search sent by POST is a `read`. */
  readonly mode?: 'read' | 'write'
  /** The answer shows personal data: `handle` journals the reading before it answers. */
  readonly reveals?: 'personal'
  /** The body is a file of at most so many bytes, with its name in Content-Disposition. */
  readonly upload?: { readonly largest: number }
  /** `file`: the command answers a `Download`, not JSON. */
  readonly download?: 'file'
  /** The answer holds a secret that is shown this one time: it is never kept for a repeated request. */
  readonly secret?: true
  readonly problems: readonly ProblemCode[]
}

export interface Endpoint<Sent, Received, Answer> extends Contract {
  readonly params: z.ZodType | undefined
  readonly query: z.ZodType | undefined
  readonly body: z.ZodType | undefined
  readonly status: 200 | 201 | 202 | 204
  readonly response: z.ZodType
  /** Types only; never present at run time. */
  readonly '~types'?: { sent: Sent; received: Received; answer: Answer }
}

export interface Parts<P, Q, B> {
  params: P
  query: Q
  body: B
}

interface Spec<P, Q, B, R> extends Contract {
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly status: 200 | 201 | 202 | 204
  readonly response: R
}

/**
 * A promise of the server as plain data, so that the server, the web client and the OpenAPI document read the same value.
 * Identity with inference.
 */
export function endpoint<
  P extends Typed | undefined = undefined,
  Q extends Typed | undefined = undefined,
  B extends Typed | undefined = undefined,
  R extends Typed = Typed,
>(spec: Spec<P, Q, B, R>): Endpoint<Parts<In<P>, In<Q>, In<B>>, Parts<Out<P>, Out<Q>, Out<B>>, Out<R>> {
  return spec as never
}

type Types<E extends { '~types'?: unknown }> = NonNullable<E['~types']>
type Filled<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: T[K]
}
/** What a command receives: parsed parameters, query and body. */
export type Input<E extends { '~types'?: unknown }> = Types<E> extends { received: infer I } ? I : never
/** What the endpoint answers. */
export type Output<E extends { '~types'?: unknown }> = Types<E> extends { answer: infer O } ? O : never
/** What a client must send; parts that an endpoint does not have may be left out. */
export type Request<Sent> = Filled<Sent>

/** Whether the endpoint only reads. */
export function readsOnly(contract: Pick<Contract, 'method' | 'mode'>): boolean {
  return (contract.mode ?? (contract.method === 'GET' ? 'read' : 'write')) === 'read'
}

/** Whether a request to it may name itself by an idempotency key: a writing that needs a mandate and answers JSON without a secret. */
export function isAnsweredOnce(contract: Pick<Contract, 'method' | 'mode' | 'download' | 'permission' | 'secret'>): boolean {
  const { permission } = contract
  return !readsOnly(contract) && !contract.download && !contract.secret && permission !== 'public' && permission !== 'signed-in'
}
