/**
 * Every way we may say no. The key is the last part of the problem's public URL,
 * so a key is never renamed or reused once released.
 */
export const problems = {
  'invalid-input': { status: 400, title: 'The request is not in the expected form' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'sign-in-failed': { status: 401, title: 'The e-mail address or the password is not right' },
  'not-allowed': { status: 403, title: 'Your role does not permit this' },
  'foreign-origin': { status: 403, title: 'The request came from another site' },
  'not-found': { status: 404, title: 'No such record within your area' },
  'key-reused': { status: 422, title: 'The idempotency key was given for another request' },
  'stale-version': { status: 409, title: 'Someone changed this record since you read it' },
  'too-large': { status: 413, title: 'The request is larger than allowed' },
  'unsupported-media': { status: 415, title: 'The request has a content type that is not accepted here' },
  'too-many-requests': { status: 429, title: 'Too many requests; wait a moment' },
  unavailable: { status: 503, title: 'The system cannot answer just now; try again shortly' },
  'bps-codes-unsound': { status: 422, title: 'The codes break a rule of BPS codes' },
  'region-unknown': { status: 422, title: 'There is no such region' },
  'person-unsound': { status: 422, title: 'The person breaks a rule of the registry' },
  'family-card-taken': { status: 409, title: 'Another family already carries this card number' },
  'nik-taken': { status: 409, title: 'Another person already carries this NIK' },
  'need-unsound': { status: 422, title: 'The need category cannot be recorded like this' },
  'need-already-open': { status: 409, title: 'This category is already open for the same subject' },
  'need-already-ended': { status: 409, title: 'This category has already ended' },
  'correction-built-upon': { status: 409, title: 'Something done later stands on this correction' },
  'person-merged': { status: 410, title: 'This record was merged into another' },
  'merge-unsound': { status: 422, title: 'These two records cannot be merged' },
  'merge-already-proposed': { status: 409, title: 'A merge of one of these records waits for a second person already' },
  'life-event-unsound': { status: 422, title: 'The event breaks a rule of life events' },
  'life-event-waits-already': { status: 409, title: 'Such an event of this person already waits' },
  'life-event-not-waiting': { status: 409, title: 'Somebody has decided on this event already' },
  'life-event-not-confirmed': { status: 409, title: 'The event was not confirmed, or was undone already' },
  'life-event-built-upon': { status: 409, title: 'Something done later stands on this event' },
  'merge-not-waiting': { status: 409, title: 'Somebody has decided on this merge already' },
  'merge-not-confirmed': { status: 409, title: 'Only a merge that was confirmed and not undone can be undone' },
  'file-unreadable': { status: 422, title: 'The file cannot be read as a table' },
  'no-table-found': { status: 422, title: 'No line of the file names columns that are known' },
  'columns-unsound': { status: 422, title: 'The columns do not say who the people are or where they live' },
  'codes-disagree': { status: 422, title: 'The codes and the names of villages in the file disagree' },
  'batch-not-ready': { status: 409, title: 'The file is not at the step for this' },
  'batch-superseded': { status: 409, title: 'A later file was applied on top of this one; undo that first' },
  'differences-changed': {
    status: 409,
    title: 'The registry changed since the file was compared; look at the differences again',
  },
  'linkage-under-way': { status: 409, title: 'Such a search is already under way' },
  'pair-judged': { status: 409, title: 'Somebody has judged this pair already' },
  'verdict-of-another': { status: 403, title: 'Only whoever gave a verdict takes it back' },
  'candidate-decided': { status: 409, title: 'Somebody has decided on this candidate already' },
  'candidates-changed': { status: 409, title: 'The candidates are others than those that were looked at' },
  'decision-of-another': { status: 403, title: 'Only whoever decided takes it back' },
  'photo-unreadable': { status: 422, title: 'The file is not a photo that is accepted here' },
  'proposal-unsound': { status: 422, title: 'The finding breaks a rule of proposals' },
  'proposal-already-open': { status: 409, title: 'A proposal of this kind is already on its way for the family' },
  'proposal-not-ready': { status: 409, title: 'The proposal is not at the step for this' },
  'own-proposal': { status: 403, title: 'Nobody judges a proposal of their own' },
  'finding-already-open': { status: 409, title: 'This is already found of the family' },
  'finding-already-ended': { status: 409, title: 'The finding has already ended' },
  'no-approval-chain': { status: 422, title: 'No chain of approval is in force for this region' },
  'already-submitted': { status: 409, title: 'This is already on its way for approval' },
  'approval-not-waiting': { status: 409, title: 'The file is not at the step for this' },
  'decision-unsound': { status: 422, title: 'The decision breaks a rule of approvals' },
  'delegation-unsound': { status: 422, title: 'The hand-over breaks a rule of approvals' },
  'scan-unreadable': { status: 422, title: 'The scan is neither a PDF nor a JPEG or PNG picture' },
  'programme-unsound': { status: 422, title: 'The programme breaks a rule of programmes' },
  'programme-without-rule': { status: 422, title: 'The programme chooses nobody by a rule; its lists come by proposals' },
  'list-unsound': { status: 422, title: 'The list breaks a rule of lists' },
  'list-not-ready': { status: 409, title: 'The list is not at the step for this' },
  'list-empty': { status: 422, title: 'The list names nobody' },
  'matrix-unsound': { status: 422, title: 'The cell of the matrix breaks a rule' },
  'double-answered': { status: 409, title: 'Somebody has answered this double already' },
  'answer-unsound': { status: 422, title: 'The answer breaks a rule of doubles' },
  'run-unsound': { status: 422, title: 'The payment run breaks a rule' },
  'run-changed': { status: 409, title: 'What would be paid has changed; look at it again' },
  'run-not-ready': { status: 409, title: 'The payment run is not at the step for this' },
  'nothing-to-pay': { status: 422, title: 'Nothing in these months can be paid' },
  'account-unsound': { status: 422, title: 'The bank account breaks a rule' },
  'account-taken': { status: 409, title: 'Another recipient already has this bank account' },
  'target-unsound': { status: 422, title: 'A target breaks a rule of planning' },
  'code-wrong': { status: 403, title: 'The code is not right, or was used before' },
  'sign-in-lapsed': { status: 403, title: 'The first step of signing in is too long ago; begin again' },
  'password-wrong': { status: 403, title: 'The present password is not right' },
  'password-unsound': { status: 422, title: 'The password breaks a rule of passwords' },
  'second-factor-on': { status: 409, title: 'A second factor is set up already' },
  'second-factor-off': { status: 409, title: 'No second factor is set up' },
  'second-factor-demanded': { status: 409, title: 'The role asks for a second factor' },
  'no-mail': { status: 503, title: 'This system sends no letters; ask the administrator for a link' },
  'link-spent': { status: 410, title: 'The link was used, replaced, or is too old' },
  'token-revoked': { status: 409, title: 'The token is worthless already' },
  'email-taken': { status: 409, title: 'Somebody already has an account with this e-mail address' },
  'grant-unsound': { status: 422, title: 'The mandate breaks a rule of mandates' },
  'second-person-needed': { status: 403, title: 'Somebody else than whoever proposed it has to confirm it' },
  'mandate-over': { status: 409, title: 'The mandate is over already' },
  'not-yours-to-keep': { status: 403, title: 'The account is your own, or reaches further than you do' },
  'account-closed': { status: 409, title: 'The account is closed' },
  'account-open': { status: 409, title: 'The account is open' },
  'task-not-cancellable': { status: 409, title: 'This work can no longer be cancelled' },
  'task-not-repeatable': { status: 409, title: 'Only work that failed or was stopped can be tried again' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problems

/** Facts about a refusal that are safe to show: no names, no identifiers of other people. */
export type ProblemFacts = Readonly<Record<string, unknown>>

/** Thrown by commands, caught once, at the HTTP or job boundary. Anything else thrown is a bug. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly facts: ProblemFacts

  constructor(code: ProblemCode, facts: ProblemFacts = {}) {
    super(problems[code].title)
    this.name = 'Problem'
    this.code = code
    this.facts = facts
  }
}
