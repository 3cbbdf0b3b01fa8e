/**
 * Is a file what it says it is? Pictures, films and sound must be of their family by their first bytes. Papers are
 * let pass in every form in which people send them, since plain text, tables and office files have no sure first
 * bytes; but a program never passes as a paper.
 */

const PROGRAM =
  /^application\/(x-msdownload|x-elf|x-mach-binary|java-vm|x-ms-shortcut|wasm|vnd\.android|x-apple-diskimage)/
/** Text that a browser would run if we handed it on under its own name. */
const ALIVE =
  /^(text\/html|application\/xhtml\+xml|image\/svg\+xml|text\/javascript|application\/javascript|.*\/xml)$/
/** Sound and film share their containers, and a telephone names them as it likes. */
const CONTAINER = /^(audio|video)\/|^application\/ogg$/

/** The kind under which the file is to be kept, or undefined when it is not what it says. */
export function kindOf(stated: string | undefined, sniffed: string | undefined): string | undefined {
  const said = base(stated)
  const seen = base(sniffed)
  if (seen && PROGRAM.test(seen)) return undefined
  switch (said?.split('/')[0]) {
    case 'image':
      return seen?.startsWith('image/') && !ALIVE.test(seen) ? seen : undefined
    case 'audio':
    case 'video':
      return seen && CONTAINER.test(seen) ? seen : undefined
    default:
      return paper(said, seen)
  }
}

function paper(said: string | undefined, seen: string | undefined): string | undefined {
  if (said === 'application/pdf') return seen === undefined || seen === said ? said : undefined
  if (said && ALIVE.test(said)) return 'text/plain'
  // an office file is a zip or an old compound file inside, and its own name says more
  const vague = seen === undefined || seen === 'application/zip' || seen === 'application/x-cfb'
  if (vague) return said ?? seen ?? 'application/octet-stream'
  return ALIVE.test(seen) ? 'text/plain' : seen
}

/** A MIME type without its parameters: `audio/ogg; codecs=opus` is `audio/ogg`. */
function base(mime: string | undefined): string | undefined {
  const plain = mime?.split(';')[0]?.replaceAll('\\', '').trim().toLowerCase()
  return plain === '' ? undefined : plain
}
