import { Gauge, type Registry } from 'prom-client'
import type { SystemFacts } from '#domain/operations/system-facts.ts'

/** Puts the facts into the registry, by the names of docs/operations.md. What never was has no value. */
export function openGauges(registry: Registry): (facts: SystemFacts | undefined) => void {
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Gauge({ name: `rangkul_${name}`, help, labelNames, registers: [registry] })

  const up = gauge('database_up', '1 while the database answers')
  const connections = gauge('database_connections', 'Connections of clients to the database')
  const mostConnections = gauge('database_max_connections', 'Connections that the database allows')
  const workers = gauge('workers', 'Processes that work off the queue')
  const tasks = gauge('tasks', 'Jobs that wait or run, by kind', ['job', 'state'])
  const queueAge = gauge('queue_oldest_waiting_seconds', 'Age of the job that has waited longest')
  const approvalAge = gauge('approval_oldest_waiting_seconds', 'Age of the approval file that has waited longest')
  const unsealed = gauge('journal_unsealed_entries', 'Entries of the journal that wait for a seal')
  const faults = gauge('journal_faults', 'Faults that the last verification of the journal found')
  const disk = gauge('disk_free_bytes', 'Free space', ['place'])
  const pending = gauge('migrations_pending', 'Migrations that the database has not')
  const instants = {
    sealed: gauge('journal_last_seal_timestamp_seconds', 'When the journal was last sealed'),
    verified: gauge('journal_last_verification_timestamp_seconds', 'When the journal was last verified'),
    made: gauge('backup_last_success_timestamp_seconds', 'When a backup was last made'),
    failed: gauge('backup_last_failure_timestamp_seconds', 'When a backup last failed'),
    proven: gauge('backup_last_verification_timestamp_seconds', 'When a backup was last restored and compared'),
  }

  return (facts) => {
    up.set(facts ? 1 : 0)
    if (!facts) return
    const now = Date.parse(facts.at)
    const age = (since: string | null) => (since === null ? 0 : (now - Date.parse(since)) / 1000)
    const put = (one: Gauge, instant: string | null) => (instant === null ? one.remove() : one.set(Date.parse(instant) / 1000))

    connections.set(facts.database.connections)
    mostConnections.set(facts.database.mostConnections)
    workers.set(facts.queue.workers)
    tasks.reset()
    for (const { job, state, count } of facts.queue.tasks) tasks.set({ job, state }, count)
    queueAge.set(age(facts.queue.waitingSince))
    approvalAge.set(age(facts.approvalWaitingSince))
    unsealed.set(facts.journal.unsealed)
    faults.set(facts.journal.faults)
    for (const { place, free } of facts.disks) disk.set({ place }, free)
    pending.set(facts.pendingMigrations)
    put(instants.sealed, facts.journal.sealedAt)
    put(instants.verified, facts.journal.verifiedAt)
    put(instants.made, facts.backup.madeAt)
    put(instants.failed, facts.backup.failedAt)
    put(instants.proven, facts.backup.verifiedAt)
  }
}
