/** `rangkul-20261121T180000123Z.tar.zst.age`: sorts by time, and the ending says how it is opened. */
export function nameOfBackup(at: Date): string {
  return `rangkul-${at.toISOString().replace(/[-:.]/g, '')}.tar.zst.age`
}

/** When the backup of that name was begun; undefined for other files. */
export function timeOfBackup(name: string): Date | undefined {
  const [, year, month, day, hour, minute, second, ms] =
    /^rangkul-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.tar\.zst\.age$/.exec(name) ?? []
  return year === undefined ? undefined : new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`)
}
