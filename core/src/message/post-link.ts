/**
 * The address of a public post, as people copy it from a browser or a telephone. Each service writes the same post in
 * many ways; here they become one: the service, its id of the post, and who wrote it where the address says so.
 *
 *   X          x.com, twitter.com and their telephone forms; the digits of the post alone name it
 *   Facebook   posts, permalink.php, story.php, photos, films, reels, groups; with `comment_id` it is the comment.
 *              What its share button makes (`share/p/…`, `fb.watch`, `pfbid…`) hides the number: it is a name all the same
 *   Instagram  p, reel, tv, stories          YouTube  watch, shorts, live, youtu.be; with `lc` it is the comment
 */
import type { ByHand } from './doors.ts'

/** One public post. */
export interface PostLink {
  readonly door: Extract<ByHand, 'x' | 'facebook' | 'instagram' | 'youtube'>
  /** The id of the service, or the name that its share button made. */
  readonly post: string
  /** The id of the comment under it, when the address means that. */
  readonly comment?: string
  /** `@name` of its author; a page's own name on a page's own post. Absent when the address does not say. */
  readonly author?: string
  /** One form for all ways to write it. */
  readonly url: string
}

const X = /^(?:www[.]|mobile[.]|m[.])?(?:x|twitter)[.]com$/
const FACEBOOK = /^(?:[a-z-]+[.])?facebook[.]com$/
const FB_WATCH = /^(?:www[.])?fb[.]watch$/
const INSTAGRAM = /^(?:www[.]|m[.])?instagram[.]com$/
const YOUTUBE = /^(?:www[.]|m[.])?youtube[.]com$/
const YOUTU_BE = /^(?:www[.])?youtu[.]be$/

/** The post that a pasted text points to, or undefined when it points to none of these services. */
export function readPostLink(pasted: string): PostLink | undefined {
  const [found] = /(?:https?:\/\/)?(?:[\w-]+[.])+[a-z]{2,}\/\S*/i.exec(pasted.trim()) ?? []
  if (found === undefined) return undefined
  const address = /^https?:/i.test(found) ? found : `https://${found}`
  return URL.canParse(address) ? readAddress(new URL(address)) : undefined
}

function readAddress(url: URL): PostLink | undefined {
  const host = url.hostname.toLowerCase()
  const path = url.pathname.split('/').filter((part) => part !== '')
  if (X.test(host)) return readX(path)
  if (FACEBOOK.test(host)) return readFacebook(url, path)
  if (FB_WATCH.test(host)) return shared('watch', path[0])
  if (INSTAGRAM.test(host)) return readInstagram(path)
  if (YOUTUBE.test(host)) return readYoutube(url, path)
  if (YOUTU_BE.test(host)) return youtube(path[0], url.searchParams.get('lc'))
  return undefined
}

/** How the post is named for us, whatever account of ours it came to. */
export function nameOfPost({ door, post, comment }: PostLink): string {
  return `post:${door}:${comment === undefined ? post : `${post}_${comment}`}`
}

/** The ids under which a door of this account would hear the post by itself. */
export function idsAt({ door, post, comment }: PostLink, account: string): readonly string[] {
  if (door === 'x') return [post]
  if (door !== 'facebook' || !/^\d+$/.test(post)) return []
  if (comment !== undefined) return [`${post}_${comment}`, comment]
  const [page] = account.split('/')
  return [`${page}_${post}`, post]
}

function readX(path: readonly string[]): PostLink | undefined {
  const at = path.findIndex((part) => part === 'status' || part === 'statuses')
  const post = /^\d{1,25}/.exec(path[at + 1] ?? '')?.[0]
  if (at < 1 || post === undefined) return undefined
  const [name = ''] = path
  const author = /^\w{1,15}$/.test(name) && name !== 'i' ? `@${name}` : undefined
  const url = `https://x.com/${author ? name : 'i'}/status/${post}`
  return { door: 'x', post, url, ...(author ? { author } : {}) }
}

const FACEBOOK_WORDS = /^(?:posts|videos|photos|reel|permalink|activity)$/
const NO_NAMES: readonly string[] = [
  'groups',
  'watch',
  'reel',
  'share',
  'photo',
  'story.php',
  'permalink.php',
]

function readFacebook(url: URL, path: readonly string[]): PostLink | undefined {
  const asked = url.searchParams
  const onward = path[0] === 'l.php' ? asked.get('u') : undefined
  if (onward) return readPostLink(onward)
  if (path[0] === 'share') return shared(path.length > 2 ? `${path[1]}` : 'post', path.at(-1))
  const given =
    asked.get('story_fbid') ?? asked.get('fbid') ?? asked.get('v') ?? asked.get('multi_permalinks')
  const at = path.findIndex((part) => FACEBOOK_WORDS.test(part))
  const last = at === -1 ? undefined : path.slice(at + 1).findLast((part) => ID.test(part))
  const post = given !== null && ID.test(given) ? given : last
  if (post === undefined) return undefined
  const comment = asked.get('reply_comment_id') ?? asked.get('comment_id') ?? ''
  const owner = path[0] ?? ''
  const named = at > 0 && !NO_NAMES.includes(owner) && /^[\w.]{3,60}$/.test(owner) && !/^\d+$/.test(owner)
  const commented = /^\d+$/.test(comment) ? comment : undefined
  return {
    door: 'facebook',
    post,
    ...(commented ? { comment: commented } : {}),
    ...(named && !commented ? { author: `@${owner}` } : {}),
    url: `https://www.facebook.com/${named ? `${owner}/posts/${post}` : post}${commented ? `?comment_id=${commented}` : ''}`,
  }
}

const ID = /^(?:\d{5,25}|pfbid\w{10,120})$/

function shared(kind: string, name: string | undefined): PostLink | undefined {
  if (name === undefined || !/^[\w-]{5,80}$/.test(name)) return undefined
  const url = kind === 'watch' ? `https://fb.watch/${name}` : `https://www.facebook.com/share/${kind}/${name}`
  return {
    door: 'facebook',
    post: name,
    url: kind === 'post' ? `https://www.facebook.com/share/${name}` : url,
  }
}

function readInstagram(path: readonly string[]): PostLink | undefined {
  const at = path.findIndex((part) => /^(?:p|reel|reels|tv)$/.test(part))
  if (path[0] === 'stories' && /^[\w.]{1,30}$/.test(path[1] ?? '') && /^\d+$/.test(path[2] ?? '')) {
    const [, name, post = ''] = path
    return {
      door: 'instagram',
      post,
      author: `@${name}`,
      url: `https://www.instagram.com/stories/${name}/${post}`,
    }
  }
  const post = path[at + 1] ?? ''
  if (at === -1 || at > 1 || !/^[\w-]{5,50}$/.test(post)) return undefined
  const author = at === 1 && /^[\w.]{1,30}$/.test(path[0] ?? '') ? { author: `@${path[0]}` } : {}
  return { door: 'instagram', post, ...author, url: `https://www.instagram.com/p/${post}` }
}

function readYoutube({ searchParams }: URL, path: readonly string[]): PostLink | undefined {
  const comment = searchParams.get('lc')
  if (path[0] === 'watch') return youtube(searchParams.get('v') ?? undefined, comment)
  return /^(?:shorts|live|embed)$/.test(path[0] ?? '') ? youtube(path[1], comment) : undefined
}

function youtube(post: string | undefined, comment: string | null): PostLink | undefined {
  if (post === undefined || !/^[\w-]{11}$/.test(post)) return undefined
  const under = comment !== null && /^[\w.-]{10,80}$/.test(comment) ? comment : undefined
  return {
    door: 'youtube',
    post,
    ...(under ? { comment: under } : {}),
    url: `https://www.youtube.com/watch?v=${post}${under ? `&lc=${under}` : ''}`,
  }
}
