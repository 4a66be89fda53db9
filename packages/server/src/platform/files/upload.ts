import type { Readable } from 'node:stream'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Work } from '../work.ts'
import type { FileStore, StoredContent } from './file-store.ts'
import { insertStoredFile } from './stored-files.sql.ts'

/** A file on its way in: received whole before the transaction begins, so that a second try of it finds the file again. */
export interface Upload extends StoredContent {
  /** As its sender calls it. */
  readonly name: string
  /** Whether the transaction keeps it; `keepUpload` says so. */
  kept: boolean
}

/** Bytes as they come. */
export interface Incoming {
  readonly name: string
  readonly content: Readable
  /** Bytes. */
  readonly largest: number
}

/**
 * Receives a file for the time of `step`; it goes when `step` has not kept it or is refused. Where `step` broke down after it
 * had kept it nobody knows whether its transaction was committed, so the file stays: without a row it goes with the next sweep.
 */
export async function holdUpload<T>(files: FileStore, incoming: Incoming, step: (upload: Upload) => Promise<T>): Promise<T> {
  const upload: Upload = { ...(await files.put(incoming.content, incoming.largest)), name: incoming.name, kept: false }
  let isKept = false
  try {
    const result = await step(upload)
    isKept = upload.kept
    return result
  } catch (thrown) {
    isKept = upload.kept && !(thrown instanceof Problem)
    throw thrown
  } finally {
    if (!isKept) await files.remove(upload.id)
  }
}

/** How a kept file is known. A name that people gave may name somebody: give one of our own where that is likely. */
export interface KeptAs {
  readonly region: RegionCode
  readonly name: string
  readonly mediaType: string
}

/** Keeps an upload for good, if the transaction commits. */
export async function keepUpload(work: Work, upload: Upload, { region, name, mediaType }: KeptAs): Promise<void> {
  await insertStoredFile(work.db, {
    file_id: upload.id,
    region_code: region,
    name,
    media_type: mediaType,
    size: upload.size,
    sha256: upload.sha256,
    stored_by: work.actor.accountId,
    stored_at: work.now,
  })
  upload.kept = true
}
