import { unreadable } from '../unreadable.ts'

/** Names come without their prefix; attributes as they stand in the tag, to be read with `attribute`. */
export interface XmlEvents {
  open(name: string, tag: string): void
  close(name: string): void
  text(text: string): void
}

export interface XmlScan {
  write(xml: string): void
  /** Throws when the document broke off. */
  end(): void
}

/** Longest tag or text we hold while its end has not come: many times a cell. */
const heldAtMost = 2 ** 22

/**
 * A small reader of XML for office files, fed piece by piece. It knows no document types: entities of one's own, the way
 * to blow up a reader, are refused.
 */
export function scanXml(events: XmlEvents): XmlScan {
  let held = ''
  let depth = 0
  let hasRoot = false

  function take(xml: string): number {
    let at = 0
    for (;;) {
      const start = xml.indexOf('<', at)
      if (start === -1) return at
      if (start > at && depth > 0) events.text(decoded(xml.slice(at, start)))
      const next = xml.charCodeAt(start + 1)
      const end = next === exclamation || next === question ? passOver(xml, start) : takeTag(xml, start, next)
      if (end === -1) return start
      at = end
    }
  }

  function passOver(xml: string, start: number): number {
    for (const [opening, closing] of passages) {
      if (!xml.startsWith(opening, start)) continue
      const end = xml.indexOf(closing, start + opening.length)
      if (end === -1) return -1
      if (opening === '<![CDATA[') events.text(xml.slice(start + opening.length, end))
      return end + closing.length
    }
    if (xml.length - start < 9) return -1
    throw unreadable('damaged')
  }

  function takeTag(xml: string, start: number, next: number): number {
    const end = next === slash ? xml.indexOf('>', start) : tagEnd(xml, start + 1)
    if (end === -1) return -1
    if (next === slash) {
      depth--
      events.close(nameOf(xml, start + 2, end))
      return end + 1
    }
    const isSingle = xml.charCodeAt(end - 1) === slash
    const name = nameOf(xml, start + 1, isSingle ? end - 1 : end)
    hasRoot = true
    events.open(name, xml.slice(start, isSingle ? end - 1 : end))
    if (isSingle) events.close(name)
    else depth++
    return end + 1
  }

  return {
    write(xml) {
      const all = held === '' ? xml : held + xml
      held = all.slice(take(all))
      if (held.length > heldAtMost) throw unreadable('too-large-inside')
    },
    end() {
      if (depth !== 0 || !hasRoot || held.trim() !== '') throw unreadable('damaged')
    },
  }
}

/** Reads one attribute of a tag, with or without a prefix (`id` finds `r:id`, not `sheetId`). */
export function attribute(name: string): (tag: string) => string | undefined {
  const anywhere = new RegExp(`\\s(?:[\\w.-]+:)?${name}=(?:"([^"]*)"|'([^']*)')`)
  const usual = ` ${name}="`
  const assigned = `${name}=`
  return (tag) => {
    const at = tag.indexOf(usual)
    if (at !== -1) return decoded(tag.slice(at + usual.length, tag.indexOf('"', at + usual.length)))
    const found = tag.includes(assigned) ? anywhere.exec(tag) : null
    return found ? decoded(found[1] ?? found[2] ?? '') : undefined
  }
}

const exclamation = 33
const question = 63
const slash = 47
const passages = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

/** The `>` that ends a tag: one within quotes does not. */
function tagEnd(xml: string, from: number): number {
  let quote = 0
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (quote !== 0) quote = code === quote ? 0 : quote
    else if (code === 62) return at
    else if (code === 34 || code === 39) quote = code
  }
  return -1
}

function nameOf(xml: string, from: number, to: number): string {
  let start = from
  let at = from
  for (; at < to; at++) {
    const code = xml.charCodeAt(at)
    if (code <= 32) break
    if (code === 58) start = at + 1
  }
  return xml.slice(start, at)
}

/** No object: that would also know `&constructor;`. */
const named = new Map(Object.entries({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }))

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named.get(name) ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
