/**
 * Makes a bare clone ready, then runs the program that was asked for. When nothing is to do it says nothing.
 *
 *   packages   npm ci, when the installed ones differ from package-lock.json
 *   node       the pinned Node of the packages, when the running one is too old to run TypeScript
 *   web        the console's build, when its sources changed
 *   browser    a Chromium, for the tests that need one (browser.js)
 *
 * Runs on Node 20 with no packages installed, so it is plain JavaScript and imports only what Node brings.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browserEnvironment } from './browser.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const programs = {
  start: { file: 'server/src/main.ts', web: true, browser: () => false, frugal: true },
  check: {
    file: 'bin/check.ts',
    web: true,
    browser: (steps) => steps.length === 0 || steps.includes('browser'),
  },
  nivaran: { file: 'server/src/nivaran.ts', web: false, browser: () => false },
  bench: { file: 'bench/main.ts', web: true, browser: () => false },
}

/** A lack that a person must mend; printed without a stack. */
class Lack extends Error {}

async function main([word = '', ...args]) {
  const program = programs[word]
  if (!program) throw new Lack(`say what to run: ${Object.keys(programs).join(', ')}`)
  await packages()
  const node = pinnedNode()
  if (program.web) await webBuild(node)
  const more = program.browser(args) ? await browserEnvironment({ root, node, run, say, Lack }) : {}
  const flags = program.frugal ? FRUGAL_FLAGS : []
  return become(node, [...flags, join(root, program.file), ...args], { ...FRUGAL, ...process.env, ...more })
}

/**
 * A district's server is small and shared with PostgreSQL. Compiled code is kept from start to start, which also
 * spares loading the compiler of types; freed memory is given back instead of kept in one arena per thread.
 */
const FRUGAL = {
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'),
  MALLOC_ARENA_MAX: '1',
  MALLOC_TRIM_THRESHOLD_: '131072',
}
const FRUGAL_FLAGS = ['--max-semi-space-size=8']

/** npm writes down what it installed; that record, not a stamp of ours, says whether it is what the lock file wants. */
async function packages() {
  const folder = join(root, 'node_modules')
  // A linked folder is shared with another working copy, and npm would empty it.
  if (existsSync(folder) && lstatSync(folder).isSymbolicLink()) return
  if (installed(folder)) return
  say('installing packages (about a minute, once)')
  const npm = process.env.npm_execpath
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  await run('npm ci', command, [...first, 'ci', '--include=dev', '--include=optional', '--loglevel=error'])
  if (!installed(folder))
    throw new Lack('npm ci ended well, but the packages are not those of package-lock.json')
}

function installed(folder) {
  const record = join(folder, '.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = Object.entries(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages)
  const present = JSON.parse(readFileSync(record, 'utf8')).packages
  return wanted.every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true
    return present[path] ? present[path].version === version : optional === true
  })
}

function pinnedNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  const pinned = join(root, 'node_modules', '.bin', 'node')
  if (existsSync(pinned)) return pinned
  throw new Lack(
    `this Node is ${process.versions.node}, and the packages bring no newer one for ${process.platform}-${process.arch}. ` +
      'Install Node 24 from https://nodejs.org and start again.',
  )
}

async function webBuild(node) {
  const dist = join(root, 'console', 'dist')
  const stamp = join(dist, '.built-from')
  if (!existsSync(join(root, 'console', 'index.html'))) return
  const print = fingerprint(['console', 'core/src', 'contract/src', 'package-lock.json', 'tsconfig.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return
  say('building the console')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  await run('the build of the console', node, [vite, 'build', 'console', '--logLevel', 'warn'])
  writeFileSync(stamp, print)
}

function fingerprint(paths) {
  const hash = createHash('sha256')
  const add = (path) => {
    const full = join(root, path)
    if (!existsSync(full)) return
    if (!lstatSync(full).isDirectory()) {
      hash.update(`${path}\0`).update(readFileSync(full)).update('\0')
      return
    }
    for (const name of readdirSync(full).sort()) {
      if (name !== 'dist' && name !== 'node_modules' && !/[.]test[.]tsx?$/.test(name)) add(`${path}/${name}`)
    }
  }
  for (const path of paths) add(path)
  return hash.digest('hex')
}

/** Runs a step with its own output, and says every ten seconds that it is still at it. */
function run(name, command, args, env = process.env) {
  const began = Date.now()
  const beat = setInterval(() => say(`… ${name}, ${Math.round((Date.now() - began) / 1000)} s`), 10_000)
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', process.stderr, process.stderr] })
    child.once('error', (fault) => failed(new Lack(`${name} cannot be run: ${fault.message}`)))
    child.once('exit', (code, signal) =>
      code === 0
        ? done()
        : failed(new Lack(`${name} failed (${signal ?? `exit ${code}`}); what it said stands above`)),
    )
  }).finally(() => clearInterval(beat))
}

/** As near to exec as a process that must stay can be: same terminal, same signals, same end. */
function become(node, args, env) {
  const child = spawn(node, args, { cwd: root, env, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches the child by itself; twice would look like impatience.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  endWithNpm(child)
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('exit', (code, signal) => done(signal ? 128 + constants.signals[signal] : code))
  })
}

/** npm waits for us; when it is gone it was killed, and the program must not stay behind unseen. */
function endWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const chain = npmChain()
  const watch = setInterval(() => {
    if (npmChain() === chain) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, 500)
  watch.unref()
}

/** Our parent, and its own parent when only a shell stands between npm and us. */
function npmChain() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    const [, name, grandparent] = /\((.*)\) \S (\d+)/.exec(stat) ?? []
    return name?.endsWith('sh') ? `${process.ppid} of ${grandparent}` : `${process.ppid}`
  } catch {
    return `${process.ppid}`
  }
}

function say(line) {
  process.stderr.write(`ready: ${line}\n`)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (fault) {
  if (!(fault instanceof Lack)) throw fault
  say(fault.message)
  process.exitCode = 1
}
