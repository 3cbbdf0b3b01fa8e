/** One step of the check: how it is run, told and counted. */
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a step found. `said` is shown when something failed; `note` stands beside the verdict. */
export type Finding = {
  readonly passed: number
  readonly failed: number
  readonly said?: string
  readonly note?: string
}
/** A finding with the name of its step. */
export type Outcome = Finding & { readonly name: string }
/** A step: a name to call it by, a headline, and the work. */
export type Step = { readonly name: string; readonly title: string; run(): Promise<Finding> }
/** How a command ended and all it wrote. */
export type Ended = { readonly code: number; readonly output: string; readonly late: boolean }

/** The folder of the project. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A finding of a step that is good or is not. */
export function verdict(faults: string, note = ''): Finding {
  return faults === '' ? { passed: 1, failed: 0, note } : { passed: 0, failed: 1, said: faults, note }
}

/** Runs a step, telling that it began, that it is still at it, and how it ended. */
export async function report(step: Step): Promise<Outcome> {
  const began = performance.now()
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`
  console.log(`▶ ${step.title}`)
  const beat = setInterval(() => console.log(`  … ${step.title}, ${seconds()}`), 20_000)
  const finding = await step.run().catch((fault: unknown): Finding => {
    return verdict(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault))
  })
  clearInterval(beat)
  if (finding.failed > 0)
    console.log(
      `\n── ${step.title} ${'─'.repeat(Math.max(4, 90 - step.title.length))}\n${finding.said?.trimEnd()}\n`,
    )
  console.log(
    `${finding.failed > 0 ? '✖' : '✔'} ${step.title}: ${finding.note || (finding.failed > 0 ? 'not good' : 'good')} (${seconds()})`,
  )
  return { ...finding, name: step.name }
}

/** Runs Node with a script of the packages or of ours, and ends it when its time is over. */
export function runNode(
  args: readonly string[],
  { env = {}, minutes = 5 }: { env?: NodeJS.ProcessEnv; minutes?: number } = {},
): Promise<Ended> {
  const path = `${join(root, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, PATH: path, ...env },
    detached: true,
  })
  let output = ''
  let late = false
  const hear = (chunk: Buffer) => {
    output += chunk
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const endGroup = (signal: NodeJS.Signals) => {
    try {
      if (child.pid) process.kill(-child.pid, signal)
    } catch {
      // The group has ended already.
    }
  }
  const atExit = () => endGroup('SIGKILL')
  process.once('exit', atExit)
  const limit = setTimeout(() => {
    late = true
    endGroup('SIGTERM')
    setTimeout(() => endGroup('SIGKILL'), 5_000).unref()
  }, minutes * 60_000)
  return new Promise((done) => {
    child.once('error', (fault) => done({ code: 127, output: String(fault), late }))
    child.once('close', (code) => {
      clearTimeout(limit)
      process.off('exit', atExit)
      done({ code: code ?? 1, output, late })
    })
  })
}
