import type { App } from '../app.ts'
import { serveMetrics } from '../platform/watch/serve-metrics.ts'
import { CommandFault } from './command-fault.ts'
import type { Settings } from './settings.ts'

/** Gives out this process's figures where METRICS_PORT says so. */
export async function openMetrics(
  { metrics }: Settings,
  { metrics: parts }: App,
): Promise<{ close(): Promise<void> } | undefined> {
  if (!metrics) return undefined
  try {
    return await serveMetrics(metrics, parts)
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw thrown
    throw new CommandFault(
      `Port ${metrics.port} for the figures is taken by another program.`,
      'Give each process a METRICS_PORT of its own.',
    )
  }
}
