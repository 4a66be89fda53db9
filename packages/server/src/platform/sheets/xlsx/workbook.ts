import { open } from 'node:fs/promises'
import { posix } from 'node:path'
import type { SheetLimits } from '../sheet-row.ts'
import { unreadable } from '../unreadable.ts'
import { readZipDirectory, type ZipDirectory, type ZipEntry } from '../zip/zip-directory.ts'
import { readDateStyles } from './date-styles.ts'
import { type Package, readSmallPart } from './read-part.ts'
import { attribute } from './scan-xml.ts'

export interface Workbook {
  readonly path: string
  readonly sheets: readonly { readonly name: string; readonly entry: ZipEntry }[]
  readonly sharedTexts: ZipEntry | undefined
  /** Whether cells of a style (its place in the list) show a date. */
  readonly isDateStyle: readonly boolean[]
  /** Days count from 1904-01-01, as on old Macintoshes. */
  readonly from1904: boolean
}

/** The plan of a workbook: its sheets in the order people see them; refused when it is too large inside. */
export async function openWorkbook(path: string, limits: SheetLimits): Promise<Workbook> {
  const parts = await partsOf(path)
  const pack: Package = { path, parts }
  if (parts.has('encryptedpackage')) throw unreadable('password')

  const main = (await targets(pack, '')).find(({ kind }) => kind === 'officeDocument')?.part ?? 'xl/workbook.xml'
  const { listed, from1904 } = await readMain(pack, main)
  const related = await targets(pack, main)
  const sheets = listed.flatMap(({ name, id }) => {
    const target = related.find((one) => one.id === id)
    if (target?.kind !== 'worksheet') return []
    const entry = parts.get(target.part.toLowerCase())
    if (entry === undefined) throw unreadable('damaged')
    return [{ name, entry }]
  })
  const partOf = (kind: string) => related.find((target) => target.kind === kind)?.part
  const sharedTexts = parts.get((partOf('sharedStrings') ?? 'xl/sharedStrings.xml').toLowerCase())
  refuseTooLarge(
    sheets.map(({ entry }) => entry),
    sharedTexts,
    limits,
  )
  return { path, sheets, sharedTexts, from1904, isDateStyle: await readDateStyles(pack, partOf('styles') ?? 'xl/styles.xml') }
}

async function partsOf(path: string): Promise<ZipDirectory> {
  const file = await open(path)
  try {
    return await readZipDirectory(file)
  } finally {
    await file.close()
  }
}

const sheetRelationOf = attribute('id')
const relationIdOf = attribute('Id')
const targetOf = attribute('Target')
const typeOf = attribute('Type')
const nameOf = attribute('name')
const date1904Of = attribute('date1904')

/** What a part refers to: `kind` is the last word of the relationship's type. */
async function targets(pack: Package, part: string): Promise<{ id: string; kind: string; part: string }[]> {
  const folder = posix.dirname(part)
  const found: { id: string; kind: string; part: string }[] = []
  await readSmallPart(pack, posix.join(folder, '_rels', `${posix.basename(part)}.rels`), {
    open(name, tag) {
      if (name !== 'Relationship') return
      const target = targetOf(tag) ?? ''
      const kind = (typeOf(tag) ?? '').split('/').at(-1) ?? ''
      found.push({ id: relationIdOf(tag) ?? '', kind, part: posix.join(target.startsWith('/') ? '.' : folder, `./${target}`) })
    },
  })
  return found
}

async function readMain(pack: Package, main: string) {
  const listed: { name: string; id: string }[] = []
  let from1904 = false
  let isWorkbook = false
  const isThere = await readSmallPart(pack, main, {
    open(name, tag) {
      if (name === 'workbook') isWorkbook = true
      if (name === 'sheet') listed.push({ name: nameOf(tag) ?? '', id: sheetRelationOf(tag) ?? '' })
      if (name === 'workbookPr') from1904 = /^(?:1|true|on)$/.test(date1904Of(tag) ?? '')
    },
  })
  if (!isThere || !isWorkbook) throw unreadable('not-a-workbook')
  return { listed, from1904 }
}

function refuseTooLarge(sheets: readonly ZipEntry[], sharedTexts: ZipEntry | undefined, limits: SheetLimits): void {
  const all = sharedTexts ? [...sheets, sharedTexts] : sheets
  const isBlownUp = all.some(({ size, packedSize }) => size > 2 ** 26 && size > packedSize * limits.ratio)
  const sheetBytes = sheets.reduce((sum, { size }) => sum + size, 0)
  if (isBlownUp || sheetBytes > limits.sheetBytes || (sharedTexts?.size ?? 0) > limits.sharedTextBytes) {
    throw unreadable('too-large-inside')
  }
}
