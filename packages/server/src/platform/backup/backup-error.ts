export type BackupFault =
  | 'busy'
  | 'folder-unusable'
  | 'disk-full'
  | 'recipient-invalid'
  | 'identity-invalid'
  | 'wrong-identity'
  | 'not-a-backup'
  | 'damaged'
  | 'other-version'
  | 'not-empty'
  | 'link-in-the-way'

/** Why a backup can't be made or read, and what the person at the console can do about it. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
  readonly code: BackupFault

  constructor(code: BackupFault, what: string, cure: string, options?: ErrorOptions) {
    super(`${what}\n${cure}`, options)
    this.code = code
  }
}

export function damaged(file: string, cause?: unknown): BackupError {
  return new BackupError(
    'damaged',
    `${file} was altered or cut short: it can't be read to its end.`,
    'Take another copy of it, or the backup before. Nothing was restored.',
    { cause },
  )
}

/** Turns what the disk says about the folder of backups into words; anything else passes unchanged. */
export function explainDisk(error: unknown, folder: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new BackupError(
        'disk-full',
        `The disk that holds ${folder} is full.`,
        'Free some space or name another folder; what was half written is removed.',
        { cause: error },
      )
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
      return new BackupError('folder-unusable', `${folder} can't be written to.`, 'Name a folder that this user may write.', {
        cause: error,
      })
    case 'ENOENT':
      // Never made with the folders above it: where a share isn't mounted, that would fill this machine's own disk.
      if (syscall !== 'mkdir') return error
      return new BackupError(
        'folder-unusable',
        `The folder above ${folder} is not there.`,
        'Mount the disk or make the folder first.',
        {
          cause: error,
        },
      )
    default:
      return error
  }
}
