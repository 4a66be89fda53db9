import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')

export interface Ran {
  readonly code: number
  /** Standard output and standard error as they came, without colours. */
  readonly output: string
}

/** Runs a program of `node_modules/.bin`, or a script by its path, on this same Node. */
export function command(
  program: string,
  options: readonly string[] = [],
  folder = root,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const bin = join(root, 'node_modules', '.bin')
  const isScript = /\.[cm]?[jt]s$/.test(program)
  const env = { ...process.env, ...environment, PATH: `${bin}:${process.env['PATH'] ?? ''}`, NO_COLOR: '1', FORCE_COLOR: '0' }
  const child = isScript
    ? spawn(process.execPath, [program, ...options], { cwd: folder, env })
    : spawn(join(bin, program), options, { cwd: folder, env })

  return new Promise((resolve) => {
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk.toString('utf8')
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ code: 1, output: String(error) }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
