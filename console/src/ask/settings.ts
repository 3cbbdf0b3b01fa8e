/** The settings of the district: asking for them, and changing them. Rows come by search, so that long tables stay quick. */
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type {
  HolidayList,
  HolidayReading,
  PastChange,
  PastFile,
  SettingsAnswer,
  SettingsChange,
  SettingsFile,
  SettingsList,
} from '#contract/settings.ts'
import type { Words } from '#contract/shapes.ts'
import { address, ask, tell } from './ask.ts'

/** The files, with what may be changed. */
export function useSettings() {
  return useQuery({
    queryKey: ['settings', 'list'],
    queryFn: ({ signal }) => ask<SettingsList>(address('settings'), signal),
  })
}

/** One file; of a table the rows that have these words. */
export function useSettingsFile(file: string, q = '') {
  return useQuery({
    queryKey: ['settings', 'file', file, q],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => ask<SettingsFile>(address(`settings/${file}`, { q: q.trim() }), signal),
  })
}

/** Every change, newest first. */
export function useHistory(file: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['settings', 'history', file],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    getNextPageParam: (page: { next?: string }) => page.next,
    queryFn: ({ signal, pageParam }) =>
      ask<{ items: PastChange[]; next?: string }>(
        address('settings/history', { file, after: pageParam }),
        signal,
      ),
  })
}

/** Reads a list of holidays; nothing is changed by it. */
export function useHolidayList() {
  return useMutation({
    mutationFn: async (file: File) =>
      tell<HolidayReading>(address('settings/holidays/reading'), {
        name: file.name.slice(0, 200),
        text: await file.text(),
      } satisfies HolidayList),
  })
}

/** What can be named, found by typing where there are many. */
export function useNames(kind: string | undefined, q: string) {
  return useQuery({
    queryKey: ['settings', 'names', kind, q],
    enabled: kind !== undefined && q.trim() !== '',
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ask<Record<string, Words>>(address(`settings/names/${kind}`, { q: q.trim() }), signal),
  })
}

/** What differs in a file that a change replaced whole; asked when somebody opens it. */
export function usePastFile(version: number, file: string, open: boolean) {
  return useQuery({
    queryKey: ['settings', 'history', version, file],
    enabled: open,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      ask<PastFile>(address(`settings/history/${version}/${encodeURIComponent(file)}`), signal),
  })
}

/** Makes a change, or only says what would come of it. */
export function useChangeSettings() {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: (change: SettingsChange) =>
      tell<SettingsAnswer>(address(`settings/${change.edits[0]?.file ?? ''}/changes`), change),
    onSuccess: async (answer, { foresee }) => {
      if (foresee || answer.kind === 'faulty') return
      await Promise.all(
        [['settings'], ['catalogue'], ['routing']].map((queryKey) => answers.invalidateQueries({ queryKey })),
      )
    },
  })
}
