/** Runs in a thread of its own (typeset.ts): one compiler for all papers, warm after the first. */
import { readFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

export interface Wanted {
  readonly id: number
  /** What paper.typ reads, as JSON. */
  readonly paper: string
}

export type Made = { readonly id: number } & ({ readonly pdf: Uint8Array } | { readonly reason: string })

/** Papers after which nothing of a paper is remembered. */
const remembered = 4

const fonts = [
  import.meta.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  import.meta.resolve('@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf'),
]
const fontBlobs = fonts.map((font) => readFileSync(new URL(font)))
const mainFileContent = readFileSync(new URL('./paper.typ', import.meta.url), 'utf8')
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] })

parentPort?.on('message', ({ id, paper }: Wanted) => parentPort?.postMessage(set(id, paper)))

/** The same bytes whenever it is made of the same: no clock, no chance. */
function set(id: number, paper: string): Made {
  try {
    const compiled = compiler.compile({ mainFileContent, inputs: { paper } })
    const { result } = compiled
    if (!result) return { id, reason: compiled.takeDiagnostics()?.compilationStatus ?? 'no page was made' }
    return { id, pdf: compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp: 0 }) }
  } catch (error) {
    return { id, reason: error instanceof Error ? error.message : 'no page was made' }
  } finally {
    compiler.evictCache(remembered)
  }
}
