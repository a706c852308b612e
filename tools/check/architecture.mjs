// The directions of DESIGN as failing checks, a sentence each. Read by dependency-cruiser.
const ladder = [
  'platform',
  'organisations',
  'people',
  'phone-lines',
  'partners',
  'rhythms',
  'caregivers',
  'contact-moments',
  'signals',
  'tasks',
  'timelines',
  'imports',
  'reminders',
  'referrals',
  'webhooks',
  'known-to',
  'messages',
  'calls',
  'own-pages',
  'rounds',
  'today',
  'insight',
];
const layers = ['libs/contract/src', 'libs/domain/src', 'libs/server/src', 'apps/api/src', 'apps/worker/src'];

// Specs and builders may look anywhere in their own layer.
const specs = '(\\.spec|\\.builder)\\.ts$|/testing/';
// These gather every feature of their layer in one list.
const gatherers = '^libs/server/src/[^/]+\\.ts$|^apps/(api|worker)/src/[^/]+\\.ts$';

const downTheLadder = layers.flatMap((layer) =>
  ladder.slice(0, -1).map((feature, rung) => ({
    name: `up-the-ladder ${layer} ${feature}`,
    comment: 'A feature imports only from rungs above it; what is below may change without it.',
    severity: 'error',
    from: { path: `^${layer}/${feature}/`, pathNot: specs },
    to: { path: `^${layer}/(${ladder.slice(rung + 1).join('|')})/` },
  })),
);

const between = (name, comment, from, to, more = {}) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to, ...more },
});

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that import each other cannot be understood, or loaded, one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    between(
      'contract-stands-alone',
      'The words depend on nobody.',
      '^libs/contract/',
      '^(libs/(domain|server|ui)|apps)/',
    ),
    between(
      'domain-knows-words-only',
      'Decisions know the words and nothing else.',
      '^libs/domain/',
      '^(libs/(server|ui)|apps)/',
    ),
    between(
      'server-knows-no-door',
      'The memory does not know which door is open.',
      '^libs/server/',
      '^(libs/ui|apps)/',
    ),
    between(
      'ui-stands-alone',
      'The look knows no data: no HTTP, no router, no other layer.',
      '^libs/ui/',
      '^(libs/(contract|domain|server)|apps)/|@angular/(common/http|router)',
    ),
    between(
      'web-keeps-out-of-the-server',
      'The screens reach the server through the API alone.',
      '^apps/web/',
      '^(libs/server|apps/(api|worker))/',
    ),
    {
      name: 'web-takes-words-not-classes',
      comment:
        'A request class pulls validation into the browser: the web takes its type, and values from words and rules.',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: specs },
      to: { path: '^libs/contract/', pathNot: '/(words|rules)\\.(ts|d\\.ts|js)$', dependencyTypesNot: ['type-only'] },
    },
    between('api-and-worker-apart', 'The two doors do not know each other.', '^apps/api/', '^apps/worker/'),
    between('worker-and-api-apart', 'The two doors do not know each other.', '^apps/worker/', '^apps/api/'),
    between(
      'doors-ask-services',
      'A door decides nothing and touches no table.',
      '^apps/(api|worker)/src/(?!platform/)',
      'typeorm|^node_modules/pg/',
    ),
    between(
      'domain-does-no-io',
      'A decision reads no file, network or database.',
      '^libs/domain/src/(?!.*spec)',
      '^(node:)?(fs|net|http|https|child_process|os|crypto)$|typeorm|^node_modules/pg/',
    ),
    ...downTheLadder.map((rule) => ({ ...rule, from: { ...rule.from, pathNot: `${specs}|${gatherers}` } })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/|/\\.angular/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tools/check/tsconfig.architecture.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
    combinedDependencies: true,
  },
};
