import type { Reply } from '../../platform/http/exchange.ts'
import type { Language } from './days.ts'
import { html, type Markup } from './markup.ts'
import type { Style } from './style.ts'
import { words } from './words.ts'

export interface Shown {
  readonly status?: number
  readonly title: string
  readonly body: Markup
  /** `Set-Cookie` lines. */
  readonly cookies?: readonly string[]
}

/** A whole page: no script, nothing from elsewhere, kept by nobody. */
export function pageReply({ status = 200, title, body, cookies = [] }: Shown, language: Language, style: Style): Reply {
  const t = words[language]
  const other = language === 'id' ? 'en' : 'id'
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Rangkul</title>
<style>${{ markup: style.text }}</style>
</head>
<body>
<header><span>${mark}Rangkul</span><a href="${addressIn(other)}" lang="${other}" hreflang="${other}">${t.other}</a></header>
<main>${body}</main>
<footer>${t.foot}</footer>
</body>
</html>
`
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-disposition': 'inline',
    'content-security-policy': style.policy,
    // With none at all a browser would say of our own forms that they came from nowhere.
    'referrer-policy': 'same-origin',
    ...(cookies.length > 0 && { 'set-cookie': [...cookies] }),
  }
  return { status, headers, body: page.markup }
}

/** What has just arrived from this telephone. */
export const sendings = ['objection', 'proposal', 'taking-back'] as const
export type Sent = (typeof sendings)[number]

/** To the status, or the form, anew: going back or loading again sends nothing twice. */
export function seeOther(language: Language, cookies: readonly string[] = [], sent?: Sent): Reply {
  const location = `${addressIn(language)}${sent ? `${language === 'id' ? '?' : '&'}sent=${sent}` : ''}`
  return { status: 303, headers: { location, ...(cookies.length > 0 && { 'set-cookie': [...cookies] }) }, body: null }
}

export function addressIn(language: Language): string {
  return language === 'id' ? '/cek' : '/cek?lang=en'
}

const mark = html`<svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true"><path d="M5.85 10.77A11.2 11.2 0 0 0 17.56 26.59"/><path d="M26.15 10.77A11.2 11.2 0 0 1 23.49 23.82"/><circle cx="16" cy="10.6" r="4.6"/></svg>`
