import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

const printer = /zod\/v4\/core\/(json-schema-processors|to-json-schema)\.js$/

/**
 * Pages check data but never print JSON schemas. Zod hangs its printer on every schema all the same, 7 KB on the first
 * page; in a build its two modules keep their names and do nothing.
 */
export function withoutJsonSchema(): Plugin {
  return {
    name: 'rangkul-without-json-schema',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (!printer.test(id)) return null
      const source = await readFile(id, 'utf8')
      const names = [...source.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name)
      const renamed = [...source.matchAll(/^export \{ \w+ as (\w+) \}/gm)].map(([, name]) => name)
      const lines = names.map((name) => `export const ${name} = nothing`)
      return ['const nothing = () => () => undefined', ...lines, ...renamed.map((name) => `export { nothing as ${name} }`)].join(
        '\n',
      )
    },
  }
}
