import * as kutaiKartanegara from './offices/kutai-kartanegara.ts'
import * as kutaiTimur from './offices/kutai-timur.ts'
import type { DemoOffice, DemoPerson } from './offices/office-plan.ts'
import * as province from './offices/province.ts'

/** Offices and people of the demonstration: province first. The legal bureaus have no accounts: they hold files on paper. */
export const demoOffices: { readonly offices: readonly DemoOffice[]; readonly accounts: readonly DemoPerson[] } = {
  offices: [...province.offices, ...kutaiTimur.offices, ...kutaiKartanegara.offices],
  accounts: [...province.people, ...kutaiTimur.people, ...kutaiKartanegara.people],
}
