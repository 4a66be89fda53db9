import './design/kit.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { makeRouter } from './app/router.tsx'
import { loadProblemWords } from './platform/problem.words.ts'
import { makeQueryClient } from './platform/query-client.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

const client = makeQueryClient()
createRoot(root).render(
  <StrictMode>
    <App client={client} router={makeRouter(client)} />
  </StrictMode>,
)
void loadProblemWords()
void import('./design/kit-later.ts')
