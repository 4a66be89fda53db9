/** HTML that is safe to send: only `html` makes it, and escapes what it is given. */
export interface Markup {
  readonly markup: string
}

type Part = Markup | string | number | false | null | undefined | readonly Part[]

export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: texts.map((text, at) => text + (at < parts.length ? written(parts[at]) : '')).join('') }
}

function written(part: Part): string {
  if (part === false || part === null || part === undefined) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  if ('markup' in part) return part.markup
  return part.map(written).join('')
}

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? '')
}
