/** The areas of the settings: which files each shows, and in which way. */

import type { Icon } from '@tabler/icons-react'
import {
  IconAddressBook,
  IconAt,
  IconBuildingBank,
  IconBuildingCommunity,
  IconCalendarMonth,
  IconCalendarUser,
  IconCategory,
  IconClockHour4,
  IconDeviceMobileMessage,
  IconGavel,
  IconHeadset,
  IconHistory,
  IconHourglassEmpty,
  IconHourglassHigh,
  IconId,
  IconMapPin,
  IconMessage2,
  IconNumbers,
  IconPlug,
  IconPlugConnected,
  IconRoute,
  IconScale,
  IconSitemap,
  IconStairsUp,
  IconUserStar,
  IconUsersGroup,
} from '@tabler/icons-react'

/** How an area is shown: as tables, or by a view of its own. */
export type View =
  | 'table'
  | 'classes'
  | 'calendar'
  | 'windows'
  | 'ladder'
  | 'tracks'
  | 'templates'
  | 'values'
  | 'history'

export interface Area {
  readonly name: string
  readonly section: 'office' | 'work' | 'time' | 'words'
  readonly icon: Icon
  readonly view: View
  readonly files: readonly string[]
  /** Columns that the list shows besides the name; the others are in the form. */
  readonly columns?: Readonly<Record<string, readonly string[]>>
  readonly readOnly?: boolean
}

/** All areas in the order of the list. */
export const AREAS: readonly Area[] = [
  {
    name: 'departments',
    section: 'office',
    icon: IconBuildingBank,
    view: 'table',
    files: ['departments.csv'],
    columns: { 'departments.csv': ['code', 'nodal_post'] },
  },
  {
    name: 'offices',
    section: 'office',
    icon: IconBuildingCommunity,
    view: 'table',
    files: ['offices.csv'],
    columns: { 'offices.csv': ['code', 'place'] },
  },
  {
    name: 'posts',
    section: 'office',
    icon: IconId,
    view: 'table',
    files: ['posts.csv'],
    columns: { 'posts.csv': ['code', 'department', 'level', 'place', 'area', 'reports_to'] },
  },
  {
    name: 'charges',
    section: 'office',
    icon: IconUserStar,
    view: 'table',
    files: ['charges.csv', 'leaves.csv'],
    readOnly: true,
  },
  {
    name: 'people',
    section: 'office',
    icon: IconAddressBook,
    view: 'table',
    files: ['persons.csv'],
    columns: { 'persons.csv': ['phone', 'language', 'login', 'id'] },
  },
  {
    name: 'groups',
    section: 'office',
    icon: IconUsersGroup,
    view: 'table',
    files: ['groups.csv', 'group_members.csv'],
  },
  {
    name: 'handles',
    section: 'office',
    icon: IconAt,
    view: 'table',
    files: ['handles.csv', 'nodals.csv'],
  },
  {
    name: 'services',
    section: 'office',
    icon: IconPlug,
    view: 'table',
    files: ['accounts.csv', 'account_settings.csv'],
  },
  {
    name: 'telephone',
    section: 'office',
    icon: IconHeadset,
    view: 'table',
    files: ['lines.csv', 'scripts.csv'],
  },
  {
    name: 'places',
    section: 'office',
    icon: IconMapPin,
    view: 'table',
    files: ['places.csv', 'areas.csv', 'area_places.csv', 'place_words.csv'],
    columns: {
      'places.csv': ['code', 'type', 'parent', 'population'],
      'areas.csv': ['code', 'type', 'list_code'],
    },
  },
  {
    name: 'subjects',
    section: 'work',
    icon: IconCategory,
    view: 'table',
    files: ['subjects.csv'],
    columns: { 'subjects.csv': ['code', 'departments', 'time_class', 'evidence'] },
  },
  { name: 'routing', section: 'work', icon: IconRoute, view: 'table', files: ['routing.csv'] },
  { name: 'classes', section: 'time', icon: IconHourglassHigh, view: 'classes', files: ['settings.yaml'] },
  {
    name: 'calendar',
    section: 'time',
    icon: IconCalendarMonth,
    view: 'calendar',
    files: ['holidays.csv', 'calendar.yaml'],
  },
  { name: 'ladder', section: 'time', icon: IconStairsUp, view: 'ladder', files: ['ladder.yaml'] },
  { name: 'tracks', section: 'time', icon: IconScale, view: 'tracks', files: ['tracks.yaml'] },
  {
    name: 'hearings',
    section: 'time',
    icon: IconGavel,
    view: 'table',
    files: ['hearings.csv'],
    columns: { 'hearings.csv': ['weekdays', 'from', 'to', 'office', 'posts'] },
  },
  { name: 'roster', section: 'time', icon: IconCalendarUser, view: 'table', files: ['roster.csv'] },
  { name: 'windows', section: 'time', icon: IconClockHour4, view: 'windows', files: ['settings.yaml'] },
  { name: 'templates', section: 'words', icon: IconMessage2, view: 'templates', files: ['templates.yaml'] },
  {
    name: 'sms',
    section: 'words',
    icon: IconDeviceMobileMessage,
    view: 'table',
    files: ['sms_templates.csv'],
  },
  { name: 'retention', section: 'words', icon: IconHourglassEmpty, view: 'table', files: ['retention.csv'] },
  { name: 'numbers', section: 'words', icon: IconNumbers, view: 'values', files: ['settings.yaml'] },
  { name: 'identity', section: 'words', icon: IconSitemap, view: 'values', files: ['district.yaml'] },
  { name: 'bridges', section: 'work', icon: IconPlugConnected, view: 'values', files: ['bridges.yaml'] },
  { name: 'history', section: 'words', icon: IconHistory, view: 'history', files: [] },
]

export const SECTIONS = ['office', 'work', 'time', 'words'] as const

/** The area in which a file is changed. */
export function areaOf(file: string): Area | undefined {
  return AREAS.find(({ files }) => files.includes(file))
}
