import type { Plugin } from 'vite'

/** Characters before compression. What is smaller is fetched when the piece that imports it has come. */
const worthIt = 3000

/**
 * The lists of what to fetch together with each page stand in the first page, which must stay small (tools/check-bundle.ts). Small
 * pieces are left out of them: naming them there costs more than asking for them a moment later.
 */
export function lightPreloads(): Plugin {
  const sizes = new Map<string, number>()
  return {
    name: 'rangkul-light-preloads',
    enforce: 'pre',
    apply: 'build',
    config: () => ({
      build: {
        modulePreload: {
          resolveDependencies: (_page, files) =>
            files.filter((file) => !file.endsWith('.js') || (sizes.get(file) ?? worthIt) >= worthIt),
        },
      },
    }),
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') sizes.set(file.fileName, file.code.length)
    },
  }
}
