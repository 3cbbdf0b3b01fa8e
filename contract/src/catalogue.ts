/** GET /api/v1/catalogue (departments, subjects, posts) and GET /api/v1/places?q= (type-ahead in both scripts). */
import { type Static, Type } from '@sinclair/typebox'
import { Time, Words } from './shapes.ts'

export const DepartmentItem = Type.Object({ code: Type.String(), name: Words })
export const SubjectItem = Type.Object({
  code: Type.String(),
  parent: Type.Optional(Type.String()),
  name: Words,
  department: Type.Optional(Type.String()),
  timeClass: Type.Optional(Type.String()),
  evidence: Type.String(),
  sensitive: Type.Boolean(),
  /** Words by which the type-ahead finds it, in both scripts. */
  keywords: Type.Array(Type.String()),
})
export type SubjectItem = Static<typeof SubjectItem>
export const PostItem = Type.Object({
  code: Type.String(),
  name: Words,
  department: Type.Optional(Type.String()),
  level: Type.Integer(),
  /** Who holds it today. */
  persons: Type.Array(Type.Object({ id: Type.String(), name: Words })),
  place: Type.Optional(Words),
})
export type PostItem = Static<typeof PostItem>
export const Catalogue = Type.Object({
  departments: Type.Array(DepartmentItem),
  subjects: Type.Array(SubjectItem),
  posts: Type.Array(PostItem),
  timeClasses: Type.Array(Type.Object({ code: Type.String(), name: Words })),
  /** Occasions at which a clerk takes grievances. */
  sources: Type.Array(Type.Object({ code: Type.String(), name: Words })),
})
export type Catalogue = Static<typeof Catalogue>

export const PlaceItem = Type.Object({
  code: Type.Integer(),
  type: Type.String(),
  name: Words,
  /** The way up, nearest first: panchayat, block. */
  within: Type.Array(Words),
})
export type PlaceItem = Static<typeof PlaceItem>

/** GET /api/v1/routing?subject=&place=&channel=&source= : which post the rules would choose, why, and until when. */
export const RoutingAnswer = Type.Object({
  post: Type.Optional(PostItem),
  why: Words,
  /** The areas of departments in which the place lies: its police station, its sub-station. */
  areas: Type.Optional(Type.Array(Words)),
  /** The class by source, door or subject, and the deadline of what is registered now. */
  timeClass: Type.Optional(Type.Object({ code: Type.String(), name: Words })),
  due: Type.Optional(Time),
  /** The rule of the district that decided; without one it was the department over the place. */
  rule: Type.Optional(
    Type.Object({
      subject: Type.Optional(Type.String()),
      place: Type.Optional(Type.Integer()),
      area: Type.Optional(Type.String()),
      channel: Type.Optional(Type.String()),
      post: Type.String(),
    }),
  ),
})
export type RoutingAnswer = Static<typeof RoutingAnswer>
