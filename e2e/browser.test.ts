import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'

const page = (body: string) =>
  `data:text/html,${encodeURIComponent(`<!doctype html><html lang="id"><title>Uji</title>${body}</html>`)}`

describe('the browser of the journeys', () => {
  journey('shows a page and runs its script', async (tab) => {
    await tab.goto(page('<main><h1>Salam</h1><button onclick="this.textContent = 1 + 1">Hitung</button></main>'))
    await tab.getByRole('button', { name: 'Hitung' }).click()
    expect(await tab.getByRole('button').textContent()).toBe('2')
    expect(await tab.evaluate(() => [navigator.language, new Date(0).getHours()])).toEqual(['id-ID', 8])
  })

  journey(
    'is as narrow as a phone when asked',
    async (tab) => {
      await tab.goto(page('<meta name="viewport" content="width=device-width">'))
      expect(await tab.evaluate(() => innerWidth)).toBe(360)
    },
    screens.phone,
  )

  journey('finds barriers, and none where there are none', async (tab) => {
    await tab.goto(page('<main><h1>Warga</h1><label>Nama <input></label></main>'))
    expect(await barriersOn(tab)).toEqual([])
    await tab.goto(page('<main><h1>Warga</h1><input></main>'))
    expect(await barriersOn(tab)).toEqual([expect.stringMatching(/^label: /)])
  })

  journey('keeps sites apart, and searches for barriers under a strict policy too', async (tab) => {
    const server = createServer((request, response) => {
      const policy = request.url === '/strict' ? { 'content-security-policy': "default-src 'self'" } : {}
      response
        .writeHead(200, { 'content-type': 'text/html', ...policy })
        .end('<!doctype html><html lang="id"><title>Uji</title><main><h1>Uji</h1></main></html>')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    try {
      await tab.goto(`http://localhost:${port}/strict`)
      expect(await barriersOn(tab)).toEqual([])
      await tab.goto(`http://localhost:${port}/`)
      const outcome = await tab.evaluate(`fetch('http://127.0.0.1:${port}/').then(() => 'read', () => 'refused')`)
      expect(outcome).toBe('refused')
    } finally {
      server.close()
    }
  })
})
