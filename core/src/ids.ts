/**
 * Names of things that must not be mixed up. Ids are UUIDv7 in text form, so that sorting by id is
 * sorting by the time of making; grievances, acts, messages and envelopes are partitioned by it. Persons and posts
 * bear the names that the district's folder gives them.
 */
type Branded<Name extends string> = string & { readonly __name: Name }

export type GrievanceId = Branded<'grievance'>
export type CitizenId = Branded<'citizen'>
export type PersonId = Branded<'person'>
export type ConversationId = Branded<'conversation'>
export type MessageId = Branded<'message'>
export type EnvelopeId = Branded<'envelope'>
export type AttachmentId = Branded<'attachment'>
export type GroupPostId = Branded<'group-post'>
export type PostCode = Branded<'post'>

/** Hex SHA-256 of a stored file; the file is found by it. */
export type FileHash = Branded<'file'>
