/** A number that opens the list behind it. */
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { DistrictPage } from '#contract/figures.ts'
import { dayAfter } from '#core/clock/calendar.ts'
import { behind } from '#core/figures/behind.ts'
import { CLOSED, type Dimension, type Measure, type Step } from '#core/figures/measures.ts'
import { useTongue } from '../words/tongue.tsx'

/** What was counted in it; days are both included. */
export interface Behind {
  readonly measures: readonly Measure[]
  readonly from?: string | undefined
  readonly to: string
  readonly where?: { readonly [D in Dimension]?: readonly string[] } | undefined
  /** Only where the time of this step ended. */
  readonly step?: Step | undefined
}

/** The address of the list. */
export function listOf({ measures, from, to, where, step }: Behind): string {
  const period = { ...(from === undefined ? {} : { from }), until: dayAfter(to) }
  return `/register?${behind(measures, period, where, step)}`
}

/** Zero opens nothing. */
export function Figure({ n, of, className }: { n: number; of: Behind; className?: string | undefined }) {
  const { say } = useTongue()
  if (n === 0) return <span className={className}>{say.number(n)}</span>
  return (
    <Link href={listOf(of)} className={`figures ${className ?? ''}`}>
      {say.number(n)}
    </Link>
  )
}

/** Words with a number in them that open its list. */
export function Opens({ n, of, children }: { n: number; of: Behind; children: ReactNode }) {
  if (n === 0) return <span>{children}</span>
  return <Link href={listOf(of)}>{children}</Link>
}

/** A sheet with a heading. */
export function Sheet({
  title,
  children,
  tools,
  wide,
}: {
  title: string
  children: ReactNode
  tools?: ReactNode
  wide?: boolean
}) {
  return (
    <section data-sheet data-wide={wide || undefined}>
      <header>
        <h2>{title}</h2>
        {tools}
      </header>
      {children}
    </section>
  )
}

/** What the department that was chosen, or those of the caller, leave of the lists. */
export function whereOf({
  department,
  departments,
}: Pick<DistrictPage, 'department' | 'departments'>): Behind['where'] {
  const within = department ? [department] : departments
  return within ? { department: within.map(({ code }) => code) } : {}
}

/** Everything that was closed. */
export function closedOf(counts: Readonly<Record<string, number>>): number {
  return CLOSED.reduce((sum, one) => sum + (counts[one] ?? 0), 0)
}

/** The equally long period before that of the page. */
export function periodBefore({ from, to }: Pick<DistrictPage, 'from' | 'to'>): { from: string; to: string } {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
  return { from: dayAfter(from, -days - 1), to: dayAfter(from, -1) }
}

/** What the page was asked for, for its lists as files. */
export function askedOf({ from, to, department }: Pick<DistrictPage, 'from' | 'to' | 'department'>) {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
  return { days, department: department?.code }
}
