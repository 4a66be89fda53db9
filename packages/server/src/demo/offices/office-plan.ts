import type { Role } from '#domain/access/roles.ts'

export interface DemoOffice {
  readonly key: string
  readonly name: string
  readonly regionCode: string
}

interface DemoMandate {
  readonly role: Role
  readonly regions: readonly [string, ...string[]]
  readonly validFrom: string
  /** The last day; open-ended without. */
  readonly validTo?: string
}

/** A person of the demonstration who may sign in. All are invented. */
export interface DemoPerson {
  readonly key: string
  readonly name: string
  readonly email: string
  /** Key of the office. */
  readonly office: string
  /** What stands under a signature. */
  readonly title: string
  readonly mandates: readonly [DemoMandate, ...DemoMandate[]]
}

const since = '2025-01-02'

/** A mandate in force since the demonstration began. */
export function holds(role: Role, ...regions: readonly [string, ...string[]]): DemoMandate {
  return { role, regions, validFrom: since }
}

/** The key is the part of the address before the `@`, with the office's domain: unique as the address is. */
export function person(
  email: string,
  name: string,
  office: string,
  title: string,
  ...mandates: readonly [DemoMandate, ...DemoMandate[]]
): DemoPerson {
  return { key: email.replace(/\.contoh\.id$/, '').replace('@', '.'), name, email, office, title, mandates }
}
