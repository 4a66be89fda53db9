import { join } from 'node:path'
import { accessRoutes } from './access/access.routes.ts'
import { actorOf, authenticator } from './access/authenticate.ts'
import { demoPassword } from './access/demo-password.ts'
import type { Keeping } from './access/keeping.ts'
import { mailErrands, sendNotice } from './access/links/mail.errands.ts'
import { forgetSignIns } from './access/sign-in/forget-sign-ins.ts'
import { openSignIn } from './access/sign-in/library.ts'
import { approvalRoutes } from './approvals/approvals.routes.ts'
import { dropUnsentScans } from './approvals/drop-unsent-scans.ts'
import { benefitJobs } from './benefits/benefits.jobs.ts'
import { benefitRoutes } from './benefits/benefits.routes.ts'
import { findBenefitsNightly, findForChanged } from './benefits/find-nightly.ts'
import { categoryJobs } from './categories/categories.jobs.ts'
import { categoryRoutes } from './categories/categories.routes.ts'
import { searchNightly } from './categories/find-candidates.ts'
import { citizenRoutes } from './citizens/citizens.routes.ts'
import { forgetStatusTries } from './citizens/forget-status-tries.ts'
import { citizenPages } from './citizens/page/pages.ts'
import { remindOfObjections } from './citizens/remind-of-objections.ts'
import { deliveryJobs } from './delivery/delivery.jobs.ts'
import { deliveryRoutes } from './delivery/delivery.routes.ts'
import { enumerationRoutes } from './enumeration/enumeration.routes.ts'
import { freshnessRoutes } from './freshness/freshness.routes.ts'
import { freshenChanged, lookAtFreshnessNightly } from './freshness/look.ts'
import { countAfterList, countFindingsNightly, countTurned } from './insight/deciles/count-findings.ts'
import { insightRoutes } from './insight/insight.routes.ts'
import { intakeJobs } from './intake/intake.jobs.ts'
import { intakeRoutes } from './intake/intake.routes.ts'
import { lifeJobs } from './life/life.jobs.ts'
import { lifeRoutes } from './life/life.routes.ts'
import { linkageJobs } from './linkage/linkage.jobs.ts'
import { linkageRoutes } from './linkage/linkage.routes.ts'
import { forgetFiles } from './opensid/forget-files.ts'
import { opensidJobs } from './opensid/opensid.jobs.ts'
import { opensidRoutes } from './opensid/opensid.routes.ts'
import { oversightJobs } from './oversight/oversight.jobs.ts'
import { forgetNews } from './news/forget-news.ts'
import { askForNewsLetters, newsLetterErrand } from './news/news.errands.ts'
import { newsRoutes } from './news/news.routes.ts'
import { type Senders, noticeErrands } from './notices/notices.errands.ts'
import { noticeRoutes } from './notices/notices.routes.ts'
import { operationsRoutes } from './operations/operations.routes.ts'
import { oversightRoutes } from './oversight/oversight.routes.ts'
import { deathRoutes } from './people/deaths/deaths.routes.ts'
import { mergeRoutes } from './people/merges/merges.routes.ts'
import { paperRoutes } from './people/papers/papers.routes.ts'
import { peopleRoutes } from './people/people.routes.ts'
import { planningRoutes } from './planning/planning.routes.ts'
import { dropUnsentPapers } from './proposals/drop-unsent-papers.ts'
import { remindVillages } from './proposals/calendar/remind-villages.ts'
import { calendarRoutes } from './proposals/calendar/calendar.routes.ts'
import { centreJobs } from './proposals/centre/centre.jobs.ts'
import { centreRoutes } from './proposals/centre/centre.routes.ts'
import { meetingRoutes } from './proposals/meetings/meetings.routes.ts'
import { proposalRoutes } from './proposals/proposals.routes.ts'
import type { BackupSource } from './platform/backup/make-backup.ts'
import { type BackupSettings, nightlyBackup } from './platform/backup/nightly-backup.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import { type Connection, type Db, openDatabase, openPool, type Pool } from './platform/db/database.ts'
import { answers } from './platform/db/answers.sql.ts'
import { type Transactor, transactor } from './platform/db/transact.ts'
import { type FileStore, openFileStore } from './platform/files/file-store.ts'
import type { Platform } from './platform/http/handle.ts'
import type { OpenPage } from './platform/http/open-page.ts'
import type { Route } from './platform/http/route.ts'
import { sweepFiles } from './platform/files/sweep-files.ts'
import { forgetAnswers } from './platform/http/forget-answers.ts'
import type { Chore } from './platform/jobs/chore.ts'
import { followMerge } from './delivery/accounts/follow-merge.ts'
import type { Errand } from './platform/jobs/errand.ts'
import type { Job } from './platform/jobs/job.ts'
import { startRunner } from './platform/jobs/runner.ts'
import { startSealer } from './platform/journal/sealer.ts'
import type { Log } from './platform/log.ts'
import { type MailSettings, openMailer } from './platform/mail.ts'
import { openTexter, type TextSettings } from './platform/text-gateway.ts'
import { readFacts, type Watched } from './platform/watch/read-facts.ts'
import type { MetricsParts } from './platform/watch/serve-metrics.ts'
import { openWatch, type SlowLimits } from './platform/watch/watch.ts'
import { programmeJobs } from './programmes/programmes.jobs.ts'
import { programmeRoutes } from './programmes/programmes.routes.ts'
import { qualityRoutes } from './quality/quality.routes.ts'
import { hearChanged } from './platform/tell-changed.ts'
import { hearFound } from './platform/tell-found.ts'
import { hearLimits } from './platform/tell-limits.ts'
import { lookAtChanged, lookAtEverybody, lookNightly } from './quality/look-nightly.ts'
import { regionRoutes } from './regions/regions.routes.ts'
import { readLimits } from './settings/index.ts'
import { settingRoutes } from './settings/settings.routes.ts'
import { targetingJobs } from './targeting/targeting.jobs.ts'
import { targetingRoutes } from './targeting/targeting.routes.ts'
import { taskRoutes } from './tasks/tasks.routes.ts'
import { upkeepRoutes } from './upkeep/upkeep.routes.ts'

export interface AppOptions {
  readonly connection: Connection
  readonly sessionSecret: string
  /** The address that people type. */
  readonly address: string
  readonly dataDir: string
  readonly version: string
  readonly log: Log
  readonly clock?: Clock
  /** Null: no letters are sent. */
  readonly mail?: MailSettings | null
  /** Null: no texts are sent. */
  readonly texts?: TextSettings | null
  readonly backup?: BackupSettings
  /** Our own PostgreSQL; null where the database is somebody else's. */
  readonly embedded?: BackupSource['embedded']
  readonly slow?: SlowLimits
  /** The folder of the built pages. */
  readonly pages?: string
  /** How many connections serve requests and jobs; the pool's own measure without. */
  readonly connections?: number
}

/** Everything of Rangkul that is not HTTP's or the queue's own machinery, put together. */
export interface App extends Transactor {
  readonly db: Db
  readonly files: FileStore
  readonly routes: readonly Route[]
  readonly openPages: readonly OpenPage[]
  readonly jobs: readonly Job<unknown>[]
  readonly chores: readonly Chore[]
  readonly errands: readonly Errand<unknown>[]
  readonly platform: Platform
  ready(): Promise<boolean>
  readonly metrics: MetricsParts
  work(queue: Pool): ReturnType<typeof startRunner>
  close(): Promise<void>
}

export function openApp({
  connection,
  sessionSecret,
  address,
  dataDir,
  version,
  log,
  clock = systemClock,
  mail = null,
  texts = null,
  backup,
  embedded = null,
  slow,
  connections,
  pages,
}: AppOptions): App {
  const watch = openWatch(log, slow)
  const pool = openPool(connection, connections === undefined ? {} : { max: connections })
  const authPool = openPool(connection, { max: 4, searchPath: 'auth,public' })
  const db = openDatabase(pool, watch.queried)
  // On a pool of its own: whoever holds a connection of the first one never waits for a second of the same.
  const apart = openDatabase(authPool, watch.queried)
  const files = openFileStore(join(dataDir, 'files'))

  const { transact } = transactor(db, clock, sessionSecret)
  const watchPool = openPool(connection, { max: 2 })
  const watching = openDatabase(watchPool)
  const watched: Watched = {
    ...transactor(watching, clock),
    version,
    dataDir,
    sendsMail: mail !== null,
    backupFolder: backup?.folder,
    hasOwnDatabase: embedded !== null,
  }
  const authenticate = authenticator(db, clock, { secret: sessionSecret, address })
  const signIn = openSignIn({ pool: authPool, secret: sessionSecret, address })

  const keeping: Keeping = {
    apart,
    secret: sessionSecret,
    address,
    sendsMail: mail !== null,
    notify: mail === null ? () => Promise.resolve() : sendNotice,
  }

  const routes: Route[] = [
    ...accessRoutes({ signIn, keeping, demoPassword, version, sendsMail: mail !== null }),
    ...regionRoutes,
    ...approvalRoutes(files),
    ...taskRoutes,
    ...settingRoutes,
    ...newsRoutes,
    ...peopleRoutes,
    ...mergeRoutes,
    ...paperRoutes,
    ...deathRoutes,
    ...intakeRoutes({ files, transact }),
    ...linkageRoutes,
    ...categoryRoutes,
    ...enumerationRoutes(files),
    ...noticeRoutes({ text: texts !== null, mail: mail !== null }),
    ...upkeepRoutes,
    ...qualityRoutes({ transact }),
    ...programmeRoutes,
    ...targetingRoutes,
    ...planningRoutes,
    ...insightRoutes,
    ...deliveryRoutes(files),
    ...benefitRoutes({ transact }),
    ...lifeRoutes,
    ...proposalRoutes(files),
    ...freshnessRoutes({ transact }),
    ...meetingRoutes(files),
    ...calendarRoutes,
    ...centreRoutes(files),
    ...opensidRoutes,
    ...oversightRoutes(files),
    ...citizenRoutes({ address }),
    ...operationsRoutes(watched),
  ]
  const openPages = citizenPages({
    transact,
    apart,
    files,
    clock,
    secret: sessionSecret,
    secure: address.startsWith('https:'),
    pages,
  })
  const jobs: Job<unknown>[] = [
    ...intakeJobs(files),
    ...linkageJobs({ dataDir }),
    ...categoryJobs,
    ...programmeJobs,
    ...deliveryJobs(files),
    ...benefitJobs,
    ...lifeJobs,
    ...targetingJobs,
    ...centreJobs(files),
    ...opensidJobs(files),
    ...oversightJobs({ db, files, dataDir, log }),
  ]

  const mailer = mail === null ? null : openMailer(mail)
  const letters =
    mailer === null ? [] : [...mailErrands(mailer, address, { transact }), newsLetterErrand(mailer, address, { transact })]
  const senders: Senders = { text: texts === null ? null : openTexter(texts), mail: mailer }
  const errands: Errand<unknown>[] = [
    ...letters,
    hearLimits(() => lookAtEverybody({ transact })),
    hearChanged([
      lookAtChanged({ transact }),
      findForChanged({ transact }),
      freshenChanged({ transact }),
      countAfterList({ transact }),
    ]),
    hearFound(countTurned({ transact })),
    followMerge({ transact }),
    ...noticeErrands(senders, { transact }),
  ]
  const chores: Chore[] = [
    forgetAnswers,
    forgetNews(async (at, today) => (await readLimits(at, today))['news-days']),
    forgetSignIns,
    forgetStatusTries,
    dropUnsentPapers,
    forgetFiles,
    dropUnsentScans,
    remindVillages,
    remindOfObjections,
    searchNightly,
    findBenefitsNightly,
    sweepFiles(files),
    lookNightly,
    lookAtFreshnessNightly,
    countFindingsNightly,
  ]
  if (mailer !== null) chores.push(askForNewsLetters)
  const { folder } = backup ?? {}
  if (backup && folder !== undefined) chores.push(nightlyBackup({ dataDir, version, embedded }, { ...backup, folder }))

  return {
    db,
    files,
    routes,
    openPages,
    jobs,
    chores,
    errands,
    transact,
    platform: {
      files,
      transact,
      authenticate,
      report: (bug, ask) => log.error({ error: bug, requestId: ask.requestId, method: ask.method }, 'request failed'),
      refused: ({ accountId }, { requestId, method }) => log.warn({ accountId, requestId, method }, 'not allowed'),
    },
    ready: () => answers(db),
    metrics: { watch, pools: { work: pool, apart: authPool, watch: watchPool }, readFacts: () => readFacts(watched) },
    async work(queue) {
      const runner = await startRunner(
        { jobs, chores, errands },
        {
          queue,
          db,
          transactor: { transact },
          clock,
          log,
          watch,
          actorOf: (account) => actorOf(db, account, clock),
        },
      )
      const sealer = startSealer({ db, clock, log, dataDir })
      return {
        async stop() {
          await runner.stop()
          await sealer.stop()
        },
      }
    },
    async close() {
      await Promise.all([db.destroy(), apart.destroy(), watching.destroy()])
    },
  }
}
