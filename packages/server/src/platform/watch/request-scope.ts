import { AsyncLocalStorage } from 'node:async_hooks'

const scope = new AsyncLocalStorage<string>()

/** Everything that `step` starts, however deep, knows in whose request it happens. */
export function inRequest<T>(requestId: string, step: () => T): T {
  return scope.run(requestId, step)
}

export function currentRequest(): string | undefined {
  return scope.getStore()
}
