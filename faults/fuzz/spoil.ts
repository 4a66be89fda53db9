import type { Random } from '../../packages/server/src/demo/random.ts'
import { nastyTexts, nastyValues } from './nasty.ts'
import { setHeader, type Shape } from './shape.ts'

type Spoil = (shape: Shape, random: Random) => void

/** One thing done to a request, by name. Each leaves alone what does not have the part that it spoils. */
export const spoils: Readonly<Record<string, Spoil>> = {
  'body: nasty leaf': (shape, random) => {
    shape.json = withLeaf(shape.json, random, () => nasty(random))
  },
  'body: part left out': (shape, random) => {
    shape.json = withLeaf(shape.json, random, () => undefined)
  },
  'body: nasty keys': (shape, random) => {
    if (!isObject(shape.json)) return
    const text = JSON.stringify({ ...shape.json, [random.pick(nastyTexts)]: nasty(random) })
    shape.bytes = Buffer.from(`{"__proto__":{"permission":"public"},"constructor":{"prototype":1},${text.slice(1)}`)
  },
  'body: every key twice': (shape) => {
    if (!isObject(shape.json)) return
    const text = JSON.stringify(shape.json)
    if (text.length > 2) shape.bytes = Buffer.from(`{${text.slice(1, -1)},${text.slice(1, -1)}}`)
  },
  'body: another kind': (shape, random) => {
    if (shape.json !== undefined) shape.json = nasty(random)
  },
  'body: in a list': (shape) => {
    if (shape.json !== undefined) shape.json = [shape.json]
  },
  'body: deep': (shape, random) => {
    if (shape.json === undefined) return
    const depth = random.pick([50, 5_000, 100_000])
    const [open, close] = random.pick([
      ['[', ']'],
      ['{"a":', '}'],
      ['{"kind":"all","of":[', ']}'],
      ['{"rule":', '}'],
    ])
    shape.bytes = Buffer.from(`${open.repeat(depth)}1${close.repeat(depth)}`)
  },
  'body: deep rule': (shape, random) => {
    if (!isObject(shape.json) || !('rule' in shape.json)) return
    const depth = random.pick([5, 30, 1_000, 10_000])
    let text = '{"kind":"sex","is":"female"}'
    const [open, close] = random.pick([
      ['{"kind":"not","rule":', '}'],
      ['{"kind":"all","of":[', ']}'],
      ['{"kind":"any","of":[', ']}'],
    ])
    text = `${open.repeat(depth)}${text}${close.repeat(depth)}`
    shape.bytes = Buffer.from(JSON.stringify({ ...shape.json, rule: 0 }).replace('"rule":0', `"rule":${text}`))
  },
  'body: wide rule': (shape, random) => {
    if (!isObject(shape.json) || !('rule' in shape.json)) return
    const of = Array.from({ length: random.pick([50, 2_000, 15_000]) }, () => ({ kind: 'sex', is: 'female' }))
    shape.json = { ...shape.json, rule: { kind: 'any', of } }
  },
  'body: huge': (shape, random) => {
    if (shape.json === undefined) return
    shape.bytes = Buffer.from(`{"a":"${'x'.repeat(random.pick([900_000, 1_000_100, 5_000_000]))}"}`)
  },
  'body: cut off': (shape, random) => {
    const bytes = shape.bytes ?? Buffer.from(JSON.stringify(shape.json) ?? '')
    if (bytes.length > 1) shape.bytes = bytes.subarray(0, random.int(0, bytes.length - 1))
  },
  'body: other encoding': (shape, random) => {
    if (shape.json === undefined) return
    const text = JSON.stringify(shape.json)
    shape.bytes = random.pick([
      Buffer.from(`\ufeff${text}`),
      Buffer.from(text, 'utf16le'),
      Buffer.from(text.replaceAll('a', '\u00e9'), 'latin1'),
      Buffer.concat([Buffer.from(text.slice(0, -1)), Buffer.from([0xc0, 0xaf, 0xed, 0xa0, 0x80, 0xff])]),
      Buffer.from(text.replaceAll('a', '\\u0000').replaceAll('e', '\\ud800')),
    ])
  },
  'body: where none belongs': (shape, random) => {
    if (shape.json === undefined && !shape.bytes) shape.bytes = Buffer.from(JSON.stringify(nasty(random)) ?? 'null')
  },
  'query: nasty value': (shape, random) => {
    const [name, value] = [random.int(0, Math.max(0, shape.query.length - 1)), encoded(random.pick(nastyTexts))]
    const pair = shape.query[name]
    if (pair) pair[1] = value
    else shape.query.push(['region', value])
  },
  'query: a key twice': (shape, random) => {
    const pair = shape.query[random.int(0, Math.max(0, shape.query.length - 1))] ?? ['limit', '5']
    shape.query.push([pair[0], random.chance(0.5) ? pair[1] : encoded(random.pick(nastyTexts))], [pair[0], ''])
  },
  'query: nasty names': (shape, random) => {
    shape.query.push([encoded(random.pick(nastyTexts)), '1'], ['__proto__', '1'], ['a[b][c]', '1'], ['limit[]', '5'])
  },
  'query: broken encoding': (shape, random) => {
    shape.query.push([
      random.pick(['within', 'after', 'limit']),
      random.pick(['%', '%zz', '%c0%ae', '%ff', '%u0041', '%ed%a0%80', '+&+=&&==']),
    ])
  },
  'query: very long': (shape, random) => {
    shape.query.push(['after', 'A'.repeat(random.pick([399, 8_000, 15_000, 70_000]))])
  },
  'query: cursor made up': (shape, random) => {
    const text = random.pick([
      '{}',
      '[]',
      'null',
      '{"id":"x"}',
      '{"id":{"a":1}}',
      '{"__proto__":1}',
      `{"id":"${'a'.repeat(200)}"}`,
    ])
    shape.query.push(['after', Buffer.from(text).toString('base64url')])
  },
  'path: nasty part': (shape, random) => {
    const parts = shape.path.split('/')
    parts[random.int(1, parts.length - 1)] = encoded(random.pick(nastyTexts))
    shape.path = parts.join('/')
  },
  'path: broken encoding': (shape, random) => {
    const parts = shape.path.split('/')
    parts[parts.length - 1] = random.pick(['%', '%zz', '%00', '%ff%fe', '%2e%2e%2f%2e%2e', '..', '%5c..', '%c0%ae%c0%ae'])
    shape.path = parts.join('/')
  },
  'path: other form': (shape, random) => {
    shape.path = random.pick([
      `${shape.path}/`,
      `/${shape.path}`,
      `${shape.path}//`,
      `/.${shape.path}`,
      `/x/..${shape.path}`,
      shape.path.toUpperCase(),
      `${shape.path}.json`,
      `${shape.path};a=b`,
      `${shape.path}%00`,
      `${shape.path}/${'a'.repeat(20_000)}`,
      `${shape.path}#x`,
      '',
      '/',
      '/toString',
      '/__proto__',
    ])
  },
  'method: another': (shape, random) => {
    shape.method = random.pick([
      'GET',
      'POST',
      'PUT',
      'PATCH',
      'DELETE',
      'HEAD',
      'OPTIONS',
      'TRACE',
      'PROPFIND',
      'CONNECT',
      'GETT',
      'get',
      'PRI',
    ])
  },
  'header: content type': (shape, random) => {
    const types = [
      undefined,
      'text/plain',
      'application/xml',
      'application/json; charset=utf-16',
      'application/jsonp',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      'application/octet-stream',
      'application/json;',
      '/',
      'x'.repeat(5_000),
      'application/json\u00ff',
    ] as const
    setHeader(shape, 'Content-Type', random.pick(types))
  },
  'header: content encoding': (shape, random) => {
    setHeader(shape, 'Content-Encoding', random.pick(['gzip', 'br', 'deflate, gzip', 'identity', 'x']))
  },
  'header: cookie': (shape, random) => {
    const own = shape.headers.find(([name]) => name === 'Cookie')?.[1] ?? 'rangkul.session_token=x'
    const [name = '', value = ''] = own.split(/=(.*)/s)
    const cookies = [
      undefined,
      '',
      `${name}=`,
      `${name}=${value.slice(0, -3)}AAA`,
      `${name}=${value}; ${name}=${value}x`,
      `${name}=%00%ff%zz`,
      `${name}=${'x'.repeat(6_000)}`,
      `${name}=' or 1=1 --`,
      '__proto__=1; constructor=2',
      '=; ;;; =a',
      `${name}="${value}"`,
      `${name}=\u00e9\u00ff`,
    ] as const
    setHeader(shape, 'Cookie', random.pick(cookies))
  },
  'header: idempotency key': (shape, random) => {
    const keys = [
      '',
      'short',
      'x'.repeat(129),
      'x'.repeat(7_000),
      "'; drop table kept_answer; --",
      '\u00ff'.repeat(20),
      'same-key-for-all',
      '../../../etc/passwd/x',
    ] as const
    setHeader(shape, 'Idempotency-Key', random.pick(keys))
    if (random.chance(0.2)) shape.headers.push(['Idempotency-Key', 'another-key-besides'])
  },
  'header: origin': (shape, random) => {
    shape.headers.push(
      random.pick([
        ['Origin', 'null'],
        ['Origin', 'https://elsewhere.test'],
        ['Origin', '://'],
        ['Sec-Fetch-Site', 'cross-site'],
        ['Sec-Fetch-Site', '\u00ff'],
        ['Referer', 'javascript:alert(1)'],
      ]),
    )
  },
  'header: host': (shape, random) => {
    setHeader(
      shape,
      'Host',
      random.pick([undefined, '', 'elsewhere.test', 'a b', '[::1', `${'h'.repeat(3_000)}`, 'x:99999', '\u00ff']),
    )
  },
  'header: forwarded': (shape, random) => {
    const address = random.pick([
      '',
      '127.0.0.1',
      "' or 1=1 --",
      '1.2.3.4, 5.6.7.8',
      '::ffff:999.1.1.1',
      'x'.repeat(4_000),
      '0x7f.1',
      'fe80::1%eth0',
    ])
    shape.headers.push(['X-Forwarded-For', address], ['X-Forwarded-Proto', 'ftp'], ['X-Forwarded-Host', 'elsewhere.test'])
  },
  'header: others': (shape, random) => {
    shape.headers.push(
      random.pick([
        ['Range', 'bytes=0-0,-1,5-2'],
        ['If-None-Match', '*'],
        ['If-Modified-Since', 'x'],
        ['Expect', '100-continue'],
        ['Expect', 'x'],
        ['Accept', '*/*;q=x'],
        ['Accept-Encoding', 'br;q=1e999'],
        ['Upgrade', 'websocket'],
        ['User-Agent', 'x'.repeat(8_000)],
        ['User-Agent', '\u00ff<script>'],
        ['X-HTTP-Method-Override', 'DELETE'],
        ['Content-Disposition', "attachment; filename*=UTF-8''%zz%00..%2f"],
        ['X-Long', 'x'.repeat(20_000)],
        ['Bad Name', 'x'],
        ['X-Break', 'a\r\n b'],
        ['Authorization', 'Bearer x.y.z'],
        ['Authorization', 'Basic \u00ff'],
      ]),
    )
  },
  'header: many': (shape) => {
    for (let at = 0; at < 1_500; at++) shape.headers.push([`x-${at}`, 'y'])
  },
  'framing: lengths disagree': (shape, random) => {
    const length = random.pick(['0', '1', '-1', '5, 5', '0x10', '99999999999999999999', '1e3'])
    setHeader(shape, 'Content-Length', length)
    if (random.chance(0.3)) shape.headers.push(['Transfer-Encoding', random.pick(['chunked', 'gzip', 'chunked, identity'])])
  },
  'framing: chunks': (shape, random) => {
    const body = shape.bytes ?? Buffer.from(JSON.stringify(shape.json) ?? '')
    setHeader(shape, 'Transfer-Encoding', 'chunked')
    const size = random.pick([
      body.length.toString(16),
      'zz',
      '-1',
      'ffffffffffffffff',
      `${body.length.toString(16)};${'x'.repeat(3_000)}`,
    ])
    shape.bytes = Buffer.concat([Buffer.from(`${size}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')])
  },
}

export function nasty(random: Random): unknown {
  return random.chance(0.7) ? random.pick(nastyTexts) : nastyValues[random.int(0, nastyValues.length - 1)]
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value with one of its leaves (or itself) replaced. */
function withLeaf(value: unknown, random: Random, piece: () => unknown): unknown {
  if (value === undefined) return undefined
  if (Array.isArray(value) && value.length > 0 && random.chance(0.8)) {
    const at = random.int(0, value.length - 1)
    return value.map((one, place) => (place === at ? withLeaf(one, random, piece) : (one as unknown)))
  }
  const keys = isObject(value) ? Object.keys(value) : []
  if (!isObject(value) || keys.length === 0 || random.chance(0.05)) return piece()
  const key = keys[random.int(0, keys.length - 1)] ?? ''
  return { ...value, [key]: withLeaf(value[key], random, piece) }
}
