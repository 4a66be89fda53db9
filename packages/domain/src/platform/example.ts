/** What an endpoint may be sent: shown in the public document and sent to a real server by the tests. */
export interface Example {
  readonly query?: Readonly<Record<string, string | number>>
  readonly body?: unknown
  /** The file that is the body; bytes that are no text stand in hexadecimal digits. */
  readonly file?: { readonly name: string; readonly text: string } | { readonly name: string; readonly hex: string }
}

/** By method and path, as in `POST /people`. What needs nothing but its path has none. */
export type Examples = Readonly<Record<string, Example>>

/** For an id of the reader's own in an example: an id of the right form that nothing has. */
const standInFor = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

export const standIns = {
  person: standInFor(1),
  family: standInFor(2),
  need: standInFor(3),
  account: standInFor(4),
  mandate: standInFor(5),
  office: standInFor(6),
  machine: standInFor(7),
  token: standInFor(8),
  session: standInFor(9),
  signIn: standInFor(10),
  task: standInFor(11),
  file: standInFor(12),
  scan: standInFor(13),
  delegation: standInFor(14),
  taker: standInFor(15),
  batch: standInFor(16),
  finding: standInFor(19),
  programme: standInFor(20),
  list: standInFor(21),
  beneficiary: standInFor(22),
  run: standInFor(23),
  bankAccount: standInFor(24),
  entry: standInFor(25),
  export: standInFor(26),
  mandateProposal: standInFor(27),
  accountBatch: standInFor(28),
  likePerson: standInFor(29),
  merge: standInFor(30),
  secondRecord: standInFor(31),
  double: standInFor(39),
  lifeEvent: standInFor(37),
  candidate: standInFor(43),
  candidateSubject: standInFor(44),
  decision: standInFor(45),
  round: standInFor(50),
  visit: standInFor(51),
  revisitSubject: standInFor(52),
  claim: standInFor(56),
  paper: standInFor(57),
  claimPath: standInFor(58),
  healthCase: standInFor(60),
  setting: standInFor(68),
  meeting: standInFor(63),
  claimCalendar: standInFor(64),
  centreFile: standInFor(74),
  centreReply: standInFor(75),
  openSidFile: standInFor(83),
  notice: standInFor(76),
  news: standInFor(84),
  total: standInFor(53),
  house: standInFor(62),
  errorSample: standInFor(63),
  formScan: standInFor(54),
} as const
export type StandIn = keyof typeof standIns

/** Stand for what the reader saw last: a hash of what is decided, and the version of what is changed. */
export const seenHash = 'a'.repeat(64)
