import { createMemoryHistory } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { makeQueryClient } from '../../platform/query-client.ts'
import { App } from '../App.tsx'
import { makeRouter } from '../router.tsx'

/** The whole application at an address, as a browser would open it. */
export function openPage(path: string) {
  const client = makeQueryClient()
  const router = makeRouter(client)
  router.update({ ...router.options, history: createMemoryHistory({ initialEntries: [path] }) })
  return { ...render(<App client={client} router={router} />), router }
}
