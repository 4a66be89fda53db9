import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import text from '../../../../../docs/openapi.json?raw'
import { openPage } from '../../app/testing/open-page.tsx'
import { officer } from '../../app/testing/sessions.ts'
import { accessibilityFaults } from '../../platform/testing/accessibility.ts'
import { answering } from '../../platform/testing/server.ts'
import { type Operation, readReference, refusalsOf, searched } from './document.ts'
import { curlText, filled, idsIn, javaScriptText, showsOf } from './example-text.ts'
import { formOf, schemaLines } from './schema-lines.ts'

const document: unknown = JSON.parse(text)
const reference = readReference(document)
const operationOf = (name: string) => reference.operations.find(({ method, path }) => `${method} ${path}` === name) as Operation
// The page and the document come when they are asked for.
const slow = { timeout: 10_000 }
const found = '01a1fffe-cccb-7604-a13b-558323662de5'

function aServer() {
  return answering(({ url, method }) => {
    if (url === '/api/session') return { status: 200, body: officer(['access.read-accounts', 'people.search']) }
    if (url.endsWith('openapi.json')) return { status: 200, body: document }
    if (url === '/api/people/search' && method === 'POST')
      return { status: 200, body: { rows: [{ id: found }], elsewhere: [], more: false } }
    if (url === `/api/people/${found}`) return { status: 200, body: { id: found, name: 'Siti Rahmah (contoh)' } }
    if (url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
    return { status: 404 }
  })
}

describe('the page', () => {
  test('finds an endpoint by words, opens it in place, finds an id of one’s own and sends the example', async () => {
    const asked = aServer()
    const { container, router } = openPage('/pengelola/sistem/api')
    const field = await screen.findByLabelText('Cari di acuan', {}, slow)
    fireEvent.change(field, { target: { value: 'one person with family' } })
    const entry = await screen.findByRole('button', { name: /^GET ?\/people\/\{id\}/ }, slow)
    expect(screen.getByText('1 titik')).toBeTruthy()
    fireEvent.click(entry)
    await screen.findByRole('button', { name: 'Kirim atas nama saya' }, slow)
    expect(router.state.location.search).toEqual({ buka: 'get-people-id' })
    expect(screen.getByText('Tampil; setiap pembacaan dicatat')).toBeTruthy()
    expect(within(screen.getByRole('list', { name: 'Penolakan' })).getByText('not-found')).toBeTruthy()
    expect(await accessibilityFaults(container)).toEqual([])

    fireEvent.click(screen.getByRole('button', { name: 'Carikan: person' }))
    expect(await screen.findByDisplayValue(found, {}, slow)).toBeTruthy()
    expect(screen.getByRole('region', { name: 'Contoh (curl)' }).textContent).toContain(`/api/people/${found}`)
    fireEvent.click(screen.getByRole('button', { name: 'Kirim atas nama saya' }))
    expect(await screen.findByText(/Dijawab 200 dalam/, {}, slow)).toBeTruthy()
    expect(asked.at(-1)).toMatchObject({ method: 'GET', url: `/api/people/${found}` })
  }, 30_000)

  test('only shows what would change data', async () => {
    aServer()
    openPage('/pengelola/sistem/api?buka=post-people')
    expect(await screen.findByText(/Contoh ini mengubah data/, {}, slow)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Kirim atas nama saya' })).toBeNull()
  })
})

describe('the text of an example', () => {
  test.each(reference.operations.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
    'of %s as JavaScript sends what the example says',
    (_name, operation) => {
      const request = filled(operation, {})
      const script = javaScriptText(request, showsOf(operation))
      const sent: unknown[] = []
      // oxlint-disable-next-line no-implied-eval -- that the text runs is what is proven
      const run = new Function('fetch', 'rangkul', 'token', 'cookie', 'file', `return (async () => {${script}})()`) as (
        ...given: unknown[]
      ) => unknown
      run((...given: unknown[]) => sent.push(given), 'https://rangkul.contoh.test', 'rahasia', 'sesi', 'berkas')
      const [[url, init]] = sent as [[string, { method: string; headers?: Record<string, string>; body?: string }]]
      expect([url, init.method]).toEqual([`https://rangkul.contoh.test${request.target}`, operation.method])
      if (request.body !== undefined) expect(JSON.parse(init.body ?? '')).toEqual(request.body)
    },
  )

  test('for a shell keeps quotes, and shows a token only where other systems may ask', () => {
    const one = { method: 'POST', target: '/api/x', body: { name: "Ma'ruf" }, file: undefined }
    expect(curlText(one, 'token')).toBe(
      [
        'curl -X POST "$RANGKUL/api/x" \\',
        '  -H "Authorization: Bearer $TOKEN" \\',
        "  -H 'Content-Type: application/json' \\",
        `  --data '{"name":"Ma'\\''ruf"}'`,
      ].join('\n'),
    )
    expect(showsOf(operationOf('POST /people/search'))).toBe('token')
    expect(showsOf(operationOf('POST /approvals/files/{id}/decision'))).toBe('session')
    expect(showsOf(operationOf('POST /session'))).toBe('nothing')
  })

  test('names the ids that the reader puts own ones for, in path and body', () => {
    const names = idsIn(operationOf('POST /proposals/claims/{id}/completion'), reference.ownIds).map(
      (id) => reference.ownIds[id]?.name,
    )
    expect(names).toEqual(['claim', 'paper'])
  })
})

describe('what the document says', () => {
  test('of fields is told with what they may be, and a rule within rules has an end', () => {
    const lines = schemaLines({ $ref: '#/components/schemas/ProgrammeDraft' }, reference.schemas)
    expect(lines.find(({ name }) => name === 'pillar')).toMatchObject({
      required: true,
      form: expect.stringContaining('"protection"') as string,
    })
    expect(lines.length).toBeLessThan(60)
    expect(formOf({ type: 'integer', minimum: 1, maximum: 100 }, {})).toBe('integer · ≥ 1, ≤ 100')
    expect(formOf({ anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] }, {})).toBe('string · date | null')
  })

  test('of refusals is told one by one', () => {
    expect(refusalsOf(operationOf('PATCH /people/{id}')).map(({ code }) => code)).toContain('stale-version')
  })

  test('is searched by all words at once', () => {
    const parts = searched(reference.operations, 'POST people/search')
    expect([...parts.keys()]).toEqual(['people'])
  })
})
