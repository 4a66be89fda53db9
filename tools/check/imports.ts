import { command, root } from './command.ts'

interface Cruise {
  readonly summary: {
    readonly totalCruised: number
    readonly violations: readonly { from: string; to: string; rule: { name: string }; cycle?: readonly { name: string }[] }[]
  }
}

/** The imports that break a law of `.dependency-cruiser.cjs`, below the `packages` of a folder. */
export async function importFaults(folder: string): Promise<string[]> {
  const options = ['--config', `${root}/.dependency-cruiser.cjs`, '--output-type', 'json', 'packages']
  const { code, output } = await command('depcruise', options, folder)
  const from = output.indexOf('{')
  if (from < 0) return [`dependency-cruiser ended with ${code}: ${output}`]

  const { summary } = JSON.parse(output.slice(from, output.lastIndexOf('}') + 1)) as Cruise
  // It reports no module at all, and success, when it does not understand the installed TypeScript.
  if (summary.totalCruised === 0) return ['dependency-cruiser saw no module: its parser does not read our sources']

  return summary.violations.map(({ rule, from, to, cycle }) => {
    const way = cycle ? cycle.map((step) => step.name).join(' → ') : to
    return `${rule.name}: ${from} → ${way}`
  })
}
