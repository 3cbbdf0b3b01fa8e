/**
 * The arrows between the rooms. Each comment says what to do instead; ARCHITECTURE.md draws them.
 * swc reads the sources, because the cruiser sees no module at all through TypeScript 7.
 */
const test = '[.]test[.]tsx?$|/fixtures/|^test/'

/** The room that owns each driver; nobody else of the server may import it. */
const driverOf = {
  store: 'pg|kysely',
  queue: 'pg-boss',
  http: 'fastify|@fastify',
  services: 'sharp|exifr|file-type|@myriaddreamin',
  'channels/email': 'imapflow|nodemailer|postal-mime',
}

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files need each other. Move what they share down a ring, or join them.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'core-stands-alone',
      severity: 'error',
      comment: 'The core decides from what it is given. Pass the fact in as an argument.',
      from: { path: '^core/src/', pathNot: test },
      to: { pathNot: '^core/src/' },
    },
    {
      name: 'through-ports',
      severity: 'error',
      comment: 'Rooms of the server meet in ports/. Name what you need there; main.ts hands it to you.',
      from: { path: '^server/src/(journey|watch|channels|store|queue|services|ports)/', pathNot: test },
      to: { path: '^(server|contract|portal|console|world)/src/', pathNot: '^server/src/(?:ports|$1)/' },
    },
    {
      name: 'http-asks-the-journey',
      severity: 'error',
      comment:
        'A route takes a request to a stage or a reading port and presents the answer. It stores nothing itself.',
      from: { path: '^server/src/http/', pathNot: test },
      to: { path: '^server/src/', pathNot: '^server/src/(?:http|ports|journey|watch)/' },
    },
    {
      name: 'siblings-do-not-visit',
      severity: 'error',
      comment: 'A stage hands on by writing an act, a channel by being heard; neither calls its neighbour.',
      from: { path: '^server/src/(journey|channels|watch)/([^/]+)/', pathNot: test },
      to: { path: '^server/src/$1/[^/]+/', pathNot: '^server/src/$1/$2/' },
    },
    ...Object.entries(driverOf).map(([room, driver]) => ({
      name: `${room}-keeps-its-driver`,
      severity: 'error',
      comment: `Only ${room}/ may know ${driver}. Ask that room through its port.`,
      from: { path: '^server/src/', pathNot: `${test}|^server/src/(?:${room}/|main[.]ts$|nivaran[.]ts$)` },
      to: { path: `node_modules/(?:${driver})/` },
    })),
    {
      name: 'browsers-see-the-contract',
      severity: 'error',
      comment: 'console/ and portal/ know the server only by its contract; the contract knows only the core.',
      from: { path: '^(console|portal|contract)/src/' },
      to: {
        path: '^(?:core|contract|server|console|portal|world|bench)/',
        pathNot: '^(?:core|contract|$1)/',
      },
    },
    {
      name: 'the-contract-promises-only',
      severity: 'error',
      comment: 'A schema needs the core and TypeBox. Work that needs more belongs behind a port.',
      from: { path: '^contract/src/', pathNot: test },
      to: {
        pathNot: '^(?:core|contract|server|console|portal|world|bench)/|node_modules/@sinclair/typebox/',
      },
    },
    {
      name: 'the-world-is-outside',
      severity: 'error',
      comment:
        'world/ plays the real services. It speaks to the server over the network and may read its contract.',
      from: { path: '^world/src/', pathNot: test },
      to: { path: '^(?:core|server|console|portal|bench)/' },
    },
    {
      name: 'tests-stay-tests',
      severity: 'error',
      comment: 'Running code leans on a test or a fixture. Move what both need out of it.',
      from: { pathNot: test },
      to: { path: test },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^console/dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
}
