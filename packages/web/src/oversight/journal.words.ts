import type { JournalActor, JournalEntry } from '#domain/oversight/journal-entry.ts'
import type { EventGroup, EventKind } from '#domain/platform/journal-events.ts'
import type { ClientKind } from '#domain/oversight/origin.ts'
import { m } from '#messages'

export const kindWords: Readonly<Record<EventKind, () => string>> = {
  reading: m.oversight_kind_reading,
  change: m.oversight_kind_change,
  export: m.oversight_kind_export,
  'sign-in': m.oversight_kind_sign_in,
}

export const groupWords: Readonly<Record<EventGroup, () => string>> = {
  access: m.oversight_group_access,
  people: m.oversight_group_people,
  intake: m.oversight_group_intake,
  upkeep: m.oversight_group_upkeep,
  programmes: m.oversight_group_programmes,
  approvals: m.oversight_group_approvals,
  delivery: m.oversight_group_delivery,
  planning: m.oversight_group_planning,
  oversight: m.oversight_group_oversight,
}

const clientWords: Readonly<Record<ClientKind, () => string>> = {
  computer: m.oversight_client_computer,
  phone: m.oversight_client_phone,
  program: m.oversight_client_program,
  queue: m.oversight_client_queue,
  'command-line': m.oversight_client_command_line,
}

const subjects: Readonly<Record<string, () => string>> = {
  account: m.oversight_subject_account,
  'approval-chain': m.oversight_subject_approval_chain,
  'approval-delegation': m.oversight_subject_approval_delegation,
  'approval-file': m.oversight_subject_approval_file,
  backup: m.oversight_subject_backup,
  family: m.oversight_subject_family,
  'import-batch': m.oversight_subject_import_batch,
  journal: m.oversight_subject_journal,
  'journal-entry': m.oversight_subject_journal_entry,
  'journal-export': m.oversight_subject_journal_export,
  office: m.oversight_subject_office,
  'payment-run': m.oversight_subject_payment_run,
  person: m.oversight_subject_person,
  programme: m.oversight_subject_programme,
  'programme-list': m.oversight_subject_programme_list,
  regency: m.oversight_subject_regency,
  region: m.oversight_subject_region,
  request: m.oversight_subject_request,
  search: m.oversight_subject_search,
}

/** What sort of thing an entry is about, with enough of its id to tell it from others. */
export function subjectWords({ subjectType, subjectId }: Pick<JournalEntry, 'subjectType' | 'subjectId'>): string {
  const word = subjects[subjectType]?.() ?? subjectType
  return subjectId === null ? word : `${word} …${subjectId.slice(-6)}`
}

export function actorWords(actor: JournalActor | null): string {
  return actor === null ? m.oversight_nobody() : actor.name
}

export function clientWord(client: ClientKind | null): string {
  return client === null ? m.oversight_unknown_place() : clientWords[client]()
}

/** From where: address and kind of client, as far as they were kept. */
export function originWords({ address, client }: Pick<JournalEntry, 'address' | 'client'>): string {
  if (client === null) return '–'
  return address === null ? clientWord(client) : `${clientWord(client)} · ${address}`
}
