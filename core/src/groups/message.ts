/** What one member gets: the post with a button to say "noted", the card as information, or a reminder of either. */
import type { Group, Person } from '../district/district.ts'
import { type DistrictIndex, findTemplate } from '../district/find.ts'
import { placeWordsOf, postName, subjectWordsOf } from '../district/names.ts'
import type { Grievance } from '../grievance/grievance.ts'
import type { Outgoing } from '../message/outgoing.ts'
import { coveredWords } from '../privacy/marks.ts'
import { groupWords } from '../words/groups.ts'
import { type Language, sayTime, shorten } from '../words/say.ts'

/** The words of a post and whose they are. */
export interface Spoken {
  readonly id: string
  readonly group: Group
  readonly text: string
  /** The person who speaks and by which post; nobody for the program. */
  readonly by?: { readonly person: string; readonly post?: string | undefined } | undefined
  readonly code?: string | undefined
  readonly files: number
}

/** A blank of a template holds so many characters and no line breaks. */
const MOST_OUTSIDE = 700
const MOST_INSIDE = 3500
/** A message with buttons holds so many; a longer one goes without. */
const MOST_WITH_BUTTON = 1000

/** A person's post, or the reminder of it. */
export function postMessage(
  index: DistrictIndex,
  spoken: Spoken,
  { language }: Pick<Person, 'language'>,
  reminds = false,
): Outgoing {
  const words = groupWords(language)
  const said = {
    group: nameOf(spoken.group, language),
    by: speakerOf(index, spoken.by, language),
    text: cut(spoken.text, MOST_INSIDE),
    code: spoken.code,
    files: spoken.files,
  }
  const short = [said.text, spoken.code ?? '', said.files > 0 ? words.files(said.files) : '']
  return withButton(index, language, spoken.id, {
    text: reminds ? words.nudge(said) : words.post(said),
    blanks: [said.group, said.by, short.filter(Boolean).join(' · ')],
  })
}

/** A grievance shown to those who do not have it: what, where and who, without the complainant and private details. */
export function cardMessage(
  index: DistrictIndex,
  group: Group,
  id: string,
  grievance: Grievance,
  { language }: Pick<Person, 'language'>,
): Outgoing {
  const words = groupWords(language)
  const shown = {
    group: nameOf(group, language),
    code: grievance.code,
    subject: subjectWordsOf(index, grievance, language),
    place: shorten(placeWordsOf(index, grievance, language), 120),
    post: grievance.post ? postName(index, grievance.post, language) : words.program,
    ...(grievance.sensitive ? {} : { gist: shorten(coveredWords(grievance.gist, grievance.marks), 350) }),
    ...(grievance.dueAt ? { due: sayTime(grievance.dueAt, language) } : {}),
  }
  return withButton(index, language, id, {
    text: words.card(shown),
    blanks: [shown.group, words.program, words.cardInShort(shown)],
  })
}

/** A group's name in a language. */
export function nameOf({ nameHi, nameEn }: Group, language: Language): string {
  return language === 'hi' ? nameHi : nameEn
}

/** "Name, post", or the control room. */
function speakerOf(index: DistrictIndex, by: Spoken['by'], language: Language): string {
  const person = by && index.persons.get(by.person)
  if (!person) return groupWords(language).program
  const name = language === 'hi' ? person.nameHi : person.nameEn
  return by.post && index.posts.has(by.post) ? `${name}, ${postName(index, by.post, language)}` : name
}

function withButton(
  index: DistrictIndex,
  language: Language,
  id: string,
  { text, blanks }: { readonly text: string; readonly blanks: readonly string[] },
): Outgoing {
  const buttons = [{ title: groupWords(language).noted, deed: { do: 'noted', groupPost: id } as const }]
  return {
    inside: text.length > MOST_WITH_BUTTON ? { type: 'text', text } : { type: 'buttons', text, buttons },
    ...(findTemplate(index, 'group_message', language)
      ? {
          outside: {
            type: 'template',
            name: 'group_message',
            language,
            blanks: blanks.map((blank) => shorten(blank, MOST_OUTSIDE)),
            buttons,
          },
        }
      : {}),
  }
}

/** Cut with its lines as they are. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`
}
