import type { Endpoint, Request } from '#domain/platform/endpoint.ts'
import { read, urlOf } from './api.ts'
import { ServerProblem } from './server-problem.ts'

interface Sending {
  /** Bytes that have left this device. */
  onProgress?: (sent: number) => void
  signal?: AbortSignal
}

/**
 * Sends a file as raw bytes; its name goes in Content-Disposition, never in the URL. By XMLHttpRequest, since fetch does
 * not tell how far an upload is.
 */
export function upload<Sent, Received, Answer>(
  to: Endpoint<Sent, Received, Answer>,
  request: Request<Sent>,
  file: File,
  { onProgress, signal }: Sending = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest()
    sending.open(to.method, urlOf(to, request))
    sending.setRequestHeader('content-type', 'application/octet-stream')
    sending.setRequestHeader('content-disposition', `attachment; filename*=UTF-8''${encodeFileName(file.name)}`)
    sending.upload.onprogress = (event) => onProgress?.(event.loaded)
    sending.onload = () => resolve(readAnswer(to, sending))
    sending.onerror = () => reject(new ServerProblem('unreachable'))
    sending.onabort = () => reject(new DOMException('The upload was stopped', 'AbortError'))
    signal?.addEventListener('abort', () => sending.abort(), { once: true })
    sending.send(file)
  })
}

async function readAnswer<Sent, Received, Answer>(
  to: Endpoint<Sent, Received, Answer>,
  answered: XMLHttpRequest,
): Promise<Answer> {
  const requestId = answered.getResponseHeader('x-request-id')
  const response = new Response(answered.status === 204 ? null : answered.responseText, {
    status: answered.status,
    headers: requestId === null ? {} : { 'x-request-id': requestId },
  })
  if (!response.ok) throw await ServerProblem.from(response)
  return read(to, response)
}

/** RFC 8187: what encodeURIComponent leaves alone, but the header does not allow. */
function encodeFileName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
