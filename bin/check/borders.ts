/**
 * The arrows between the rooms, by dependency-cruiser with the rules of `.dependency-cruiser.cjs`. A cruise that sees
 * fewer modules than the tree has sources is no cruise: with a parser that it cannot use, the tool sees none and is content.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, type Step, verdict } from './step.ts'
import { files } from './tree.ts'

/** One wrong arrow. */
export type Crossing = {
  readonly rule: string
  readonly from: string
  readonly to: string
  readonly instead: string
}
/** What a cruise saw. */
export type Cruise = {
  readonly modules: readonly string[]
  readonly crossings: readonly Crossing[]
  readonly rules: readonly string[]
}

type Answer = {
  modules: { source: string }[]
  summary: {
    violations: { from: string; to: string; rule: { name: string }; cycle?: { name: string }[] }[]
    ruleSetUsed: { forbidden: { name: string; comment: string }[] }
  }
}

const sources = /^(core|contract|server|console|portal|world|bench|test|bin)\/.*[.]tsx?$/

/** Cruises the folders of a tree with the rules of the project. */
export async function cruise(tree: string, folders: readonly string[]): Promise<Cruise> {
  const script = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs')
  const config = join(root, '.dependency-cruiser.cjs')
  const out = mkdtempSync(join(tmpdir(), 'nivaran-cruise-'))
  const file = join(out, 'cruise.json')
  try {
    const said = await new Promise<string>((done) => {
      const args = [script, '--config', config, '--output-type', 'json', '--output-to', file, ...folders]
      execFile(process.execPath, args, { cwd: tree, timeout: 120_000 }, (_, stdout, stderr) =>
        done(stdout + stderr),
      )
    })
    return understand(JSON.parse(readOr(file, said)) as Answer)
  } finally {
    rmSync(out, { recursive: true })
  }
}

function readOr(file: string, said: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new Error(`dependency-cruiser gave no answer: ${said}`, { cause })
  }
}

function understand({ modules, summary }: Answer): Cruise {
  const comments = new Map(summary.ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment]))
  return {
    rules: [...comments.keys()],
    modules: modules.map((module) => module.source).filter((path) => sources.test(path)),
    crossings: summary.violations.map(({ rule, from, to, cycle }) => ({
      rule: rule.name,
      from,
      to: cycle ? cycle.map((step) => step.name).join(' → ') : to,
      instead: comments.get(rule.name) ?? '',
    })),
  }
}

/** The step of the check. */
export const borders: Step = {
  name: 'borders',
  title: 'borders',
  run: async () => {
    const wanted = files(sources)
    const folders = [...new Set(wanted.map((path) => path.split('/')[0] ?? ''))]
    const { modules, crossings } = await cruise(root, folders)
    const seen = new Set(modules)
    const missed = wanted.filter((path) => !seen.has(path))
    const faults = crossings.map(({ rule, from, to, instead }) => `${from} → ${to}\n    ${rule}: ${instead}`)
    if (missed.length > 0)
      faults.push(
        `the cruise did not see ${missed.length} of ${wanted.length} sources:\n    ${missed.slice(0, 10).join('\n    ')}`,
      )
    if (wanted.length === 0) faults.push('no sources found')
    return verdict(faults.join('\n'), `${seen.size} modules, ${crossings.length} wrong arrows`)
  },
}
