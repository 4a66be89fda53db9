export type EngineFault =
  | 'no-binaries'
  | 'no-system-user'
  | 'not-writable'
  | 'not-reachable'
  | 'not-ours'
  | 'not-a-data-folder'
  | 'secrets-missing'
  | 'other-version'
  | 'disk-full'
  | 'busy'
  | 'did-not-start'
  | 'did-not-stop'

/** Why the embedded database cannot be had, and what the person at the console can do about it. */
export class EngineError extends Error {
  override readonly name = 'EngineError'
  readonly code: EngineFault
  readonly cure: string

  constructor(code: EngineFault, what: string, cure: string, options?: ErrorOptions) {
    super(`${what}\n${cure}`, options)
    this.code = code
    this.cure = cure
  }
}

/** Turns what the file system says into words; anything it does not know passes unchanged. */
export function explain(error: unknown, dataDir: string): unknown {
  if (error instanceof EngineError || !(error instanceof Error)) return error
  const { code, syscall, path = dataDir } = error as NodeJS.ErrnoException
  if (syscall?.startsWith('spawn')) return cannotRun(path, code, error)
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new EngineError(
        'not-writable',
        `The data folder ${dataDir} cannot be used: this user may not read or write ${path}.`,
        'Give the folder to this user, or name another one with RANGKUL_DATA.',
        { cause: error },
      )
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(dataDir, error)
    case 'ENOTDIR':
    case 'EEXIST':
      return new EngineError(
        'not-a-data-folder',
        `The data folder ${dataDir} cannot be used: ${path} is a file, not a folder.`,
        'Name a folder with RANGKUL_DATA.',
        { cause: error },
      )
    default:
      return error
  }
}

function cannotRun(program: string, code: string | undefined, cause: Error): EngineError {
  const cure = 'Start as an ordinary user on a common Linux, macOS or Windows, or point DATABASE_URL at a PostgreSQL 15 or newer.'
  // Raised by setuid: a container whose root may not become anybody else.
  if (code === 'EPERM' || code === 'EINVAL') {
    return new EngineError(
      'no-system-user',
      'The built-in database does not run as root, and root may not change user here.',
      cure,
      { cause },
    )
  }
  return new EngineError('no-binaries', `The program ${program} of the built-in database cannot be run here (${code}).`, cure, {
    cause,
  })
}

export function diskFull(folder: string, cause?: unknown): EngineError {
  return new EngineError(
    'disk-full',
    `The disk that holds ${folder} is full.`,
    'Free some space (1 GB at least) and start again; nothing that was saved is lost.',
    { cause },
  )
}
