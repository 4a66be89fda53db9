import type { NoticeId } from '#domain/notices/notice.ts'
import type { FamilyId, NeedId, PersonId } from '#domain/people/person.ts'
import type { FactChanges } from '#domain/proposals/claim-details.ts'
import type { LifeEventId } from '#domain/life/life-event.ts'
import type { FindingId } from '#domain/upkeep/finding.ts'

/** What accepting a claim did: enough to put it back. */
export type Carried =
  | { readonly did: 'registered'; readonly person: PersonId }
  | {
      readonly did: 'corrected'
      readonly person: PersonId
      readonly before: FactChanges
      readonly after: FactChanges
      /** The facts that it wrote; absent where it was accepted before they were kept. */
      readonly facts?: readonly string[]
    }
  | { readonly did: 'told-event'; readonly event: LifeEventId }
  | { readonly did: 'assigned'; readonly subject: string; readonly need: NeedId }
  | { readonly did: 'kept-condition'; readonly person: PersonId; readonly condition: string }
  | {
      readonly did: 'ended'
      readonly person: PersonId
      readonly need: NeedId
      readonly version: number
      /** Told of, because a programme chooses by the category; null where none does, absent where it was ended before that was told. */
      readonly notice?: NoticeId | null
    }
  | { readonly did: 'found'; readonly family: FamilyId; readonly finding: FindingId }
