import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '@inlang/paraglide-js'
import { messageFaults } from './message-faults.ts'

const web = join(import.meta.dirname, '..')
const generated = join(web, 'src/platform/i18n/generated')
const stampFile = join(generated, 'stamp.txt')

/**
 * Turns `messages/<slice>.<locale>.json` into functions under `src/platform/i18n/generated`; does nothing when they are
 * of these messages already. The compiler reports success even when its plugin did not load, so its output is checked.
 */
async function compileMessages(): Promise<void> {
  const { slices, settings, stamp } = readMessages()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return

  const faults = messageFaults(slices, declaredIn(settings))
  if (faults.length > 0) throw new Error(`The messages are not complete:\n  ${faults.join('\n  ')}`)

  await compile({
    project: join(web, 'project.inlang'),
    outdir: generated,
    strategy: ['localStorage', 'baseLocale'],
    localStorageKey: 'rangkul.locale',
    isServer: 'false',
    emitReadme: false,
    emitGitIgnore: false,
    emitPrettierIgnore: false,
  })

  const written = readFileSync(join(generated, 'messages/_index.js'), 'utf8')
  const lost = Object.values(slices).flatMap(({ id }) =>
    Object.keys(id).filter((key) => !written.includes(`/${key.toLowerCase()}`)),
  )
  if (lost.length > 0)
    throw new Error(`The message compiler left out ${lost.length} messages; is its plugin installed? ${lost[0]}`)
  writeFileSync(stampFile, stamp)
}

function readMessages() {
  const settings = readFileSync(join(web, 'project.inlang/settings.json'), 'utf8')
  const hash = createHash('sha256').update(settings)
  const slices: Record<string, { id: Record<string, unknown>; en: Record<string, unknown> }> = {}

  for (const file of readdirSync(join(web, 'messages')).sort()) {
    const text = readFileSync(join(web, 'messages', file), 'utf8')
    const [slice = '', locale = ''] = file.split('.')
    slices[slice] ??= { id: {}, en: {} }
    slices[slice][locale as 'id' | 'en'] = JSON.parse(text) as Record<string, unknown>
    hash.update(file).update(text)
  }
  return { slices, settings, stamp: hash.digest('hex') }
}

function declaredIn(settings: string): string[] {
  const plugin = (JSON.parse(settings) as Record<string, { pathPattern: string[] }>)['plugin.inlang.messageFormat']
  return (plugin?.pathPattern ?? []).map((pattern) => pattern.replace('./messages/', '').replace('.{locale}.json', ''))
}

await compileMessages()
// The compiler leaves timers behind that would hold the process for half a minute.
process.exit(0)
