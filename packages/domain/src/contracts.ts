import * as access from './access/access.api.ts'
import * as accounts from './access/accounts.api.ts'
import * as machines from './access/machines.api.ts'
import * as mandateProposals from './access/mandate-proposals.api.ts'
import * as links from './access/links.api.ts'
import * as my from './access/my.api.ts'
import * as approvals from './approvals/approvals.api.ts'
import * as benefits from './benefits/benefits.api.ts'
import * as candidates from './categories/candidates.api.ts'
import * as citizens from './citizens/citizens.api.ts'
import * as delivery from './delivery/delivery.api.ts'
import * as rechecks from './enumeration/rechecks.api.ts'
import * as rounds from './enumeration/rounds.api.ts'
import * as scans from './enumeration/scans.api.ts'
import * as totals from './enumeration/totals.api.ts'
import * as freshness from './freshness/freshness.api.ts'
import * as insight from './insight/insight.api.ts'
import * as intake from './intake/intake.api.ts'
import * as life from './life/life.api.ts'
import * as linkage from './linkage/linkage.api.ts'
import * as oversight from './oversight/oversight.api.ts'
import * as operations from './operations/operations.api.ts'
import * as people from './people/people.api.ts'
import * as deaths from './people/deaths.api.ts'
import * as merges from './people/merges.api.ts'
import * as papers from './people/papers.api.ts'
import * as planning from './planning/planning.api.ts'
import type { Endpoint } from './platform/endpoint.ts'
import * as calendar from './proposals/calendar.api.ts'
import * as centre from './proposals/centre.api.ts'
import * as meetings from './proposals/meetings.api.ts'
import * as opensid from './opensid/opensid.api.ts'
import * as proposals from './proposals/proposals.api.ts'
import * as health from './proposals/health.api.ts'
import * as news from './news/news.api.ts'
import * as notices from './notices/notices.api.ts'
import * as programmes from './programmes/programmes.api.ts'
import * as quality from './quality/quality.api.ts'
import * as settings from './settings/settings.api.ts'
import * as regions from './regions/regions.api.ts'
import * as bpsCodes from './regions/bps-codes.api.ts'
import * as targeting from './targeting/targeting.api.ts'
import * as tasks from './tasks/tasks.api.ts'
import * as upkeep from './upkeep/upkeep.api.ts'

/** Every promise the server makes, by slice: what the public document describes and the generated tests walk through. */
export const contracts: readonly Endpoint<unknown, unknown, unknown>[] = [
  access,
  my,
  links,
  accounts,
  machines,
  mandateProposals,
  approvals,
  regions,
  bpsCodes,
  tasks,
  settings,
  news,
  people,
  deaths,
  merges,
  papers,
  intake,
  linkage,
  candidates,
  rounds,
  rechecks,
  scans,
  totals,
  notices,
  upkeep,
  quality,
  programmes,
  targeting,
  planning,
  insight,
  delivery,
  benefits,
  life,
  proposals,
  health,
  freshness,
  meetings,
  calendar,
  centre,
  opensid,
  oversight,
  citizens,
  operations,
].flatMap((api) => Object.values(api).filter(isEndpoint))

function isEndpoint(value: unknown): value is Endpoint<unknown, unknown, unknown> {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'permission' in value
}
