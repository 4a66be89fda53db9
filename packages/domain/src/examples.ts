import { accessExamples } from './access/access.examples.ts'
import { approvalsExamples } from './approvals/approvals.examples.ts'
import { benefitsExamples } from './benefits/benefits.examples.ts'
import { categoriesExamples } from './categories/categories.examples.ts'
import { citizensExamples } from './citizens/citizens.examples.ts'
import { deliveryExamples } from './delivery/delivery.examples.ts'
import { enumerationExamples } from './enumeration/enumeration.examples.ts'
import { freshnessExamples } from './freshness/freshness.examples.ts'
import { intakeExamples } from './intake/intake.examples.ts'
import { linkageExamples } from './linkage/linkage.examples.ts'
import { lifeExamples } from './life/life.examples.ts'
import { newsExamples } from './news/news.examples.ts'
import { noticesExamples } from './notices/notices.examples.ts'
import { opensidExamples } from './opensid/opensid.examples.ts'
import { oversightExamples } from './oversight/oversight.examples.ts'
import { peopleExamples } from './people/people.examples.ts'
import { type Examples, type StandIn, standIns } from './platform/example.ts'
import { programmesExamples } from './programmes/programmes.examples.ts'
import { centreExamples } from './proposals/centre.examples.ts'
import { meetingsExamples } from './proposals/meetings.examples.ts'
import { proposalsExamples } from './proposals/proposals.examples.ts'
import { qualityExamples } from './quality/quality.examples.ts'
import { regionsExamples } from './regions/regions.examples.ts'
import { settingsExamples } from './settings/settings.examples.ts'
import { targetingExamples } from './targeting/targeting.examples.ts'
import { upkeepExamples } from './upkeep/upkeep.examples.ts'

/** What each endpoint may be sent, where its path alone does not say it. */
export const examples: Examples = {
  ...accessExamples,
  ...approvalsExamples,
  ...peopleExamples,
  ...intakeExamples,
  ...linkageExamples,
  ...categoriesExamples,
  ...enumerationExamples,
  ...newsExamples,
  ...noticesExamples,
  ...upkeepExamples,
  ...qualityExamples,
  ...programmesExamples,
  ...deliveryExamples,
  ...benefitsExamples,
  ...lifeExamples,
  ...proposalsExamples,
  ...targetingExamples,
  ...freshnessExamples,
  ...meetingsExamples,
  ...centreExamples,
  ...opensidExamples,
  ...oversightExamples,
  ...citizensExamples,
  ...regionsExamples,
  ...settingsExamples,
  'GET /tasks': { query: { view: 'all', limit: 10 } },
  'GET /planning/targets': { query: { year: 2026 } },
  'POST /planning/targets': {
    body: {
      changes: [
        { programmeId: standIns.programme, regency: '64.08', quarter: '2026-Q4', unit: 'persons', amount: 100, version: null },
      ],
    },
  },
  'GET /insight/deliveries': { query: { programme: standIns.programme, regency: '64.08', quarter: '2026-Q4', limit: 10 } },
}

/** What the braces of a path stand for, by how it begins: the longest that fits counts. */
const ofPaths: Readonly<Record<string, readonly StandIn[]>> = {
  '/people/{id}': ['person'],
  '/quality/people/{id}': ['person'],
  '/people/{id}/needs/{needId}': ['person', 'need'],
  '/people/{id}/same-as/{other}': ['person', 'secondRecord'],
  '/merges/{id}': ['merge'],
  '/life-events/{id}': ['lifeEvent'],
  '/accounts/{id}': ['account'],
  '/accounts/{id}/mandates/{mandateId}': ['account', 'mandate'],
  '/mandate-proposals/{id}': ['mandateProposal'],
  '/machines/{id}': ['machine'],
  '/machines/{id}/tokens/{tokenId}': ['machine', 'token'],
  '/my/sessions/{id}': ['session'],
  '/tasks/{id}': ['task'],
  '/my/news/{id}': ['news'],
  '/approvals/files/{id}': ['file'],
  '/approvals/files/{id}/scans/{scanId}': ['file', 'scan'],
  '/approvals/delegations/{id}': ['delegation'],
  '/intake/batches/{id}': ['batch'],
  '/death-reports/{id}': ['batch'],
  '/linkage/pairs/{a}/{b}': ['person', 'likePerson'],
  '/candidates/people/{id}': ['person'],
  '/candidates/{subject}/{id}': ['candidateSubject', 'candidate'],
  '/candidates/decisions/{id}': ['decision'],
  '/enumeration/rounds/{id}': ['round'],
  '/enumeration/rounds/{id}/visits/{visit}': ['round', 'visit'],
  '/enumeration/rounds/{id}/forms/{form}': ['round'],
  '/enumeration/rounds/{id}/scans/{scan}': ['round', 'formScan'],
  '/enumeration/totals/{id}': ['total'],
  '/enumeration/revisits/{subject}/{visit}': ['revisitSubject', 'visit'],
  '/notices/{id}': ['notice'],
  '/upkeep/families/{id}': ['family'],
  '/upkeep/families/{id}/findings/{findingId}': ['family', 'finding'],
  '/proposals/claims/{id}': ['claim'],
  '/proposals/health/{id}': ['healthCase'],
  '/proposals/papers/{id}': ['paper'],
  '/proposals/paths/{id}': ['claimPath'],
  '/proposals/people/{id}': ['person'],
  '/settings/proposed/{id}': ['setting'],
  '/proposals/meetings/{id}': ['meeting'],
  '/proposals/calendars/{id}': ['claimCalendar'],
  '/opensid/files/{id}': ['openSidFile'],
  '/proposals/centre/files/{id}': ['centreFile'],
  '/proposals/centre/files/{id}/replies/{reply}': ['centreFile', 'centreReply'],
  '/programmes/{id}': ['programme'],
  '/programmes/{id}/people/{person}': ['programme', 'person'],
  '/programme-lists/{id}': ['list'],
  '/programme-lists/{id}/members/{beneficiary}': ['list', 'beneficiary'],
  '/insight/programmes/{id}': ['programme'],
  '/targeting/programmes/{id}': ['programme'],
  '/targeting/visits/{house}/{sample}': ['house', 'errorSample'],
  '/delivery/runs/{id}': ['run'],
  '/delivery/account-batches/{id}': ['accountBatch'],
  '/delivery/payees/{id}': ['person'],
  '/delivery/people/{id}': ['person'],
  '/benefits/people/{id}': ['person'],
  '/benefits/doubles/{id}': ['double'],
  '/benefits/lists/{id}': ['list'],
  '/oversight/journal/{id}': ['entry'],
  '/oversight/exports/{id}': ['export'],
  '/oversight/people/{id}': ['person'],
  '/citizens/people/{id}': ['person'],
}

/** The example of each parameter of a path; one of a region is a code. */
export function pathExample(path: string): Readonly<Record<string, string>> {
  const begins = Object.keys(ofPaths).filter((begin) => path === begin || path.startsWith(`${begin}/`))
  const longest = begins.sort((a, b) => b.length - a.length)[0]
  const names = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name)
  return Object.fromEntries(
    names.flatMap((name, at) => {
      const standIn = longest === undefined ? undefined : ofPaths[longest]?.[at]
      if (name === 'code') return [[name, '64.08']]
      if (name === 'form') return [[name, '7A21F0-3F9C21A7-85']]
      return standIn === undefined ? [] : [[name, standIns[standIn]]]
    }),
  )
}

/** Where an id of one's own is read: which endpoint answers it, and at which place of its answer. */
export const foundBy: Readonly<Partial<Record<StandIn, { readonly by: string; readonly at: string }>>> = {
  person: { by: 'POST /people/search', at: 'rows.0.id' },
  family: { by: 'GET /people/{id}', at: 'family.id' },
  need: { by: 'GET /people/{id}', at: 'needs.0.id' },
  notice: { by: 'GET /notices', at: 'rows.0.id' },
  round: { by: 'GET /enumeration/rounds', at: 'rows.0.id' },
  visit: { by: 'GET /enumeration/rounds/{id}/visits', at: 'rows.0.id' },
  house: { by: 'GET /targeting/visits', at: 'rows.0.house' },
  errorSample: { by: 'GET /targeting/visits', at: 'rows.0.sample' },
  formScan: { by: 'GET /enumeration/rounds/{id}/scans', at: 'rows.0.id' },
  total: { by: 'GET /enumeration/totals', at: 'rows.0.id' },
  revisitSubject: { by: 'GET /enumeration/revisits', at: 'rows.0.subject' },
  lifeEvent: { by: 'GET /life-events', at: 'rows.0.id' },
  merge: { by: 'GET /merges', at: 'rows.0.id' },
  account: { by: 'POST /accounts/search', at: 'rows.0.id' },
  mandate: { by: 'GET /accounts/{id}', at: 'mandates.0.id' },
  office: { by: 'GET /offices', at: 'rows.0.id' },
  mandateProposal: { by: 'GET /mandate-proposals', at: 'rows.0.id' },
  machine: { by: 'GET /machines', at: 'rows.0.id' },
  token: { by: 'GET /machines', at: 'rows.0.tokens.0.id' },
  session: { by: 'GET /my/sessions', at: 'rows.0.id' },
  signIn: { by: 'GET /my/sign-ins', at: 'rows.0.id' },
  task: { by: 'GET /tasks', at: 'rows.0.id' },
  news: { by: 'GET /my/news', at: 'rows.0.id' },
  file: { by: 'GET /approvals/files', at: 'rows.0.id' },
  delegation: { by: 'GET /approvals/delegations', at: 'rows.0.id' },
  batch: { by: 'GET /intake/batches', at: 'rows.0.id' },
  likePerson: { by: 'GET /linkage/pairs', at: 'rows.0.b.id' },
  candidate: { by: 'GET /candidates', at: 'rows.0.id' },
  candidateSubject: { by: 'GET /candidates', at: 'rows.0.subject' },
  decision: { by: 'POST /candidates/{subject}/{id}/refuse', at: 'decision' },
  finding: { by: 'GET /upkeep/families/{id}/findings', at: 'findings.0.id' },
  programme: { by: 'GET /programmes', at: 'rows.0.id' },
  list: { by: 'GET /programmes/{id}/lists', at: 'rows.0.id' },
  beneficiary: { by: 'GET /programme-lists/{id}/members', at: 'rows.0.beneficiary' },
  run: { by: 'GET /delivery/runs', at: 'rows.0.id' },
  bankAccount: { by: 'GET /delivery/payees/{id}/accounts', at: 'rows.0.id' },
  accountBatch: { by: 'GET /delivery/account-batches', at: 'rows.0.id' },
  claim: { by: 'GET /proposals/claims', at: 'rows.0.id' },
  paper: { by: 'GET /proposals/claims/{id}', at: 'evidence.0.id' },
  healthCase: { by: 'GET /proposals/health', at: 'rows.0.id' },
  claimPath: { by: 'GET /proposals/paths', at: 'rows.0.id' },
  setting: { by: 'GET /settings/limits', at: 'rows.0.id' },
  meeting: { by: 'GET /proposals/meetings', at: 'rows.0.id' },
  claimCalendar: { by: 'GET /proposals/calendars', at: 'rows.0.id' },
  openSidFile: { by: 'GET /opensid/files', at: 'rows.0.id' },
  centreFile: { by: 'GET /proposals/centre/files', at: 'rows.0.id' },
  centreReply: { by: 'GET /proposals/centre/files/{id}', at: 'replies.0.id' },
  entry: { by: 'GET /oversight/journal', at: 'rows.0.id' },
  double: { by: 'GET /benefits/doubles', at: 'rows.0.id' },
  export: { by: 'GET /oversight/exports', at: 'rows.0.id' },
}
