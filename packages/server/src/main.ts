import { program } from './command-line/program.ts'

await program(process.env).parseAsync(process.argv)
