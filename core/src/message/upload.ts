/** Files that people put in at a screen: which kinds are taken, and how large, so that a chat can carry them on. */
import type { MediaKind } from './content.ts'

const MB = 1024 * 1024

interface Kind {
  readonly media: Exclude<MediaKind, 'sticker'>
  readonly most: number
  readonly mimes: readonly string[]
}

const KINDS: readonly Kind[] = [
  { media: 'image', most: 16 * MB, mimes: ['image/jpeg', 'image/png', 'image/webp'] },
  // what a scanner makes: whole pages, hardly pressed together
  { media: 'image', most: 50 * MB, mimes: ['image/tiff'] },
  { media: 'video', most: 16 * MB, mimes: ['video/mp4', 'video/3gpp'] },
  {
    media: 'audio',
    most: 16 * MB,
    mimes: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/x-m4a', 'audio/opus'],
  },
  {
    media: 'document',
    most: 50 * MB,
    mimes: [
      'application/pdf',
      'application/msword',
      'application/vnd.ms-excel',
      'application/x-cfb',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'text/plain',
    ],
  },
]

/** A chat carries no larger picture; one above it is kept smaller, with what it said of its making. */
export const MOST_OF_A_PICTURE = 5 * MB

/** The largest of all. */
export const MOST_OF_ANY = Math.max(...KINDS.map(({ most }) => most))

/** What such a file is called and how large it may be; undefined when it is not taken. */
export function uploadKind(mime: string): Pick<Kind, 'media' | 'most'> | undefined {
  const type = mime.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  return KINDS.find(({ mimes }) => mimes.includes(type))
}
