import { BackupError } from '../platform/backup/backup-error.ts'
import { EngineError } from '../platform/engine/engine-error.ts'
import { CommandFault } from './command-fault.ts'

/** Runs a command; what a person can mend is told in two lines, anything else with its place in the code. */
export function run<Arguments extends unknown[]>(action: (...given: Arguments) => Promise<void>) {
  return async (...given: Arguments): Promise<void> => {
    try {
      await action(...given)
    } catch (thrown) {
      process.exitCode = 1
      if (thrown instanceof EngineError || thrown instanceof BackupError || thrown instanceof CommandFault)
        process.stderr.write(`${thrown.message}\n`)
      else throw thrown
    }
  }
}
