/** What the page of other systems asks, and one list on its way. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type {
  BridgeLine,
  BridgeList,
  BridgeRowTaken,
  NumberEntered,
  NumberStruck,
} from '#contract/bridges.ts'
import { address, ask, tell } from '../ask/ask.ts'
import { askLines } from '../ask/stream.ts'

const SHOWN_EVERY_MS = 120

export function useBridges() {
  return useQuery({
    queryKey: ['bridges'],
    queryFn: ({ signal }) => ask<BridgeList>(address('bridges'), signal),
  })
}

/** A number written down on a file, or struck off. */
export function useNumbering(code: string) {
  const answers = useQueryClient()
  const path = `grievances/${encodeURIComponent(code)}/numbers`
  return useMutation({
    mutationFn: (body: NumberEntered | NumberStruck) =>
      tell<unknown>(address('reason' in body ? `${path}/striking` : path), body),
    onSuccess: () => answers.invalidateQueries({ queryKey: ['grievance', code] }),
  })
}

/** How far a list has come: `looking` at it without changing anything, or `taking` it. */
export interface Coming {
  readonly step: 'looking' | 'looked' | 'taking' | 'taken' | 'stopped'
  readonly all: number
  readonly rows: readonly BridgeRowTaken[]
}

/** One list of a system, from the look at it to its end. */
export function useComing(system: string) {
  const answers = useQueryClient()
  const [coming, setComing] = useState<Coming>()
  const [trouble, setTrouble] = useState<unknown>()
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])

  async function run(file: File, dry: boolean) {
    const controller = new AbortController()
    stop.current?.abort()
    stop.current = controller
    const rows: BridgeRowTaken[] = []
    let all = 0
    let ended = false
    let shown = 0
    const show = (step: Coming['step']) => setComing({ step, all, rows: [...rows] })
    setTrouble(undefined)
    show(dry ? 'looking' : 'taking')
    const url = address(`bridges/${encodeURIComponent(system)}/import`, { dry, each: true })
    try {
      await askLines<BridgeLine>({ url, signal: controller.signal, body: file }, (line) => {
        if ('rows' in line) all = line.rows
        else if ('row' in line) rows.push(line.row)
        else ended = true
        if (performance.now() - shown < SHOWN_EVERY_MS) return
        shown = performance.now()
        show(dry ? 'looking' : 'taking')
      })
      show(ended ? (dry ? 'looked' : 'taken') : 'stopped')
    } catch (fault) {
      if (stop.current !== controller) return
      if (!controller.signal.aborted) setTrouble(fault)
      if (rows.length > 0) show('stopped')
      else setComing(undefined)
    }
    if (!dry) void answers.invalidateQueries({ queryKey: ['grievances'] })
  }

  return {
    coming,
    trouble,
    run,
    stop: () => stop.current?.abort(),
    forget: () => {
      stop.current?.abort()
      setComing(undefined)
      setTrouble(undefined)
    },
  }
}
