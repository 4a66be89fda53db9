import { Worker } from 'node:worker_threads'
import type { Made, Wanted } from './typesetter.ts'

interface Waiting {
  resolve(pdf: Buffer): void
  reject(error: Error): void
}

const waiting = new Map<number, Waiting>()
let typesetter: Worker | undefined
let last = 0

/** Sets a paper in the thread of the typesetter, which is begun with the first one and doesn't keep the process alive. */
export function typeset(paper: string): Promise<Buffer> {
  const id = ++last
  const made = new Promise<Buffer>((resolve, reject) => waiting.set(id, { resolve, reject }))
  typesetter ??= begin()
  typesetter.ref()
  typesetter.postMessage({ id, paper } satisfies Wanted)
  return made
}

function begin(): Worker {
  const worker = new Worker(new URL('./typesetter.ts', import.meta.url))
  worker.on('message', (made: Made) => {
    const one = waiting.get(made.id)
    waiting.delete(made.id)
    if (waiting.size === 0) worker.unref()
    // The reason may quote what the paper says: it isn't told.
    if ('pdf' in made) one?.resolve(Buffer.from(made.pdf))
    else one?.reject(new Error('the paper could not be set'))
  })
  worker.on('error', () => lose(worker))
  worker.on('exit', () => lose(worker))
  return worker
}

/** The next paper begins another thread. */
function lose(worker: Worker): void {
  if (typesetter !== worker) return
  typesetter = undefined
  for (const one of waiting.values()) one.reject(new Error('the typesetter stopped'))
  waiting.clear()
}
