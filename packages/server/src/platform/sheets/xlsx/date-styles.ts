import { type Package, readSmallPart } from './read-part.ts'
import { attribute } from './scan-xml.ts'

/** For each cell style of the workbook, whether it shows a date; times of day alone are no dates. */
export async function readDateStyles(pack: Package, part: string): Promise<boolean[]> {
  const ownFormats = new Map<number, boolean>()
  const styles: boolean[] = []
  let inCellStyles = false
  await readSmallPart(pack, part, {
    open(name, tag) {
      if (name === 'numFmt') ownFormats.set(Number(formatIdOf(tag)), showsDate(formatCodeOf(tag) ?? ''))
      if (name === 'cellXfs') inCellStyles = true
      if (name !== 'xf' || !inCellStyles) return
      const id = Number(formatIdOf(tag) ?? 0)
      styles.push(ownFormats.get(id) ?? isBuiltInDate(id))
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return styles
}

const formatIdOf = attribute('numFmtId')
const formatCodeOf = attribute('formatCode')

/** ECMA-376 part 1 §18.8.30: 14-17 and 22 everywhere; 27-36 and 50-58 in East Asian editions. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)
}

/** `dd/mm/yyyy`, `[$-421]d mmmm yyyy`; not `"Rp"#,##0`, `[Red]0`, `hh:mm`. */
export function showsDate(formatCode: string): boolean {
  const letters = formatCode.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '').replace(/general|am\/pm|a\/p/gi, '')
  return /[yd]|mmm/i.test(letters)
}
