/** The calendar as it would be: the files in force with what is being prepared, for the clock to count with. */
import { useMemo } from 'react'
import type { Cells } from '#contract/settings.ts'
import type { Calendar, Holiday } from '#core/district/office-time.ts'
import { useSettingsFile } from '../ask/settings.ts'
import { rowsWith } from './draft.ts'
import { useDrafting } from './drafting.tsx'

/** The whole calendar, or undefined until it has come. */
export function useCalendar(): Calendar | undefined {
  const hours = useSettingsFile('calendar.yaml').data
  const days = useSettingsFile('holidays.csv').data
  const { drafts } = useDrafting()
  return useMemo(() => {
    if (!hours || !days?.rows) return undefined
    const tree = (drafts.trees['calendar.yaml']?.value ?? hours.value) as Omit<Calendar, 'holidays'>
    const rows = rowsWith(days.rows, drafts.rows['holidays.csv'] ?? [])
    const windows = tree.windows.filter(({ from, to }) => /^\d\d:\d\d$/.test(from) && /^\d\d:\d\d$/.test(to))
    // With nothing that works a day would be searched for ever; the check says so, the example waits.
    if (windows.length === 0 || tree.weeklyOff.length >= 7) return undefined
    return { ...tree, windows, holidays: rows.flatMap(({ after }) => (after ? holidayOf(after) : [])) }
  }, [hours, days, drafts])
}

function holidayOf({ date = '', name_hi = '', name_en = '', kind = '' }: Cells): readonly Holiday[] {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return []
  return [{ date, nameHi: name_hi, nameEn: name_en, kind: kind as Holiday['kind'] }]
}
