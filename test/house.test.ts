/**
 * The rules of the house that no other tool knows. Each test names the files that break its rule and says what to do.
 */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../bin/check/step.ts'
import { files } from '../bin/check/tree.ts'

const isTest = (path: string) => /[.]test[.]tsx?$|^test\//.test(path)
const sources = files(/^(core|contract|server|console|portal|world|bench|bin|test)\/.*[.](tsx?|js)$/)
const read = (path: string) => readFileSync(join(root, path), 'utf8')
/** Code without its comments and line ends kept, so that a comment may name what it forbids. */
const code = (path: string) =>
  read(path)
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1')

/** `file:line: text` of every line of code that matches. */
function linesOf(paths: readonly string[], wrong: RegExp, text: (path: string) => string = code): string[] {
  return paths.flatMap((path) =>
    text(path)
      .split('\n')
      .flatMap((line, at) => (wrong.test(line) ? [`${path}:${at + 1}: ${line.trim().slice(0, 100)}`] : [])),
  )
}

function none(found: readonly string[], instead: string): void {
  if (found.length > 0) assert.fail(`${instead}\n  ${found.join('\n  ')}`)
}

test('the core and the journey never look at the clock or at chance', () => {
  const wrong =
    /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\s*\)|\bMath\.random\b|\brandom(UUID|Bytes|Int)\b|\bperformance\.now\b|\bhrtime\b|\bTemporal\.Now\b|\bset(Timeout|Interval)\b/
  const ruled = sources.filter((path) => /^(core|server\/src\/journey)\//.test(path) && !isTest(path))
  assert.ok(ruled.length > 0, 'there is a core')
  none(linesOf(ruled, wrong), 'Take `now`, `newId` or the like as an argument:')
})

test('only config.ts reads the environment', () => {
  const free =
    /^(bin|bench|test)\/|^server\/src\/config[.]ts$|^server\/src\/store\/postmaster\/temporary[.]ts$|^world\/src\/main[.]ts$|^console\/vite[.]config[.]ts$/
  const ruled = sources.filter((path) => !free.test(path) && !isTest(path))
  none(
    linesOf(ruled, /\bprocess\.env\b|\benv\b.*from 'node:process'/),
    'Read it in server/src/config.ts and hand it on:',
  )
})

test('every room has its card of at most twelve lines', () => {
  const cards = rooms().map((room) => ({ room, card: join(room, 'README.md') }))
  none(
    cards.filter(({ card }) => !existsSync(join(root, card))).map(({ card }) => card),
    'Write the card of the room:',
  )
  none(
    cards.filter(({ card }) => read(card).trimEnd().split('\n').length > 12).map(({ card }) => card),
    'A card has at most twelve lines; the rest belongs in docs/:',
  )
  const words = ['This room', 'Takes', 'Gives', 'May import', 'Never']
  none(
    cards.flatMap(({ card }) =>
      words.filter((word) => !read(card).includes(word)).map((word) => `${card}: ${word}`),
    ),
    'A card says This room, Takes, Gives, May import, Never:',
  )
})

/** The folders that count as rooms: the parts of the house, the rooms of the core and of the server, its stages, watches and doors. */
function rooms(): readonly string[] {
  const parts = ['core', 'contract', 'console', 'portal', 'world', 'db', 'bench', 'test', 'bin']
  none(
    parts.filter((part) => !existsSync(join(root, part))),
    'A part of the house is missing:',
  )
  const inside = [
    'core/src',
    'server/src',
    'server/src/journey',
    'server/src/watch',
    'server/src/channels',
    'districts',
  ]
  return [...parts, ...inside.flatMap(foldersOf)]
}

function foldersOf(path: string): readonly string[] {
  if (!existsSync(join(root, path))) return []
  const entries = readdirSync(join(root, path), { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => `${path}/${entry.name}`)
}

test('nothing is exported as default, but for the tools that ask for it', () => {
  const ruled = sources.filter((path) => !/[.](config|d)[.]ts$/.test(path))
  none(linesOf(ruled, /^\s*export default\b|^\s*export \{[^}]*\bas default\b/), 'Give it a name:')
})

test('no file is longer than four hundred lines, but for word files, which are lists', () => {
  const long = sources
    .filter((path) => !/\/words\/(hi|en)[.]ts$/.test(path))
    .map((path) => ({ path, lines: read(path).split('\n').length }))
    .filter(({ lines }) => lines > 400)
  none(
    long.map(({ path, lines }) => `${path}: ${lines}`),
    'This file is two rooms; part it:',
  )
})

test('no test is left out or runs alone', () => {
  const words = ['only', 'skip', 'todo'].join('|')
  const wrong = new RegExp(
    `\\b(test|it|describe|suite|t)\\.(${words})\\b|\\{[^}]*\\b(${words}): *(true|'|"|\`)`,
  )
  none(linesOf(sources.filter(isTest), wrong), 'A test runs or goes:')
})

test('nothing promises work that is not done', () => {
  const words = new RegExp(
    ['\\bTO' + 'DO\\b', '\\bFIX' + 'ME\\b', '[Nn]ot[ -]?' + '[Ii]mplemented'].join('|'),
  )
  none(linesOf(sources, words, read), 'Do it, or leave it out:')
})

test('the tree names no folder of one machine and no package registry', () => {
  const folders = ['ro' + 'ot', 'tm' + 'p', 'fa' + 'rm', 'wo' + 'rk/(?:main|wt|shared)', 'home/[a-z]'].join(
    '|',
  )
  const hosts = ['registry' + '[.]npm', 'npm' + 'mirror', 'artifact' + 'ory', '[.]npmjs[.]'].join('|')
  const wrong = new RegExp(`(?:^|[\\s'"\`(=:,])/(?:${folders})(?:/|['"\`\\s),]|$)|${hosts}`)
  const texts = files(/[.](tsx?|js|cjs|mjs|json|md|sql|ya?ml|css|html|sh)$|^[.]ci\/|^[.]npmrc$/)
  none(linesOf(texts, wrong, read), 'Use a relative path, the folder for temporary files, or a setting:')
})

test('a room is left through # and a file is named with its ending', () => {
  const ruled = sources.filter((path) => /[.]tsx?$/.test(path))
  none(
    linesOf(ruled, /^\s*(?:import|export)\b.*from '[.#][^']*(?<![.](?:ts|tsx|js|css|json))'/),
    'Name the file with its ending:',
  )
  const climbing = ruled.filter((path) => /^(core|contract|portal|console|world|server)\/src\//.test(path))
  const leaves = climbing.flatMap((path) =>
    [...code(path).matchAll(/from '((?:[.][.]\/)+)([^']+)'/g)]
      .filter(([, up = '']) => roomDepth(path) < up.length / 3)
      .map(([, up, rest]) => `${path}: ${up}${rest}`),
  )
  none(leaves, 'Another room is reached by its #name:')
})

/** How many folders a file lies below its room: core/src/x/y.ts lies one below, server/src/http/y.ts none. */
function roomDepth(path: string): number {
  const parts = path.split('/').length - 1
  return path.startsWith('server/') ? parts - 3 : parts - 2
}
