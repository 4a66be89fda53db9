import type { LinkageModel } from '#domain/linkage/model.ts'
import { openLinkageEngine } from './engine.ts'
import { createGiven, givenColumns } from './given.sql.ts'
import { linkRecords, type Linkage, type Tell } from './link-records.ts'
import { readRecords } from './read-records.ts'

export interface FilesToLink {
  /** One file to find who is in it twice; two to find who is in both. */
  readonly files: readonly [string] | readonly [string, string]
  readonly model: LinkageModel
  /** Pairs less likely than this are not written. */
  readonly least: number
  /** A CSV with the columns `id_a,id_b,probability`, the likeliest first. */
  readonly out: string
  /** Where what doesn't fit into memory is put meanwhile. */
  readonly folder: string
}

export async function linkFiles(
  { files, model, least, out, folder }: FilesToLink,
  tell: Tell = () => undefined,
): Promise<Linkage & { pairs: number }> {
  const engine = await openLinkageEngine(folder)
  try {
    await tell('reading')
    await createGiven(engine, model)
    for (const [side, path] of files.entries())
      await engine.fill('given', givenColumns(model).length, readRecords(path, side as 0 | 1, model))
    const linkage = await linkRecords(engine, model, { least }, tell)
    const { pairs } = await engine.row<{ pairs: number }>('select count(*)::double as pairs from linked')
    await engine.run(
      `copy (select id_a, id_b, probability from linked order by probability desc, id_a, id_b) to '${out.replaceAll("'", "''")}' (header, delimiter ',')`,
    )
    return { ...linkage, pairs }
  } finally {
    await engine.close()
  }
}
