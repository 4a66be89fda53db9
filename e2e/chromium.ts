/** Finds a Chromium for the journeys: one named by the environment, the one inside the npm package, or an installed one. */
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

export interface Chromium {
  readonly executablePath: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** Libraries from the package, for a machine that lacks them. */
  readonly libraries?: string
}

const manifest = new URL('../node_modules/@sparticuz/chromium/package.json', import.meta.url)

/**
 * The package's own arguments are for a server without processes or neighbours: with these its pages would run in one
 * process, without the rules of origins that journeys have to prove.
 */
const unwanted =
  /^--(single-process|no-zygote|in-process-gpu|disable-web-security|disable-site-isolation-trials|allow-running-insecure-content|headless|disable-features)\b/

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

export async function findChromium(): Promise<Chromium> {
  const named = process.env['CHROMIUM_PATH'] ?? process.env['CHROME_PATH']
  if (named) return { executablePath: named, args: [], env: {} }
  if (process.platform === 'linux' && process.arch === 'x64') return packaged()
  const installed = usual.find((path) => existsSync(path))
  if (installed) return { executablePath: installed, args: [], env: {} }
  throw new Error(
    `No browser for the journeys: install Chromium or Chrome, or name it in CHROMIUM_PATH. Looked at: ${usual.join(', ')}`,
  )
}

async function packaged(): Promise<Chromium> {
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }
  const folder = join(tmpdir(), `rangkul-chromium-${version}-${userInfo().uid}`)
  const args = await unpack(folder)
  return {
    executablePath: join(folder, 'chromium'),
    args: args.filter((arg) => !unwanted.test(arg)),
    env: { FONTCONFIG_FILE: join(folder, 'fonts.conf') },
    libraries: join(folder, 'al2023', 'lib'),
  }
}

/** Answers the package's arguments. Unpacks beside the folder and renames, so that nobody ever starts half a browser. */
async function unpack(folder: string): Promise<string[]> {
  if (existsSync(folder)) return (await load(folder)).default.args
  const part = await mkdtemp(`${folder}.`)
  try {
    const { default: chromium, inflate } = await load(part)
    const { args } = chromium
    await within(part, async () => {
      await chromium.executablePath()
      await inflate(new URL('./bin/al2023.tar.br', manifest).pathname)
    })
    await writeFile(join(part, 'fonts.conf'), fontsOf(folder))
    await rename(part, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error // else another run was first
    })
    return args
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}

/** The package takes whatever lies in the temporary folder for its own, also another version's. */
function load(folder: string) {
  return within(folder, () => import('@sparticuz/chromium'))
}

async function within<T>(folder: string, step: () => Promise<T>): Promise<T> {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    return await step()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

/** The same letters on every machine: those of the package. */
function fontsOf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`
}
