/**
 * The shape of each file in a district folder. A description completes the sentence "Write …", which is what a
 * person reads when the cell or value is wrong.
 */
import { type Static, Type } from '@sinclair/typebox'
import { SERVICES } from '#core/district/accounts.ts'
import { AREA_TYPES } from '#core/district/areas.ts'
import { ROLES } from '#core/district/district.ts'
import { DATA_CLASSES } from '#core/retention/classes.ts'
import {
  area,
  choice,
  day,
  department,
  hour,
  language,
  list,
  nameEn,
  nameHi,
  phone,
  post,
  subject,
  text,
  timeClass,
} from './cells.ts'

/** The doors that a grievance can come through. */
const channels = [
  'whatsapp',
  'messenger',
  'facebook',
  'x',
  'x-message',
  'email',
  'sms',
  'phone',
  'walkin',
  'letter',
  'web',
  'open311',
] as const
const placeTypes = ['district', 'subdistrict', 'block', 'panchayat', 'village', 'town', 'ward'] as const
const evidence = ['geo_photo', 'order_copy', 'payment_ref', 'call_outcome', 'none'] as const

/** district.yaml: who this district is. */
export const Identity = Type.Object({
  code: Type.Integer({ minimum: 1, description: 'the LGD code of the district as a number' }),
  letters: Type.String({
    pattern: '^[A-Z]{3}$',
    description: 'three capitals that begin every grievance code',
  }),
  nameHi,
  nameEn,
  stateHi: nameHi,
  stateEn: nameEn,
  servicePhone: phone,
  version: text('a version, such as "2026.1", in quotes'),
})

/** The tables, by file; the keys are the columns. */
export const tables = {
  'departments.csv': Type.Object({
    code: department,
    name_hi: nameHi,
    name_en: nameEn,
    nodal_post: post,
    aliases: Type.Optional(list),
  }),
  'subjects.csv': Type.Object({
    code: subject,
    parent: Type.Optional(subject),
    departments: Type.Optional(list),
    department_urban: Type.Optional(department),
    name_hi: nameHi,
    name_en: nameEn,
    keywords_hi: Type.Optional(list),
    keywords_roman: Type.Optional(list),
    keywords_en: Type.Optional(list),
    time_class: Type.Optional(timeClass),
    evidence: Type.Optional(choice(evidence, evidence.join(', '))),
    evidence_metres: Type.Optional(
      Type.Integer({
        minimum: 50,
        maximum: 50_000,
        description: 'how far from the spot a photo may be taken, in metres',
      }),
    ),
    sensitive_kind: Type.Optional(text('why it is sensitive, or leave it empty')),
    out_of_scope: Type.Optional(text('the reason in a word, or leave it empty')),
    track: Type.Optional(text('the code of a track, or leave it empty')),
  }),
  'places.csv': Type.Object({
    code: Type.Integer({ minimum: 1, description: 'the LGD code as a number' }),
    type: choice(placeTypes, placeTypes.join(', ')),
    parent: Type.Optional(Type.Integer({ minimum: 1, description: 'the code of the place around it' })),
    name_hi: nameHi,
    name_en: nameEn,
    aliases: Type.Optional(list),
    lat: Type.Optional(Type.Number({ minimum: 6, maximum: 38, description: 'a latitude within India' })),
    lng: Type.Optional(Type.Number({ minimum: 68, maximum: 98, description: 'a longitude within India' })),
    population: Type.Optional(Type.Integer({ minimum: 0, description: 'a whole number of people' })),
  }),
  'areas.csv': Type.Object({
    code: Type.String({
      pattern: '^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$',
      description: 'a code of an area as PS-01',
    }),
    type: choice(AREA_TYPES, AREA_TYPES.join(', ')),
    name_hi: nameHi,
    name_en: nameEn,
    aliases: Type.Optional(list),
    list_code: Type.Optional(
      Type.Integer({ minimum: 1, description: 'its number in imported lists, or leave it empty' }),
    ),
  }),
  'area_places.csv': Type.Object({
    area: text('the code of an area'),
    place: Type.Integer({ minimum: 1, description: 'the code of a place' }),
  }),
  'place_words.csv': Type.Object({
    code: text('what the word stands for, such as village'),
    kind: text('the kind of word, such as place_level'),
    variant: text('the word as people write it'),
    position: choice(['before', 'after', 'either', 'none'], 'before, after, either, none'),
  }),
  'offices.csv': Type.Object({
    code: Type.String({ pattern: '^[A-Z0-9-]+$', description: 'a code of capitals and digits' }),
    name_hi: nameHi,
    name_en: nameEn,
    place: Type.Optional(Type.Integer({ minimum: 1, description: 'the code of a place' })),
  }),
  'posts.csv': Type.Object({
    code: post,
    name_hi: nameHi,
    name_en: nameEn,
    department: Type.Optional(department),
    office: text('the code of an office'),
    level: Type.Integer({ minimum: 1, maximum: 5, description: 'a level from 1 (field) to 5 (magistrate)' }),
    roles: Type.Array(choice(ROLES, ROLES.join(', ')), {
      minItems: 1,
      description: `roles out of ${ROLES.join(', ')}`,
    }),
    place: Type.Optional(Type.Integer({ minimum: 1, description: 'the code of the territory' })),
    area: Type.Optional(area),
    reports_to: Type.Optional(post),
    link_post: Type.Optional(post),
    mail: Type.Optional(
      Type.String({
        pattern: '^[a-z0-9._+-]+@[a-z0-9-]+(\\.[a-z0-9-]+)+$',
        description: 'an address of e-mail in small letters, or leave it empty',
      }),
    ),
  }),
  'persons.csv': Type.Object({
    id: Type.String({ pattern: '^[a-z0-9-]+$', description: 'small letters, digits and hyphens' }),
    name_hi: nameHi,
    name_en: nameEn,
    phone,
    language,
    login: Type.Optional(
      Type.String({ pattern: '^[a-z][a-z0-9._-]*$', description: 'a login in small letters' }),
    ),
  }),
  'charges.csv': Type.Object({
    person: text('the id of a person'),
    post,
    kind: choice(['regular', 'additional', 'acting', 'link'], 'regular, additional, acting, link'),
    from: day,
    to: Type.Optional(day),
  }),
  'leaves.csv': Type.Object({
    person: text('the id of a person'),
    from: day,
    to: day,
    substitute: Type.Optional(text('the id of the person who stands in')),
    post: Type.Optional(post),
  }),
  'groups.csv': Type.Object({
    code: Type.String({ pattern: '^[A-Z0-9]+(-[A-Z0-9]+)*$', description: 'a code of capitals and digits' }),
    name_hi: nameHi,
    name_en: nameEn,
    parent: Type.Optional(text('the code of the group above')),
    department: Type.Optional(department),
    steward: post,
  }),
  'hearings.csv': Type.Object({
    code: Type.String({ pattern: '^[a-z0-9-]+$', description: 'small letters, digits and hyphens' }),
    name_hi: nameHi,
    name_en: nameEn,
    office: text('the code of an office'),
    from: hour,
    to: hour,
    weekdays: Type.Optional(list),
    posts: Type.Array(post, { minItems: 1, description: 'posts in turn, divided by ;' }),
    begins: day,
  }),
  'roster.csv': Type.Object({
    date: day,
    hearing: text('the code of a hearing'),
    post: Type.Optional(post),
    person: Type.Optional(text('the id of a person')),
    why: Type.Optional(text('the reason')),
  }),
  'group_members.csv': Type.Object({ group: text('the code of a group'), post }),
  'handles.csv': Type.Object({
    channel: choice(channels, channels.join(', ')),
    address: text('the handle, page or mailbox as people write it'),
    level: choice(['state', 'district', 'department'], 'state, district, department'),
    department: Type.Optional(department),
    owner: post,
  }),
  'nodals.csv': Type.Object({
    level: choice(['state', 'district', 'department'], 'state, district, department'),
    district: Type.Optional(
      Type.Integer({ minimum: 1, description: 'the LGD code of the district as a number' }),
    ),
    name_hi: Type.Optional(nameHi),
    name_en: Type.Optional(nameEn),
    aliases: Type.Optional(list),
    department: Type.Optional(department),
    post,
  }),
  'accounts.csv': Type.Object({
    code: text('a short name of the account, such as WA-2'),
    service: choice(SERVICES, SERVICES.join(', ')),
    name_hi: nameHi,
    name_en: nameEn,
  }),
  'account_settings.csv': Type.Object({
    account: text('the code of an account'),
    setting: Type.String({
      pattern: '^[A-Z][A-Z0-9_]*$',
      description: 'the name of a setting in capitals, such as EMAIL_ADDRESS',
    }),
    value: text(`the value, or a name of the environment such as \${EMAIL_2_PASSWORD}`),
  }),
  'sms_templates.csv': Type.Object({
    name: Type.String({ pattern: '^[a-z0-9_]+$', description: 'small letters, digits and _ only' }),
    language,
    dlt_id: Type.String({ pattern: '^\\d{19}$', description: 'the 19 digits of the template on the ledger' }),
    header: Type.String({
      pattern: '^[A-Z0-9]{6}(-[PSTG])?$',
      description: 'six letters, with -G and the like where the operator adds it',
    }),
    body: text('the words with blanks such as {#alphanumeric#} and {#url#}'),
    variables: Type.Optional(list),
    urls: Type.Optional(list),
    longest: Type.Optional(
      Type.Integer({ minimum: 10, maximum: 500, description: 'the longest value of a blank, 10 to 500' }),
    ),
    gateway_id: Type.Optional(text('the name of the template at the gateway, or leave it empty')),
  }),
  'retention.csv': Type.Object({
    data_class: choice(DATA_CLASSES, DATA_CLASSES.join(', ')),
    days: Type.Integer({ minimum: 1, maximum: 9999, description: 'a whole number of days' }),
  }),
  'lines.csv': Type.Object({
    number: phone,
    name_hi: nameHi,
    name_en: nameEn,
    use: choice(['desk', 'missed'], 'desk, missed'),
    from: Type.Optional(hour),
    to: Type.Optional(hour),
    source: Type.Optional(text('the code of a source in settings.yaml, or leave it empty')),
  }),
  'scripts.csv': Type.Object({
    subject: Type.String({
      pattern: '^(\\*|[A-Z]{2,4}(-[A-Z0-9]{2,4})?)$',
      description: 'the code of a subject or heading, or *',
    }),
    question_hi: text('the question in Hindi'),
    question_en: text('the question in English'),
  }),
  'routing.csv': Type.Object({
    subject: Type.Optional(subject),
    place: Type.Optional(Type.Integer({ minimum: 1, description: 'the code of a place, or leave it empty' })),
    area: Type.Optional(area),
    channel: Type.Optional(choice(channels, `${channels.join(', ')}, or leave it empty`)),
    post,
  }),
  'holidays.csv': Type.Object({
    date: day,
    name_hi: nameHi,
    name_en: nameEn,
    kind: choice(['gazetted', 'local', 'camp'], 'gazetted, local, camp'),
  }),
} as const

/** A file that holds a table. */
export type TableFile = keyof typeof tables

/** A row of that table. */
export type Row<F extends TableFile> = Static<(typeof tables)[F]>
