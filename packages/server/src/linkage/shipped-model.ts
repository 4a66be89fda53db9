import { readFile } from 'node:fs/promises'
import { LinkageModel } from '#domain/linkage/model.ts'
import type { Weights } from './link-records.ts'

/** The model by which the registry's own people are linked. */
export const registryModel = 'people'

export async function readRegistryModel(): Promise<{ model: LinkageModel; weights: Weights }> {
  const [model, weights] = await Promise.all([read(`${registryModel}.json`), read(`${registryModel}.weights.json`)])
  return { model: LinkageModel.parse(model), weights: weights as Weights }
}

async function read(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`models/${name}`, import.meta.url), 'utf8'))
}
