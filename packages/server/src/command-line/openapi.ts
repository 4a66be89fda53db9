import { writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import { run } from './run.ts'
import { openApiText } from '../openapi-text.ts'

export function openApiCommand(): Command {
  return new Command('openapi')
    .description('print the OpenAPI 3.1 document of the API')
    .option('-o, --out <file>', 'write it to a file instead')
    .action(
      run(async ({ out }: { out?: string }) => {
        if (out === undefined) process.stdout.write(openApiText())
        else await writeFile(out, openApiText())
      }),
    )
}
