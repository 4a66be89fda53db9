/** Fetched together: the list of what each needs stands in the first page, and once is enough. */
export { ListRisks } from '../benefits/ListRisks.tsx'
export { PersonPassport } from '../benefits/PersonPassport.tsx'
export { PersonCandidates } from '../categories/PersonCandidates.tsx'
export { PersonDelivered } from '../delivery/PersonDelivered.tsx'
export { FaultChip } from '../quality/FaultChip.tsx'
export { PersonClaims } from '../proposals/PersonClaims.tsx'
export { PersonFaults } from '../quality/PersonFaults.tsx'
export { FamilyFindings } from '../upkeep/FamilyFindings.tsx'
