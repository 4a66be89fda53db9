import { Problem } from '#domain/platform/problem.ts'
import type { Ask, Reply } from './exchange.ts'
import { refuseForeignOrigin } from './origin.ts'
import { bytesOf } from './receive.ts'

/** A page that the server draws itself, for people without an account and without scripts. */
export interface OpenPage {
  readonly method: 'GET' | 'POST'
  /** No part of it, and no query, ever tells of a person. */
  readonly path: `/${string}`
  /** Why nobody has to sign in for it. */
  readonly openBecause: string
  answer(ask: Ask): Promise<Reply>
  /** What is shown when the request was refused or broke down. */
  refuse(problem: Problem | undefined, ask: Ask): Reply
}

interface Told {
  report(bug: unknown, ask: Ask): void
}

/** The way of a request for such a page. */
export async function handlePage(page: OpenPage, told: Told, ask: Ask): Promise<Reply> {
  try {
    refuseForeignOrigin(ask)
    return await page.answer(ask)
  } catch (thrown) {
    if (thrown instanceof Problem) return page.refuse(thrown, ask)
    told.report(thrown, ask)
    return page.refuse(undefined, ask)
  }
}

/** The fields of a form, as a browser without scripts sends them; `largest`: bytes of all of it. */
export async function formOf(ask: Ask, largest: number): Promise<FormData> {
  const type = ask.headers['content-type'] ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) throw new Problem('unsupported-media')
  const bytes = await bytesOf(ask.body, largest)
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
  } catch {
    throw new Problem('invalid-input')
  }
}

/** A field as text that the database can keep; empty where it is missing, a file, or longer than `most` letters. */
export function textIn(form: FormData, name: string, most: number): string {
  const value = form.get(name)
  if (typeof value !== 'string' || value.length > most || !value.isWellFormed()) return ''
  return value.replaceAll('\0', '').replaceAll('\r\n', '\n').trim()
}
