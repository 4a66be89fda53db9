import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '@inlang/paraglide-js'
import { messageFaults } from './message-faults.ts'

const web = join(import.meta.dirname, '..')
const generated = join(web, 'src/platform/i18n/generated')
const settingsFile = join(web, 'project.inlang/settings.json')
const stampFile = join(generated, 'stamp.txt')

/**
 * Turns `messages/<slice>.<locale>.json` into functions under `src/platform/i18n/generated`; does nothing when they are
 * of these messages already. The compiler reports success even when its plugin did not load, so its output is checked.
 */
async function compileMessages(): Promise<void> {
  const slices = readMessages()
  nameInSettings(Object.keys(slices))
  const stamp = createHash('sha256').update(readFileSync(settingsFile)).update(JSON.stringify(slices)).digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return

  const faults = messageFaults(slices)
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
  const slices: Record<string, { id: Record<string, unknown>; en: Record<string, unknown> }> = {}
  for (const file of readdirSync(join(web, 'messages')).sort()) {
    const [slice = '', locale = ''] = file.split('.')
    slices[slice] ??= { id: {}, en: {} }
    slices[slice][locale as 'id' | 'en'] = JSON.parse(readFileSync(join(web, 'messages', file), 'utf8')) as Record<
      string,
      unknown
    >
  }
  return slices
}

/** The compiler reads only the files its settings name: a slice with a new message file is added there. */
function nameInSettings(slices: readonly string[]): void {
  const settings = JSON.parse(readFileSync(settingsFile, 'utf8')) as Record<string, unknown>
  const named = {
    ...settings,
    'plugin.inlang.messageFormat': { pathPattern: slices.map((slice) => `./messages/${slice}.{locale}.json`) },
  }
  if (JSON.stringify(named) !== JSON.stringify(settings)) writeFileSync(settingsFile, `${JSON.stringify(named, null, 2)}\n`)
}

await compileMessages()
// The compiler leaves timers behind that would hold the process for half a minute.
process.exit(0)
