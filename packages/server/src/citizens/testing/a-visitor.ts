import { v7 as uuidv7 } from 'uuid'
import * as api from '#domain/citizens/citizens.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import { issueCode } from '../index.ts'
import { handlePage } from '../../platform/http/open-page.ts'
import { officerOf } from '../../platform/testing/fixtures.ts'
import type { World } from '../../platform/testing/world.ts'

export interface Seen {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[]>>
  readonly text: string
}

interface Sending {
  readonly form?: Readonly<Record<string, string | Blob>>
  readonly cookie?: string | undefined
  readonly address?: string
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
  /** A body as it is, in place of a form. */
  readonly raw?: { readonly type: string; readonly bytes: Buffer }
}

/** Asks for a page as a browser without scripts does. */
export async function visit(world: World, method: 'GET' | 'POST', path: string, sending: Sending = {}): Promise<Seen> {
  const page = world.app.openPages.find((one) => one.method === method && one.path === path)
  if (!page) throw new Error(`no page answers ${method} ${path}`)
  const { form, cookie, address = '10.9.8.7', query = '', headers = {}, raw } = sending
  const sent = raw ?? (form && (await encoded(form)))
  const reply = await handlePage(page, world.app.platform, {
    method,
    path,
    params: {},
    query: new URLSearchParams(query),
    headers: { host: 'localhost', ...(cookie && { cookie }), ...(sent && { 'content-type': sent.type }), ...headers },
    body: sent?.bytes ?? null,
    address,
    requestId: uuidv7(),
  })
  return { status: reply.status, headers: reply.headers, text: typeof reply.body === 'string' ? reply.body : '' }
}

async function encoded(form: NonNullable<Sending['form']>): Promise<{ type: string; bytes: Buffer }> {
  const data = new FormData()
  for (const [name, value] of Object.entries(form))
    if (typeof value === 'string') data.set(name, value)
    else data.set(name, value, 'IMG_1.jpg')
  const request = new Response(data)
  return { type: request.headers.get('content-type') ?? '', bytes: Buffer.from(await request.arrayBuffer()) }
}

/** The code of a new card of a person's family. */
export async function aCodeOf(world: World, person: PersonId): Promise<string> {
  return world.asSystem((work) => issueCode(work, person))
}

/** The same, printed by an officer. */
export async function printed(world: World, village: string, id: PersonId) {
  const body = { reason: 'Diminta keluarga di kantor desa' }
  return world.send(api.printStatusCard, { params: { id }, body }, await officerOf(world, village))
}

/** The cookie that a right card gets, as a browser sends it back. */
export function cookieOf({ headers }: Seen): string | undefined {
  const [line = ''] = [headers['set-cookie'] ?? []].flat()
  return line === '' ? undefined : line.split(';')[0]
}

/** Opens the status of a person's family; answers the cookie. */
export async function opened(world: World, person: { id: PersonId; nik: string }, address?: string): Promise<string> {
  const form = { code: await aCodeOf(world, person.id), digits: person.nik.slice(-6) }
  const entered = await visit(world, 'POST', '/cek', { form, ...(address !== undefined && { address }) })
  const cookie = cookieOf(entered)
  if (entered.status !== 303 || cookie === undefined) throw new Error(`the card opened nothing: ${entered.status}`)
  return cookie
}
