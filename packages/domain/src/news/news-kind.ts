import { z } from 'zod'
import type { Permission } from '../access/permissions.ts'

/** What news are about; each may be muted as a whole. */
export const newsTopics = ['claims', 'health', 'files', 'notices', 'calendar', 'work'] as const
export const NewsTopic = z.enum(newsTopics).meta({ id: 'NewsTopic' })
export type NewsTopic = z.infer<typeof NewsTopic>

interface KindFacts {
  readonly topic: NewsTopic
  /** Whoever does not hold it any more where it happened is not shown it; null: one's own work, wherever it was. */
  readonly permission: Permission | null
}

const claim = { topic: 'claims', permission: 'upkeep.read' } as const
const file = { topic: 'files', permission: 'approvals.read' } as const
const work = { topic: 'work', permission: null } as const

/** Everything that somebody may be told. A name, once released, is kept: it stands in what was told. */
export const newsCatalogue = {
  'claim-accepted': claim,
  'claim-refused': claim,
  /** By the regency, or by the health centre, with what is needed: it is the proposer's turn. */
  'claim-returned': claim,
  'claim-reopened': claim,
  'claim-objected': claim,
  'claim-upheld': claim,
  'claim-overturned': claim,
  /** The centre's answers. */
  'claim-confirmed': claim,
  'claim-denied': claim,
  'health-waiting': { topic: 'health', permission: 'upkeep.check-health' },
  'file-came': file,
  'file-returned': file,
  'file-approved': file,
  'file-refused': file,
  /** That wait for an answer: their last day comes, or is over. */
  'objections-near': { topic: 'claims', permission: 'upkeep.decide' },
  'objections-over': { topic: 'claims', permission: 'upkeep.decide' },
  'notice-undeliverable': { topic: 'notices', permission: 'upkeep.decide' },
  'meeting-days-near': { topic: 'calendar', permission: 'upkeep.propose' },
  'meeting-days-over': { topic: 'calendar', permission: 'upkeep.propose' },
  'work-failed': work,
  'work-done': work,
} as const satisfies Record<string, KindFacts>

export type NewsKind = keyof typeof newsCatalogue
export const newsKinds = Object.keys(newsCatalogue) as [NewsKind, ...NewsKind[]]
export const NewsKind = z.enum(newsKinds).meta({ id: 'NewsKind' })

/** The topic of a kind. */
export function topicOf(kind: NewsKind): NewsTopic {
  return newsCatalogue[kind].topic
}
