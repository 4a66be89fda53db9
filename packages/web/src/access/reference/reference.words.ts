import { m } from '#messages'

/** The parts of the system as the document names them. */
const words: ReadonlyMap<string, () => string> = new Map([
  ['access', m.access_api_part_access],
  ['regions', m.access_api_part_regions],
  ['tasks', m.access_api_part_tasks],
  ['approvals', m.access_api_part_approvals],
  ['people', m.access_api_part_people],
  ['intake', m.access_api_part_intake],
  ['upkeep', m.access_api_part_upkeep],
  ['programmes', m.access_api_part_programmes],
  ['delivery', m.access_api_part_delivery],
  ['planning', m.access_api_part_planning],
  ['insight', m.access_api_part_insight],
  ['oversight', m.access_api_part_oversight],
  ['operations', m.access_api_part_operations],
])

export function partWord(part: string): string {
  return words.get(part)?.() ?? part
}
