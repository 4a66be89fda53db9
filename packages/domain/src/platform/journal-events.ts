/**
 * Everything that the journal tells: what happened, by its name in the past tense, and of what sort it is. A name is never
 * changed or used for something else, since entries outlive every version. The words for each stand in
 * `packages/web/src/oversight/event.words.ts`, which the compiler keeps complete.
 */
export const journalEvents = {
  'account.opened': 'change',
  'account.signed-in': 'sign-in',
  'sign-in.refused': 'sign-in',
  'mandate.granted': 'change',
  'mandate.proposed': 'change',
  'mandate.refused': 'change',
  'mandate.withdrawn': 'change',
  'office.opened': 'change',
  'machine.registered': 'change',
  'machine-token.issued': 'change',
  'machine-token.revoked': 'change',
  'account.closed': 'change',
  'account.reopened': 'change',
  'account.link-made': 'change',
  'account.session-ended': 'change',
  'account.sessions-ended': 'change',
  'account.hold-lifted': 'change',
  'mandate.ended': 'change',
  'password.changed': 'change',
  'password.chosen': 'change',
  'password.refused': 'sign-in',
  'second-factor.enrolled': 'change',
  'second-factor.removed': 'change',
  'second-factor.reset': 'change',
  'second-factor.demanded': 'change',
  'recovery-codes.renewed': 'change',
  'idle-limit.set': 'change',
  'account.signed-out': 'sign-in',

  'people.searched': 'reading',
  'person.read': 'reading',
  'person.timeline-read': 'reading',
  'nik.revealed': 'reading',
  'person.disclosed': 'export',
  'nik.looked-up-elsewhere': 'reading',
  'person.registered': 'change',
  'person.corrected': 'change',
  'need.assigned': 'change',
  'needs.assigned': 'change',
  'need.ended': 'change',
  'need.reopened': 'change',
  'merge.previewed': 'reading',
  'merge.read': 'reading',
  'merges.listed': 'reading',
  'merge.proposed': 'change',
  'merge.confirmed': 'change',
  'merge.refused': 'change',
  'merge.withdrawn': 'change',
  'merge.undone': 'change',

  'batch.uploaded': 'change',
  'batch.columns-confirmed': 'change',
  'batch.unknown-added': 'change',
  'batch.applied': 'change',
  'batch.undone': 'change',
  'batch.discarded': 'change',
  'deaths.decided': 'change',
  'person.death-confirmed': 'change',
  'batch.read': 'reading',
  'deaths.read': 'reading',
  'batch.faults-read': 'reading',
  'batch.changes-read': 'reading',
  'batch.faults-exported': 'export',
  'batch.regions-exported': 'export',

  'linkage.asked-for': 'change',
  'linkage.ran': 'change',
  'likeness.judged': 'change',
  'likeness.reopened': 'change',
  'likeness.read': 'reading',
  'likenesses.listed': 'reading',
  'likenesses.exported': 'export',

  'proposal.sent': 'change',
  'proposal.sent-again': 'change',
  'proposal.returned': 'change',
  'proposal.accepted': 'change',
  'proposal.refused': 'change',
  'proposal.withdrawn': 'change',
  'proposal.read': 'reading',
  'proposals.listed': 'reading',
  'photo.added': 'change',
  'photo.read': 'reading',
  'finding.ended': 'change',
  'findings.read': 'reading',

  'programme.defined': 'change',
  'programme.redefined': 'change',
  'programme.explained': 'reading',
  'programme.examples-read': 'reading',
  'programme-list.asked-for': 'change',
  'programme-list.asked-again': 'change',
  'programme-list.made': 'change',
  'programme-list.frozen': 'change',
  'programme-list.thawed': 'change',
  'programme-list.submitted': 'change',
  'programme-list.discarded': 'change',
  'programme-list.approved': 'change',
  'programme-list.refused': 'change',
  'programme-list.returned': 'change',
  'programme-list.withdrawn': 'change',
  'programme-list.members-read': 'reading',
  'programme-list.member-explained': 'reading',
  'programme-list.differences-read': 'reading',

  'approval-chain.opened': 'change',
  'approval.submitted': 'change',
  'approval.resubmitted': 'change',
  'approval.approved': 'change',
  'approval.returned': 'change',
  'approval.refused': 'change',
  'approval.sent': 'change',
  'approval.withdrawn': 'change',
  'approval.scan-added': 'change',
  'approval.scan-read': 'reading',
  'delegation.given': 'change',
  'delegation.ended': 'change',

  'entitlements.made': 'change',
  'entitlements.read': 'reading',
  'payment-run.asked-for': 'change',
  'payment-run.sealed': 'change',
  'payment-run.sent': 'change',
  'payments.read': 'reading',
  'payment-fixes.read': 'reading',
  'bank-file.fetched': 'export',
  'bank-answer.uploaded': 'change',
  'bank-answer.read': 'change',
  'bank-answer.faults-read': 'reading',
  'payee-account.recorded': 'change',
  'payee-accounts.recorded': 'change',
  'payee-account.confirmed': 'change',
  'payee-accounts.confirmed': 'change',
  'payee-accounts.refused': 'change',
  'payee-accounts.read': 'reading',
  'payee-accounts.sampled': 'reading',
  'missing-accounts.read': 'reading',
  'deliveries.listed': 'reading',

  'benefit-rule.set': 'change',
  'benefit-rule.closed': 'change',
  'benefits.searched-for': 'change',
  'benefits.found': 'change',
  'passport.read': 'reading',
  'double.answered': 'change',
  'double.reopened': 'change',
  'doubles.listed': 'reading',
  'doubles.exported': 'export',
  'unreached.listed': 'reading',
  'unreached.exported': 'export',

  'targets.set': 'change',

  'answer.read-again': 'reading',

  'journal.read': 'reading',
  'journal.entry-read': 'reading',
  'journal.export-asked-for': 'change',
  'journal.exported': 'export',
  'journal.verified': 'change',
  'readings.listed': 'reading',
  'readings.exported': 'export',
  'readers.compared': 'reading',

  'backup.made': 'export',
  'backup.failed': 'change',
  'backup.verified': 'change',
  'backup.restored': 'change',
} as const satisfies Record<string, EventKind>

/** `change` wrote something; `reading` showed personal data; `export` gave it away as a file; `sign-in` came in or was refused. */
export const eventKinds = ['reading', 'change', 'export', 'sign-in'] as const
export type EventKind = (typeof eventKinds)[number]

export type JournalEvent = keyof typeof journalEvents

/** Parts of the agency's work by which the journal is looked through. */
export const eventGroups = [
  'access',
  'people',
  'intake',
  'upkeep',
  'programmes',
  'approvals',
  'delivery',
  'planning',
  'oversight',
] as const
export type EventGroup = (typeof eventGroups)[number]

/** By what stands before the point. */
const groupOfNoun: Readonly<Record<NounOf<JournalEvent>, EventGroup>> = {
  account: 'access',
  machine: 'access',
  'machine-token': 'access',
  'sign-in': 'access',
  mandate: 'access',
  password: 'access',
  'second-factor': 'access',
  'recovery-codes': 'access',
  'idle-limit': 'access',
  office: 'access',
  people: 'people',
  person: 'people',
  nik: 'people',
  need: 'people',
  needs: 'people',
  merge: 'people',
  merges: 'people',
  batch: 'intake',
  deaths: 'people',
  linkage: 'people',
  likeness: 'people',
  likenesses: 'people',
  proposal: 'upkeep',
  proposals: 'upkeep',
  photo: 'upkeep',
  finding: 'upkeep',
  findings: 'upkeep',
  programme: 'programmes',
  'programme-list': 'programmes',
  'approval-chain': 'approvals',
  approval: 'approvals',
  delegation: 'approvals',
  entitlements: 'delivery',
  'payment-run': 'delivery',
  payments: 'delivery',
  'payment-fixes': 'delivery',
  'bank-file': 'delivery',
  'bank-answer': 'delivery',
  'payee-account': 'delivery',
  'payee-accounts': 'delivery',
  'missing-accounts': 'delivery',
  deliveries: 'delivery',
  'benefit-rule': 'delivery',
  benefits: 'delivery',
  passport: 'delivery',
  double: 'delivery',
  doubles: 'delivery',
  unreached: 'delivery',
  targets: 'planning',
  answer: 'access',
  journal: 'oversight',
  readings: 'oversight',
  readers: 'oversight',
  backup: 'oversight',
}

type NounOf<Event extends string> = Event extends `${infer Noun}.${string}` ? Noun : never

const all = Object.keys(journalEvents) as JournalEvent[]

export function isJournalEvent(name: string): name is JournalEvent {
  return Object.hasOwn(journalEvents, name)
}

export function groupOf(event: JournalEvent): EventGroup {
  return groupOfNoun[event.slice(0, event.indexOf('.')) as NounOf<JournalEvent>]
}

/** The events of a sort and of a part of the work. */
export function eventsOf(wanted: { kind?: EventKind | undefined; group?: EventGroup | undefined }): JournalEvent[] {
  return all.filter(
    (event) =>
      (wanted.kind === undefined || journalEvents[event] === wanted.kind) &&
      (wanted.group === undefined || groupOf(event) === wanted.group),
  )
}
