/**
 * Nodal officers (M73, M74, M76): who runs what reaches the state, who receives it for a district, and who for a department
 * there. A row names a post of this house; a district that is not ours is known by its names alone.
 */
import type { District } from './district.ts'
import type { DistrictIndex } from './find.ts'
import type { Nodal } from './nodal.ts'

type Tables = Pick<District, 'nodals' | 'departments' | 'code'>

/** The post of the state's nodal officer. */
export function stateNodal({ nodals = [] }: Tables): string | undefined {
  return nodals.find(({ level }) => level === 'state')?.post
}

/** The nodal officers of districts. */
export function districtNodals({ nodals = [] }: Tables): readonly (Nodal & { readonly district: number })[] {
  return nodals.flatMap((one) =>
    one.level === 'district' && one.district !== undefined ? [{ ...one, district: one.district }] : [],
  )
}

/**
 * Posts to which a nodal officer gives on what came down: the state's to the districts', a district's to the departments'
 * there. In our own district every department has one, be there a row or not.
 */
export function nodalsBelow({ district }: Pick<DistrictIndex, 'district'>, post: string): readonly string[] {
  const districts = districtNodals(district)
  const ofState = stateNodal(district) === post ? districts.map((one) => one.post) : []
  const own = districts.filter((one) => one.post === post).map((one) => one.district)
  const named = (district.nodals ?? []).filter(
    (one) => one.level === 'department' && own.includes(one.district ?? district.code),
  )
  const rest = own.includes(district.code)
    ? district.departments.filter(
        ({ code }) =>
          !named.some((one) => one.department === code && (one.district ?? district.code) === district.code),
      )
    : []
  const below = [...ofState, ...named.map((one) => one.post), ...rest.map(({ nodalPost }) => nodalPost)]
  return [...new Set(below)].filter((one) => one !== post)
}

/** Does any of these posts stand on the nodal chain? */
export function isNodal(index: Pick<DistrictIndex, 'district'>, posts: readonly string[]): boolean {
  const { nodals = [], departments } = index.district
  return (
    posts.some((post) => nodals.some((one) => one.post === post)) ||
    (nodals.length > 0 && departments.some(({ nodalPost }) => posts.includes(nodalPost)))
  )
}
