/** A worker: asks a server by so many connections for so long, and tells how many requests were answered in a second. */
import { Agent, get } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'

export interface Load {
  readonly port: number
  readonly paths: readonly string[]
  readonly cookie: string
  readonly connections: number
  readonly seconds: number
}

const { port, paths, cookie, connections, seconds } = workerData as Load
const agent = new Agent({ keepAlive: true, maxSockets: connections })
let answered = 0

function ask(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, path, agent, headers: { cookie } }, (response) => {
      response.resume()
      response.on('end', () => {
        if (response.statusCode === 200) resolve()
        else reject(new Error(`${path} answered ${response.statusCode ?? 'nothing'}`))
      })
    })
    request.on('error', reject)
  })
}

async function keepAsking(first: number, until: number): Promise<void> {
  for (let at = first; performance.now() < until; at += connections) {
    await ask(paths[at % paths.length] ?? '/')
    answered += 1
  }
}

const until = performance.now() + seconds * 1000
await Promise.all(Array.from({ length: connections }, (_, at) => keepAsking(at, until)))
agent.destroy()
parentPort?.postMessage(answered / seconds)
