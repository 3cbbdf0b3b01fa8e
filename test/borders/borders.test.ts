/**
 * The trial of the borders: a small skeleton of the house passes clean, and each of the wrong imports below is caught
 * by the rule that is meant for it. A rule that catches nothing any more fails here.
 */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type Cruise, cruise } from '../../bin/check/borders.ts'
import { root } from '../../bin/check/step.ts'

const skeleton: Record<string, string> = {
  'core/src/decision.ts': `export const accept = (act: string) => act`,
  'core/src/grievance/grievance.ts': `import { accept } from '../decision.ts'\nexport const grievance = accept('x')\nexport type Grievance = { code: string }`,
  'core/src/grievance/grievance.test.ts': `import { test } from 'node:test'\nimport { grievance } from './grievance.ts'\ntest('x', () => grievance)`,
  'contract/src/shapes.ts': `import { Type } from '@sinclair/typebox'\nimport type { Grievance } from '#core/grievance/grievance.ts'\nexport const Shape = Type.String()\nexport type Shape = Grievance`,
  'server/src/ports/register.ts': `import type { Grievance } from '#core/grievance/grievance.ts'\nexport interface Register { find(): Grievance }`,
  'server/src/journey/3-routing/route.ts': `import type { Register } from '#ports/register.ts'\nexport const route = (r: Register) => r`,
  'server/src/journey/4-assignment/assign.ts': `import type { Register } from '#ports/register.ts'\nexport const assign = (r: Register) => r`,
  'server/src/watch/clock/tick.ts': `import type { Register } from '#ports/register.ts'\nexport const tick = (r: Register) => r`,
  'server/src/watch/notices/notice.ts': `export const notice = 1`,
  'server/src/channels/meta/read.ts': `export const read = 1`,
  'server/src/channels/sms/read.ts': `export const read = 1`,
  'server/src/store/register.ts': `import { Pool } from 'pg'\nimport type { Register } from '#ports/register.ts'\nexport const pool = (r: Register) => [new Pool(), r]`,
  'server/src/queue/work.ts': `import { PgBoss } from 'pg-boss'\nexport const work = PgBoss`,
  'server/src/services/pictures/shrink.ts': `import sharp from 'sharp'\nexport const shrink = sharp`,
  'server/src/http/staff.ts': `import fastify from 'fastify'\nimport { route } from '#journey/3-routing/route.ts'\nimport { page } from '#portal/page.ts'\nimport { Shape } from '#contract/shapes.ts'\nexport const staff = [fastify, route, page, Shape]`,
  'server/src/main.ts': `import { staff } from '#http/staff.ts'\nimport { pool } from '#store/register.ts'\nimport { work } from '#queue/work.ts'\nexport const main = [staff, pool, work]`,
  'portal/src/page.ts': `import { Shape } from '#contract/shapes.ts'\nimport { grievance } from '#core/grievance/grievance.ts'\nexport const page = [Shape, grievance]`,
  'console/src/main.tsx': `import { Shape } from '#contract/shapes.ts'\nexport const Main = () => <p>{String(Shape)}</p>`,
  'world/src/world.ts': `import { Shape } from '#contract/shapes.ts'\nexport const world = Shape`,
  'test/journeys/round.test.ts': `import { main } from '../../server/src/main.ts'\nimport { world } from '#world/world.ts'\nexport const all = [main, world]`,
}

type Wrong = {
  readonly title: string
  readonly rule: string
  readonly from: string
  readonly imports: string
  readonly more?: Record<string, string>
}

const wrongs: readonly Wrong[] = [
  { title: 'the core reads a file', rule: 'core-stands-alone', from: 'core/src/a1.ts', imports: 'node:fs' },
  { title: 'the core uses a package', rule: 'core-stands-alone', from: 'core/src/a2.ts', imports: 'yaml' },
  {
    title: 'the core knows a port',
    rule: 'core-stands-alone',
    from: 'core/src/a3.ts',
    imports: '#ports/register.ts',
  },
  {
    title: 'the core borrows a type of the contract',
    rule: 'core-stands-alone',
    from: 'core/src/a4.ts',
    imports: 'type #contract/shapes.ts',
  },
  {
    title: 'two files of the core need each other',
    rule: 'no-circles',
    from: 'core/src/c1.ts',
    imports: './c2.ts',
    more: { 'core/src/c2.ts': `import './c1.ts'\nexport const x = 1` },
  },
  {
    title: 'a stage asks the store',
    rule: 'through-ports',
    from: 'server/src/journey/3-routing/b1.ts',
    imports: '#store/register.ts',
  },
  {
    title: 'a stage borrows a type of the store',
    rule: 'through-ports',
    from: 'server/src/journey/3-routing/b2.ts',
    imports: 'type #store/register.ts',
  },
  {
    title: 'the store calls a stage',
    rule: 'through-ports',
    from: 'server/src/store/b3.ts',
    imports: '#journey/3-routing/route.ts',
  },
  {
    title: 'a channel shows a page of http',
    rule: 'through-ports',
    from: 'server/src/channels/meta/b4.ts',
    imports: '#http/staff.ts',
  },
  {
    title: 'the queue opens the store by climbing',
    rule: 'through-ports',
    from: 'server/src/queue/b5.ts',
    imports: '../store/register.ts',
  },
  {
    title: 'a service shapes answers of the contract',
    rule: 'through-ports',
    from: 'server/src/services/b6.ts',
    imports: '#contract/shapes.ts',
  },
  {
    title: 'a port knows who fills it',
    rule: 'through-ports',
    from: 'server/src/ports/b7.ts',
    imports: 'type #store/register.ts',
  },
  {
    title: 'a route asks the store',
    rule: 'http-asks-the-journey',
    from: 'server/src/http/d1.ts',
    imports: '#store/register.ts',
  },
  {
    title: 'a route calls a service',
    rule: 'http-asks-the-journey',
    from: 'server/src/http/d2.ts',
    imports: '#services/pictures/shrink.ts',
  },
  {
    title: 'a stage calls the next stage',
    rule: 'siblings-do-not-visit',
    from: 'server/src/journey/3-routing/e1.ts',
    imports: '#journey/4-assignment/assign.ts',
  },
  {
    title: 'a channel borrows from another',
    rule: 'siblings-do-not-visit',
    from: 'server/src/channels/sms/e2.ts',
    imports: '../meta/read.ts',
  },
  {
    title: 'a watch calls another',
    rule: 'siblings-do-not-visit',
    from: 'server/src/watch/clock/e3.ts',
    imports: '#watch/notices/notice.ts',
  },
  { title: 'http speaks SQL', rule: 'store-keeps-its-driver', from: 'server/src/http/f1.ts', imports: 'pg' },
  {
    title: 'the queue builds queries',
    rule: 'store-keeps-its-driver',
    from: 'server/src/queue/f2.ts',
    imports: 'kysely',
  },
  {
    title: 'the store sends jobs by itself',
    rule: 'queue-keeps-its-driver',
    from: 'server/src/store/f3.ts',
    imports: 'pg-boss',
  },
  {
    title: 'a channel opens a port of its own',
    rule: 'http-keeps-its-driver',
    from: 'server/src/channels/meta/f4.ts',
    imports: 'fastify',
  },
  {
    title: 'a channel shrinks pictures',
    rule: 'services-keeps-its-driver',
    from: 'server/src/channels/meta/f5.ts',
    imports: 'sharp',
  },
  {
    title: 'the console reads a port',
    rule: 'browsers-see-the-contract',
    from: 'console/src/g1.tsx',
    imports: 'type #ports/register.ts',
  },
  {
    title: 'the portal borrows from the console',
    rule: 'browsers-see-the-contract',
    from: 'portal/src/g2.ts',
    imports: '#console/main.tsx',
  },
  {
    title: 'the contract knows the server',
    rule: 'browsers-see-the-contract',
    from: 'contract/src/g3.ts',
    imports: 'type #ports/register.ts',
  },
  {
    title: 'the contract reads files',
    rule: 'the-contract-promises-only',
    from: 'contract/src/g4.ts',
    imports: 'node:fs',
  },
  {
    title: 'the world looks into the server',
    rule: 'the-world-is-outside',
    from: 'world/src/h1.ts',
    imports: '#ports/register.ts',
  },
  {
    title: 'the world borrows a rule of the core',
    rule: 'the-world-is-outside',
    from: 'world/src/h2.ts',
    imports: '#core/grievance/grievance.ts',
  },
  {
    title: 'running code leans on a test',
    rule: 'tests-stay-tests',
    from: 'server/src/http/i1.ts',
    imports: '#core/grievance/grievance.test.ts',
  },
  {
    title: 'running code leans on a fixture',
    rule: 'tests-stay-tests',
    from: 'server/src/channels/meta/i2.ts',
    imports: './fixtures/one.ts',
    more: { 'server/src/channels/meta/fixtures/one.ts': 'export const one = 1' },
  },
]

const folders = ['core', 'contract', 'server', 'console', 'portal', 'world', 'test']

function build(tree: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), `${text}\n`)
  }
}

function sourceOf({ imports }: Wrong): string {
  const [, type, target] = /^(type )?(.*)$/.exec(imports) ?? []
  return type
    ? `import type * as seen from '${target}'\nexport type Seen = typeof seen`
    : `import * as seen from '${target}'\nexport { seen }`
}

describe('the borders between the rooms', () => {
  let tree: string
  let clean: Cruise
  let dirty: Cruise

  before(async () => {
    tree = mkdtempSync(join(tmpdir(), 'nivaran-borders-'))
    for (const name of ['package.json', 'tsconfig.json'])
      writeFileSync(join(tree, name), readFileSync(join(root, name)))
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'))
    build(tree, skeleton)
    clean = await cruise(tree, folders)
    for (const wrong of wrongs) build(tree, { [wrong.from]: sourceOf(wrong), ...wrong.more })
    dirty = await cruise(tree, folders)
  })
  after(() => rmSync(tree, { recursive: true, force: true }))

  test('a house in order passes, and every file of it was seen', () => {
    assert.deepEqual(clean.crossings, [])
    assert.deepEqual([...clean.modules].sort(), Object.keys(skeleton).sort())
  })

  for (const wrong of wrongs) {
    test(`${wrong.title}: caught by ${wrong.rule}`, () => {
      const caught = dirty.crossings.filter(({ from }) => from === wrong.from)
      assert.deepEqual([...new Set(caught.map(({ rule }) => rule))], [wrong.rule])
      assert.ok(caught.every(({ instead }) => instead.length > 20))
    })
  }

  test('nothing else is blamed', () => {
    const known = new Set(wrongs.flatMap((wrong) => [wrong.from, ...Object.keys(wrong.more ?? {})]))
    assert.deepEqual(
      dirty.crossings.filter(({ from }) => !known.has(from)),
      [],
    )
  })

  test('every rule has caught something, but for a room that is not built', () => {
    const caught = new Set(dirty.crossings.map(({ rule }) => rule))
    const unused = dirty.rules.filter((rule) => !caught.has(rule))
    assert.deepEqual(unused, ['channels/email-keeps-its-driver'])
  })
})
