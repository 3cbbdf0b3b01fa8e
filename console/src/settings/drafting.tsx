/**
 * The change that is being prepared, held above all settings pages, so that a department and its posts can be made
 * together. Half a second after the last keystroke the server is asked what would come of it; nothing is kept by that.
 */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { SettingsAnswer } from '#contract/settings.ts'
import { useChangeSettings } from '../ask/settings.ts'
import {
  type DraftFault,
  type Drafts,
  editsOf,
  faultsOf,
  NOTHING,
  type RowDraft,
  type Sent,
  settled,
  withRow,
  withTree,
} from './draft.ts'

const PATIENCE = 500

interface Drafting {
  readonly drafts: Drafts
  readonly sent: readonly Sent[]
  readonly faults: readonly DraftFault[]
  readonly moved: { readonly sent: Sent; readonly answer: NonNullable<SettingsAnswer['moved']> } | undefined
  readonly checking: boolean
  putRow(file: string, row: RowDraft): void
  putTree(file: string, base: unknown, value: unknown): void
  settle(mine: boolean): void
  clear(): void
  /** Takes an answer to the whole change in. */
  hear(answer: SettingsAnswer): void
}

const Held = createContext<Drafting | undefined>(undefined)

/** What is being prepared. */
export function useDrafting(): Drafting {
  const drafting = useContext(Held)
  if (!drafting) throw new Error('useDrafting needs HoldDrafts around it')
  return drafting
}

/** Holds the drafts for every settings page. */
export function HoldDrafts({ children }: { children: ReactNode }) {
  const [drafts, setDrafts] = useState(NOTHING)
  const [answer, setAnswer] = useState<SettingsAnswer>()
  const [checking, setChecking] = useState(false)
  const { mutateAsync: change } = useChangeSettings()
  const sent = useMemo(() => editsOf(drafts), [drafts])

  useEffect(() => {
    if (sent.length === 0) {
      setAnswer(undefined)
      setChecking(false)
      return
    }
    let old = false
    setChecking(true)
    const timer = setTimeout(() => {
      change({ edits: sent.map(({ edit }) => edit), why: '', foresee: true })
        .then((told) => old || setAnswer(told))
        .catch(() => undefined)
        .finally(() => old || setChecking(false))
    }, PATIENCE)
    return () => {
      old = true
      clearTimeout(timer)
    }
  }, [sent, change])

  useEffect(() => {
    if (sent.length === 0) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [sent])

  const putRow = useCallback(
    (file: string, row: RowDraft) => setDrafts((before) => withRow(before, file, row)),
    [],
  )
  const putTree = useCallback(
    (file: string, base: unknown, value: unknown) =>
      setDrafts((before) => withTree(before, file, { base: before.trees[file]?.base ?? base, value })),
    [],
  )
  const drafting = useMemo<Drafting>(() => {
    const moved = answer?.kind === 'moved' ? answer.moved : undefined
    const overtaken = moved ? sent[moved.edit] : undefined
    return {
      drafts,
      sent,
      faults: answer ? faultsOf(sent, answer) : [],
      moved: moved && overtaken ? { sent: overtaken, answer: moved } : undefined,
      checking,
      putRow,
      putTree,
      settle(mine) {
        if (moved && overtaken) setDrafts((before) => settled(before, overtaken, moved.now, mine))
        setAnswer(undefined)
      },
      clear() {
        setDrafts(NOTHING)
        setAnswer(undefined)
      },
      hear: setAnswer,
    }
  }, [drafts, sent, answer, checking, putRow, putTree])
  return <Held value={drafting}>{children}</Held>
}

/** A tree as it shall be, with the way to change it. */
export function useTree<T>(file: string, base: T): readonly [T, (value: T) => void] {
  const { drafts, putTree } = useDrafting()
  const value = (drafts.trees[file]?.value ?? base) as T
  return [value, (next) => putTree(file, base, next)]
}
