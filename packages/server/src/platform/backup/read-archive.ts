import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { Readable, type Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { createZstdDecompress } from 'node:zlib'
import { Decrypter } from 'age-encryption'
import { extract } from 'tar-stream'
import { BackupError, damaged } from './backup-error.ts'
import { Label, labelName, Manifest, manifestName, type PartName, partNames } from './manifest.ts'
import { digestPart } from './part-digest.ts'

export interface Receiver {
  /** Before anything is written: throws where this archive can't be restored here. */
  label(label: Label): Promise<void>
  folder(part: PartName, name: string): Promise<void>
  file(part: PartName, name: string, content: AsyncIterable<Buffer>): Promise<void>
}

/** Reads an archive from end to end into the receiver, and answers its manifest once every part is what it says. */
export async function readArchive(file: string, identities: readonly string[], receiver: Receiver): Promise<Manifest> {
  const decrypted = await decrypt(file, identities)
  const tar = extract()
  const zstd = createZstdDecompress()
  let broken: unknown
  const breaking = (thrown: unknown) => {
    broken ??= thrown
    tar.destroy(thrown as Error)
  }
  const source = Readable.fromWeb(decrypted).on('error', breaking)
  source
    .pipe(zstd)
    .on('error', breaking)
    .pipe(tar as unknown as Writable)
  try {
    return await walk(tar, receiver)
  } catch (thrown) {
    if (thrown instanceof BackupError) throw thrown
    if (broken !== undefined || !isOfDisk(thrown)) throw damaged(file, broken ?? thrown)
    throw thrown
  } finally {
    zstd.destroy()
    source.destroy()
  }

  async function walk(entries: ReturnType<typeof extract>, to: Receiver): Promise<Manifest> {
    const digests = { secrets: digestPart(), cluster: digestPart(), files: digestPart() }
    let [label, manifest]: [Label | undefined, Manifest | undefined] = [undefined, undefined]
    for await (const found of entries) {
      const { name, type, size } = found.header
      const entry = found as unknown as AsyncIterable<Buffer>
      if (manifest) throw damaged(file)
      if (label === undefined) {
        label = await labelIn(file, name, entry)
        await to.label(label)
      } else if (name === manifestName) manifest = Manifest.parse(JSON.parse(await text(entry)))
      else {
        const { part, inner } = placed(file, name)
        if (type === 'directory') await to.folder(part, inner)
        else if (type === 'file') {
          digests[part].begin(name, size)
          await to.file(
            part,
            inner,
            summed(entry, (chunk) => digests[part].add(chunk)),
          )
        } else throw damaged(file)
      }
      found.resume()
    }
    if (!manifest) throw damaged(file)
    for (const part of partNames) {
      const [found, noted] = [digests[part].sum(), manifest.parts[part]]
      if (found.sha256 !== noted.sha256 || found.files !== noted.files || found.bytes !== noted.bytes) throw damaged(file)
    }
    return manifest
  }
}

async function decrypt(file: string, identities: readonly string[]): Promise<globalThis.ReadableStream<Uint8Array>> {
  await access(file).catch(() => {
    throw new BackupError('not-a-backup', `${file} is not there.`, 'Give the path of a file that rangkul backup made.')
  })
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  try {
    return await decrypter.decrypt(Readable.toWeb(createReadStream(file)) as globalThis.ReadableStream<Uint8Array>)
  } catch (thrown) {
    if (/no identity matched/i.test((thrown as Error).message))
      throw new BackupError(
        'wrong-identity',
        'This key does not open that backup: it was encrypted for another one.',
        'Give the file with the key that belongs to the public key of that time (--identity FILE).',
        { cause: thrown },
      )
    throw new BackupError('not-a-backup', `${file} is no backup, or its beginning was altered.`, 'Take another copy of it.', {
      cause: thrown,
    })
  }
}

async function labelIn(file: string, name: string, entry: AsyncIterable<Buffer>): Promise<Label> {
  const found = name === labelName ? Label.safeParse(JSON.parse(await text(entry))) : undefined
  if (found?.success) return found.data
  throw new BackupError(
    'not-a-backup',
    `${file} is no backup that this release of Rangkul knows.`,
    'Restore it with the release that made it.',
  )
}

/** Whoever knows the public key can make an archive, so no name of it leads out of the folder that it is restored into. */
function placed(file: string, name: string): { part: PartName; inner: string } {
  const [first, ...rest] = name.replace(/\/$/, '').split('/')
  const part = partNames.find((one) => one === first)
  const plain = rest.length > 0 && rest.every((step) => /^[^\\/\0]+$/.test(step) && step !== '.' && step !== '..')
  if (part === undefined || !plain) throw damaged(file)
  return { part, inner: rest.join('/') }
}

async function* summed(entry: AsyncIterable<Buffer>, add: (chunk: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const chunk of entry) {
    add(chunk)
    yield chunk
  }
}

/** What the disk says while something is written is no fault of the archive. */
function isOfDisk(thrown: unknown): boolean {
  return (thrown as NodeJS.ErrnoException).syscall !== undefined
}
