import type { Plugin } from 'vite'

const words = /zod\/v4\/locales\/en\.js$/

/** Pages say what is wrong in words of their own; zod's English would weigh a kilobyte on the first page. */
export function withoutZodWords(): Plugin {
  return {
    name: 'rangkul-without-zod-words',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (words.test(id) ? 'export default () => ({ localeError: () => undefined })' : null),
  }
}
