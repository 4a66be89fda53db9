import { createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import { Encrypter } from 'age-encryption'
import { type Pack, pack } from 'tar-stream'
import { flushFolder } from '../files/flush-folder.ts'
import type { PartName } from './manifest.ts'
import { digestPart, type PartDigest } from './part-digest.ts'

/** An archive on its way to the disk: tar, then zstd, then age. Nothing of it is ever held whole in memory. */
export interface ArchiveWriter {
  /** A file of known size; its name begins with its part. */
  file(part: PartName, name: string, size: number, content: AsyncIterable<Uint8Array>): Promise<void>
  folder(part: PartName, name: string): Promise<void>
  text(name: string, text: string): Promise<void>
  sums(): Record<PartName, ReturnType<PartDigest['sum']>>
  /** On disk under its own name, whole. Answers its bytes. */
  finish(): Promise<number>
  /** Nothing of it stays. */
  abandon(): Promise<void>
}

const unfinished = '.part'

export async function writeArchive(path: string, recipient: string): Promise<ArchiveWriter> {
  const tar = pack()
  const zstd = createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 3 } })
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const encrypted = await encrypter.encrypt(Readable.toWeb(zstd) as globalThis.ReadableStream<Uint8Array>)
  const file = createWriteStream(path + unfinished, { flags: 'wx', mode: 0o600, flush: true })

  const written = Promise.all([
    pipeline(tar, zstd),
    pipeline(Readable.fromWeb(encrypted as unknown as ReadableStream), file),
  ]).then(() => undefined)
  let cause: unknown
  let tell = (_cause: unknown) => undefined as void
  written.catch((thrown: unknown) => {
    cause = thrown
    tell(thrown)
  })

  const digests = { secrets: digestPart(), cluster: digestPart(), files: digestPart() }

  /** Rejected, too, when the disk or the encryption gives up: the entry itself would wait for ever. */
  function entry(header: EntryHeader, content?: AsyncIterable<Uint8Array>): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      tell = reject
      if (cause !== undefined) return reject(cause)
      const sink = tar.entry(header, (error) => (error ? reject(error) : resolve()))
      if (content) fill(sink, content).catch(reject)
    })
  }

  return {
    async file(part, name, size, content) {
      const full = `${part}/${name}`
      digests[part].begin(full, size)
      await entry({ name: full, size, mode: 0o600 }, summed(digests[part], content))
    },
    folder: (part, name) => entry({ name: `${part}/${name}`, type: 'directory', mode: 0o700 }),
    async text(name, text) {
      const bytes = Buffer.from(text)
      await entry({ name, size: bytes.length, mode: 0o600 }, Readable.from([bytes]))
    },
    sums: () => ({ secrets: digests.secrets.sum(), cluster: digests.cluster.sum(), files: digests.files.sum() }),
    async finish() {
      tar.finalize()
      await written
      await rename(path + unfinished, path)
      await flushFolder(dirname(path))
      return (await stat(path)).size
    },
    async abandon() {
      tar.destroy()
      await written.catch(() => undefined)
      await rm(path + unfinished, { force: true })
    },
  }
}

/** Whether a file in the folder of backups was left by one that was cut short. */
export function isUnfinished(name: string): boolean {
  return basename(name).endsWith(unfinished)
}

type Entry = ReturnType<Pack['entry']>
type EntryHeader = Parameters<Pack['entry']>[0]

async function fill(sink: Entry, content: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of content) {
    if (sink.write(chunk)) continue
    await new Promise<void>((resolve) => {
      sink.once('drain', resolve)
      sink.once('close', resolve)
    })
    if (sink.destroyed) return
    sink.removeAllListeners('close')
  }
  sink.end(null)
}

async function* summed(digest: PartDigest, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    digest.add(chunk)
    yield chunk
  }
}
