import type { Id } from '../shared/ids.ts'
import type { OfTransaction } from './eventHead.ts'

/** `mentions` are the people named in it; `mentionsReader` stands in the notice to one of them, instead. */
type OfComment = OfTransaction & { commentId: Id; internal: boolean; mentions?: Id[]; mentionsReader?: true }
export type CommentAdded = OfComment & { type: 'commentAdded' }
/** `mentions` are those who were not named in it before. */
export type CommentEdited = OfComment & { type: 'commentEdited' }
/** `version` is 1 for a new document, more for a newer version of one. */
export type DocumentSubmitted = OfTransaction & {
  type: 'documentSubmitted'
  attachmentId: Id
  fileName: string
  clientVisible: boolean
  version?: number
}
export type DocumentRemoved = OfTransaction & {
  type: 'documentRemoved'
  attachmentId: Id
  fileName: string
  clientVisible: boolean
  /** Which version, where the document has others; `versions`: how many together. */
  version?: number
  versions?: number
}
export type DocumentRestored = OfTransaction & {
  type: 'documentRestored'
  attachmentId: Id
  fileName: string
  clientVisible: boolean
  /** Which version, where the document has others; `versions`: how many together. */
  version?: number
  versions?: number
}
/** `clientVisible` is what it is now, `version` the one that counts. */
export type DocumentVisibilityChanged = OfTransaction & {
  type: 'documentVisibilityChanged'
  attachmentId: Id
  fileName: string
  clientVisible: boolean
  version?: number
}
/** The scan found something; `users` is who uploaded it. */
export type FileQuarantined = OfTransaction & {
  type: 'fileQuarantined'
  attachmentId: Id
  fileName: string
  found: string
  users: Id[]
}
/** An admin let a file go that the scan had found something in. */
export type FileReleased = OfTransaction & {
  type: 'fileReleased'
  attachmentId: Id
  fileName: string
  found: string
  reason: string
  users: Id[]
}
