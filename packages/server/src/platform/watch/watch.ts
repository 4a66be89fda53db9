import { Counter, Histogram, Registry } from 'prom-client'
import type { Log } from '../log.ts'
import { currentRequest } from './request-scope.ts'

/** Milliseconds from which on something is logged as slow. */
export interface SlowLimits {
  readonly query: number
  readonly request: number
}

export const usualLimits: SlowLimits = { query: 500, request: 2_000 }

export interface AnsweredRequest {
  readonly method: string
  /** The pattern, never the address: ids of people don't become labels. */
  readonly route: string
  readonly status: number
  readonly ms: number
  readonly requestId: string
}

/** What of a process is counted and timed while it works. */
export interface Watch {
  readonly registry: Registry
  answered(request: AnsweredRequest): void
  /** The statement with its placeholders; what is put in their place is never seen here. */
  queried(statement: string, ms: number): void
  worked(kind: string, outcome: string, ms: number): void
}

export function openWatch(log: Log, limits: SlowLimits = usualLimits): Watch {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Histogram({
    name: 'rangkul_http_request_duration_seconds',
    help: 'Requests by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.025, 0.1, 0.5, 1, 2.5, 10, 60],
    registers,
  })
  const jobs = new Histogram({
    name: 'rangkul_job_duration_seconds',
    help: 'Jobs, chores and errands by kind and outcome',
    labelNames: ['job', 'outcome'],
    buckets: [0.1, 1, 10, 60, 300, 1800],
    registers,
  })
  const slow = new Counter({ name: 'rangkul_slow_queries_total', help: `Queries over ${limits.query} ms`, registers })

  return {
    registry,
    answered({ method, route, status, ms, requestId }) {
      requests.observe({ method, route, status }, ms / 1000)
      if (ms >= limits.request) log.warn({ requestId, method, route, status, ms: Math.round(ms) }, 'slow request')
    },
    queried(statement, ms) {
      if (ms < limits.query) return
      slow.inc()
      log.warn({ requestId: currentRequest(), ms: Math.round(ms), statement: shortened(statement) }, 'slow query')
    },
    worked: (job, outcome, ms) => jobs.observe({ job, outcome }, ms / 1000),
  }
}

/** Characters. */
const longest = 2_000

function shortened(statement: string): string {
  const text = statement.replace(/\s+/g, ' ').trim()
  return text.length > longest ? `${text.slice(0, longest)} …` : text
}
