import { accountDestinations } from '../access/routes.ts'
import type { Destination } from '../platform/destination.ts'
import { approvalDestinations } from '../approvals/routes.ts'
import { benefitDestinations } from '../benefits/routes.ts'
import { categoryDestinations } from '../categories/routes.ts'
import { deliveryDestinations } from '../delivery/routes.ts'
import { enumerationDestinations } from '../enumeration/routes.ts'
import { homeDestinations } from '../home/routes.ts'
import { insightDestinations } from '../insight/routes.ts'
import { intakeDestinations } from '../intake/routes.ts'
import { linkageDestinations } from '../linkage/routes.ts'
import { noticeDestinations } from '../notices/routes.ts'
import { operationsDestinations } from '../operations/routes.ts'
import { oversightDestinations } from '../oversight/routes.ts'
import { peopleDestinations } from '../people/routes.ts'
import { planningDestinations } from '../planning/routes.ts'
import { programmeDestinations } from '../programmes/routes.ts'
import { proposalDestinations } from '../proposals/routes.ts'
import { qualityDestinations } from '../quality/routes.ts'
import { settingDestinations } from '../settings/routes.ts'
import { targetingDestinations } from '../targeting/routes.ts'

/** The main menu in its order. A slice's places come from the slice. */
export const destinations: readonly Destination[] = [
  ...homeDestinations,
  ...peopleDestinations,
  ...intakeDestinations,
  ...linkageDestinations,
  ...categoryDestinations,
  ...enumerationDestinations,
  ...qualityDestinations,
  ...proposalDestinations,
  ...noticeDestinations,
  ...programmeDestinations,
  ...approvalDestinations,
  ...deliveryDestinations,
  ...benefitDestinations,
  ...targetingDestinations,
  ...planningDestinations,
  ...insightDestinations,
  ...settingDestinations,
  ...accountDestinations,
  ...oversightDestinations,
  ...operationsDestinations,
]
