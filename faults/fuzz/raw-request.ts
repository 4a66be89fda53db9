import { connect } from 'node:net'

/** A request byte by byte, so that it may also be what no client would send. */
export interface RawRequest {
  readonly method: string
  /** Path and query as they stand on the first line. */
  readonly target: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Buffer
  /** Says after it that no more will come: for a request that promises more than it holds. */
  readonly last?: boolean
}

export interface RawAnswer {
  /** 0: the connection was closed without an answer. */
  readonly status: number
  /** Names in small letters; one that comes several times has a line for each. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
  readonly milliseconds: number
  /** No end of the answer within the limit. */
  readonly hung: boolean
}

/** Sends the request on a connection of its own and reads the answer. `limit` in milliseconds; `from` another address of this machine. */
export function sendRaw(port: number, request: RawRequest, limit: number, from = '127.0.0.1'): Promise<RawAnswer> {
  const begun = performance.now()
  const chunks: Buffer[] = []
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress: from })
    let over = false
    const finish = (hung: boolean) => {
      if (over) return
      over = true
      clearTimeout(timer)
      socket.destroy()
      resolve({ ...parse(Buffer.concat(chunks)), milliseconds: performance.now() - begun, hung })
    }
    const timer = setTimeout(() => finish(true), limit)
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      if (isWhole(Buffer.concat(chunks), request.method)) finish(false)
    })
    socket.on('error', () => finish(false))
    socket.on('close', () => finish(false))
    socket.write(Buffer.concat([Buffer.from(headOf(request), 'latin1'), request.body]))
    if (request.last) socket.end()
  })
}

/** An answer says how long it is, or comes in chunks of which the last is empty. */
function isWhole(bytes: Buffer, method: string): boolean {
  const { status, headers } = parse(bytes)
  if (status === 0) return false
  const body = bytes.length - bytes.indexOf('\r\n\r\n') - 4
  if (method === 'HEAD' || status === 204 || status === 304) return true
  const length = headers.get('content-length')
  return length === undefined ? bytes.subarray(-5).toString('latin1') === '0\r\n\r\n' : body >= Number(length)
}

function headOf({ method, target, headers }: RawRequest): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}`)
  return [`${method} ${target} HTTP/1.1`, ...lines, '', ''].join('\r\n')
}

function parse(bytes: Buffer): Pick<RawAnswer, 'status' | 'headers' | 'body'> {
  const head = bytes.indexOf('\r\n\r\n')
  if (head < 0) return { status: 0, headers: new Map(), body: bytes }
  const [first = '', ...lines] = bytes.subarray(0, head).toString('latin1').split('\r\n')
  const headers = new Map<string, string>()
  for (const line of lines) {
    const name = line.slice(0, line.indexOf(':')).toLowerCase()
    const before = headers.get(name)
    headers.set(name, `${before === undefined ? '' : `${before}\n`}${line.slice(line.indexOf(':') + 1).trim()}`)
  }
  const rest = bytes.subarray(head + 4)
  const status = Number(first.split(' ')[1])
  if (status === 100) return parse(rest)
  return { status, headers, body: headers.get('transfer-encoding') === 'chunked' ? unchunked(rest) : rest }
}

function unchunked(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\r\n', at)
    const size = Number.parseInt(bytes.subarray(at, end).toString('latin1'), 16)
    if (end < 0 || !(size > 0)) break
    parts.push(bytes.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
  return Buffer.concat(parts)
}
