/**
 * Whom the words complain of. In a subject that is sensitive, words may name a post: "बीडीओ बेलवन", "लेखपाल",
 * "the BDO of Belwan". This only suggests; a person at the desk settles it (B24), because to name is not to accuse.
 *
 * A post is named by its title (what stands before the comma of its name) or by the letters in its code that people
 * say (RDD-BDO-02: BDO). Of several posts of one title, the one whose territory holds the place or is itself named
 * counts; when that leaves more than three, nobody is suggested.
 */
import type { Post } from '../district/district.ts'
import { type DistrictIndex, groundOf, territoryOf } from '../district/find.ts'
import { neutral } from '../text/neutral.ts'

const MOST = 3
/** Letters that stand in many codes and that nobody says for a person. */
const SAID = /^[A-Z]{3,5}$/

/** The posts that these words seem to be about. */
export function postsNamed(words: string, place: number | undefined, index: DistrictIndex): readonly Post[] {
  const said = ` ${neutral(words)} `
  const has = (name: string) => name !== '' && said.includes(` ${neutral(name)} `)
  const around = new Set(place === undefined ? [] : groundOf(index, place))
  const named = index.district.posts.filter((post) => titlesOf(post).some(has))
  const there = named.filter((post) => {
    const there = post.area ?? post.place
    if (there === undefined || around.has(there)) return true
    const territory = territoryOf(index, post)
    return territory !== undefined && [territory.nameHi, territory.nameEn, ...territory.aliases].some(has)
  })
  return there.length <= MOST ? there : []
}

function titlesOf({ code, nameHi, nameEn }: Post): readonly string[] {
  const letters = code
    .split('-')
    .slice(1)
    .filter((part) => SAID.test(part))
  const [hi = '', en = ''] = [nameHi.split(/[,(]/)[0]?.trim(), nameEn.split(/[,(]/)[0]?.trim()]
  return [hi, en, ...letters]
}
