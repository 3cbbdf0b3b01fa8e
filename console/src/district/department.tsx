/** One department of the district's page: any of them, or of one's own. */

import { Select } from '@mantine/core'
import { useCatalogue } from '../ask/answers.ts'
import { byNames } from '../parts/match.ts'
import { useFigureWords } from '../words/figures.ts'
import { useTongue } from '../words/tongue.tsx'
import { useDistrict } from './ask.ts'
import styles from './district.module.css'

/** All that may be seen, or one department. */
export function DepartmentSelect({
  days,
  department,
  onChange,
}: {
  days: number
  department: string | undefined
  onChange: (code: string | null) => void
}) {
  const words = useFigureWords()
  const { pick, words: house } = useTongue()
  const { data: catalogue } = useCatalogue()
  const { data: page } = useDistrict(days, department)
  if (!page) return null
  const own = page.departments?.map(({ code }) => code)
  const all = (catalogue?.departments ?? []).filter(({ code }) => !own || own.includes(code))
  if (all.length < 2) return null
  return (
    <Select
      size="xs"
      className={styles.department ?? ''}
      aria-label={house.pick.department}
      placeholder={words.allDepartments}
      data={all.map(({ code, name }) => ({ value: code, label: pick(name) }))}
      value={department ?? null}
      onChange={onChange}
      searchable
      filter={byNames(all)}
      clearable
      clearButtonProps={{ 'aria-label': words.allDepartments }}
      nothingFoundMessage={house.pick.nothing}
    />
  )
}
