import { statfsSync } from 'node:fs'
import { totalmem } from 'node:os'

/** `none` is for tests: as fast as it gets; a killed server loses its last second, a fallen machine perhaps everything. */
export type Durability = 'full' | 'none'

/** The text of the configuration file that is written anew at every start. */
export function settingsFile(port: number, durability: Durability): string {
  const lines = Object.entries(settings(port, durability)).map(([name, value]) => `${name} = '${value}'`)
  return [
    '# Written by Rangkul at every start. Settings of your own go into local.conf beside this file; they win.',
    ...lines,
    '',
  ].join('\n')
}

function settings(port: number, durability: Durability): Record<string, string | number> {
  const megabytes = memory() / 1024 ** 2
  return {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '', // 127.0.0.1 reaches every user and has no path that could be closed
    max_connections: 100,
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',

    // In full: a province of four million would not fit into two gigabytes. Tests drop databases, each of which looks through all.
    shared_buffers: `${Math.round(durability === 'full' ? megabytes / 4 : Math.min(megabytes / 4, 2048))}MB`,
    effective_cache_size: `${Math.round(megabytes / 2)}MB`,
    work_mem: '32MB',
    maintenance_work_mem: `${Math.round(Math.min(megabytes / 8, 512))}MB`,
    dynamic_shared_memory_type: isSharedMemorySmall() ? 'mmap' : process.platform === 'win32' ? 'windows' : 'posix',
    random_page_cost: 1.1,
    // A process more begins after some milliseconds, on busy cores after tens: worth it for what takes longer than those.
    parallel_setup_cost: 10_000,
    jit: 'off',
    checkpoint_timeout: '15min',
    max_wal_size: '4GB',
    shared_preload_libraries: 'pg_stat_statements',
    'pg_stat_statements.track_utility': 'off', // CREATE ROLE … PASSWORD is a utility statement

    // Personal data never lands in the log: messages of errors quote values, so only what concerns the server itself
    // (log, fatal, panic) is written; the application reports the errors it gets.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    log_statement: 'none',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',

    // Who imports a list asks about it at once: while its people are in no statistics, 1,200 families take 15 s instead of 1 s.
    // Not for tests, whose many databases would be visited all the time.
    ...(durability === 'full' && { autovacuum_naptime: '5s' }),
    ...(durability === 'none' && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
}

/** In bytes; a container's limit counts. */
function memory(): number {
  const limit = process.constrainedMemory()
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem()
}

/** Containers often have 64 MB of it: parallel queries would fail. */
function isSharedMemorySmall(): boolean {
  if (process.platform !== 'linux') return false
  try {
    const { bsize, blocks } = statfsSync('/dev/shm')
    return bsize * blocks < 512 * 1024 ** 2
  } catch {
    return true
  }
}
