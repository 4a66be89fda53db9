import { spawn } from 'node:child_process'

export interface SystemUser {
  readonly uid: number
  readonly gid: number
}

export interface Outcome {
  readonly code: number
  /** What the program said, on both channels. */
  readonly output: string
}

interface Manner {
  /** Only root can run a program as somebody else. */
  readonly as?: SystemUser | undefined
  readonly input?: string
}

/**
 * Runs a program to its end. The environment is ours alone: PGDATA, PGPORT, LANG or LD_PRELOAD of the caller must not
 * reach the database.
 */
export function run(program: string, args: readonly string[], { as, input = '' }: Manner = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: process.platform === 'win32' ? undefined : '/',
      env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      windowsHide: true,
      ...(as && { uid: as.uid, gid: as.gid }),
    })
    const said: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? -1, output: Buffer.concat(said).toString('utf8').trim() }))
    child.stdin.on('error', () => {}) // the program may end before it has read all; its exit code tells
    child.stdin.end(input)
  })
}

/** Whether a path means itself between double quotes in a shell: `pg_ctl` starts the server through one. */
export function isPlain(path: string): boolean {
  return process.platform === 'win32' || !/["$`\\\n]/.test(path)
}
