import type { ChangeKind } from '#domain/intake/change-kind.ts'
import { type IntakeSource, listKinds } from '#domain/intake/list-kinds.ts'
import type { BatchEffect } from '#domain/people/batch-effect.ts'
import { m } from '#messages'

interface KindWords {
  readonly name: () => string
  readonly meaning: () => string
}

const usual: Readonly<Record<ChangeKind, KindWords>> = {
  new: { name: m.intake_kind_new, meaning: m.intake_kind_new_meaning },
  changed: { name: m.intake_kind_changed, meaning: m.intake_kind_changed_meaning },
  same: { name: m.intake_kind_same, meaning: m.intake_kind_same_meaning },
  gone: { name: m.intake_kind_gone, meaning: m.intake_kind_gone_meaning },
  elsewhere: { name: m.intake_kind_elsewhere, meaning: m.intake_kind_elsewhere_meaning },
  unknown: { name: m.intake_kind_unknown, meaning: m.intake_kind_unknown_meaning },
  unusable: { name: m.intake_kind_unusable, meaning: m.intake_kind_lacking_meaning },
  repeated: { name: m.intake_kind_repeated, meaning: m.intake_kind_same_meaning },
  amount: { name: m.intake_kind_amount, meaning: m.intake_kind_amount_meaning },
  kept: { name: m.intake_kind_kept, meaning: m.intake_kind_kept_meaning },
}

/** Where a kind of change means something else in this list than in one of persons. */
const ofEffect: Readonly<Record<BatchEffect, Partial<Record<ChangeKind, KindWords>>>> = {
  register: { unusable: { name: m.intake_kind_unusable, meaning: m.intake_kind_unusable_meaning } },
  aid: {
    changed: { name: m.intake_kind_aid_began, meaning: m.intake_kind_aid_began_meaning },
    same: { name: m.intake_kind_aid_same, meaning: m.intake_kind_aid_same_meaning },
    gone: { name: m.intake_kind_aid_gone, meaning: m.intake_kind_aid_gone_meaning },
  },
  deciles: {
    changed: { name: m.intake_kind_decile_changed, meaning: m.intake_kind_decile_changed_meaning },
    same: { name: m.intake_kind_decile_same, meaning: m.intake_kind_same_meaning },
    unknown: { name: m.intake_kind_unknown_card, meaning: m.intake_kind_unknown_card_meaning },
  },
  deaths: {
    changed: { name: m.intake_kind_death_reported, meaning: m.intake_kind_death_reported_meaning },
    same: { name: m.intake_kind_death_known, meaning: m.intake_kind_same_meaning },
  },
  match: { same: { name: m.intake_kind_match_known, meaning: m.intake_kind_match_known_meaning } },
}

/** What a kind of change is called in such a list. */
export function kindWords(kind: ChangeKind, source: IntakeSource): KindWords {
  return ofEffect[listKinds[source].effect][kind] ?? usual[kind]
}
