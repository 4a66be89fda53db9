import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#domain/platform/endpoint.ts'
import { upload } from './upload.ts'

const send = endpoint({
  slice: 'tests',
  summary: 'For this test',
  permission: 'public',
  problems: [],
  method: 'POST',
  path: '/files',
  upload: { largest: 100 },
  status: 201,
  response: z.object({ id: z.int() }),
})

interface Sent {
  url?: string
  headers: Record<string, string>
  body?: unknown
}

/** The browser's side of an upload: says once that half has left, then answers. Status 0: no connection. */
function receiving(status: number, text = ''): Sent {
  const sent: Sent = { headers: {} }
  class Standing {
    status = status
    responseText = text
    upload: { onprogress?: (event: { loaded: number }) => void } = {}
    onload?: () => void
    onerror?: () => void
    onabort?: () => void
    open(_method: string, url: string) {
      sent.url = url
    }
    setRequestHeader(name: string, value: string) {
      sent.headers[name] = value
    }
    getResponseHeader() {
      return 'req-7'
    }
    send(body: File) {
      sent.body = body
      this.upload.onprogress?.({ loaded: body.size / 2 })
      if (status > 0) this.onload?.()
      else if (status === 0) this.onerror?.()
    }
    abort() {
      this.onabort?.()
    }
  }
  vi.stubGlobal('XMLHttpRequest', Standing)
  return sent
}

const file = new File(['nik;'], 'Data “Kutim” (1).csv')

test('a file goes as raw bytes with its name in the header, not in the address, and tells how far it is', async () => {
  const sent = receiving(201, '{"id":7}')
  const progress: number[] = []
  const answer = await upload(send, {}, file, { onProgress: (bytes) => progress.push(bytes) })

  expect(answer).toEqual({ id: 7 })
  expect(sent).toMatchObject({
    url: '/api/files',
    body: file,
    headers: { 'content-disposition': "attachment; filename*=UTF-8''Data%20%E2%80%9CKutim%E2%80%9D%20%281%29.csv" },
  })
  expect(progress).toEqual([2])
})

test('a refusal carries its code, its facts and the number of the request', async () => {
  receiving(422, JSON.stringify({ type: '/problems/file-unreadable', reason: 'password' }))
  await expect(upload(send, {}, file)).rejects.toMatchObject({
    code: 'file-unreadable',
    facts: { reason: 'password' },
    requestId: 'req-7',
  })
})

test('no connection is a problem of its own', async () => {
  receiving(0)
  await expect(upload(send, {}, file)).rejects.toMatchObject({ code: 'unreachable' })
})

test('an upload that somebody stops is no refusal', async () => {
  receiving(-1)
  const stopper = new AbortController()
  const sending = upload(send, {}, file, { signal: stopper.signal })
  stopper.abort()
  await expect(sending).rejects.toMatchObject({ name: 'AbortError' })
})
