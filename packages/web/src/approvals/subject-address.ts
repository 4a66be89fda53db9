import type { SubjectType } from '#domain/approvals/approval.ts'
import type { ApprovalFile } from '#domain/approvals/file.ts'

const pages: Readonly<Record<SubjectType, string>> = { 'programme-list': '/program/daftar' }

/** Where what is to be signed can be read. A text, since the slices above this one bring those pages. */
export function subjectAddress({ subjectType, subjectId }: Pick<ApprovalFile, 'subjectType' | 'subjectId'>): string {
  return `${pages[subjectType]}/${subjectId}`
}
