/** A stored content, open for reading: read it once, or close it. */
export type StoredContent = {
  /** Bytes. */
  size: number
  /** The bytes from `start` to `end`, both included; all of them unless told. Closes itself at its end. */
  read(range?: ByteRange): ReadableStream<Uint8Array>
  close(): Promise<void>
}

/** First and last byte, both included. */
export type ByteRange = { start: number; end: number }

/**
 * What is made of a content to look at: `small` a WebP picture of at most 320 px, `large` one of at most 1600 px, `text`
 * the head of a text or table as JSON.
 */
export type PreviewKind = 'small' | 'large' | 'text'

export const previewKinds: readonly PreviewKind[] = ['small', 'large', 'text']

/** Where a content lies: among those that may be opened, or shut away because a virus was found. */
export type Place = 'files' | 'quarantine'

/** A content as the store lists it; `size` in bytes. */
export type ListedContent = { sha256: string; size: number; place: Place }

/** How a content arrives at whoever follows a link to it: its type and Content-Disposition. */
export type LinkedAs = { mimeType: string; disposition: string; seconds: number }

/**
 * What a place for files can do. Contents are named by their SHA-256 (64 hex digits), so the same bytes lie there once,
 * and every act may be repeated without harm. What fails in the place itself raises STORE_UNAVAILABLE.
 */
export type Store = {
  /** Takes a file of this machine in. When it returns, the bytes are durable under their name; the file may be gone. */
  keepContent(file: { path: string; sha256: string; size: number }): Promise<void>
  /** Opens a content, or gives null when it is not there - and while it is in quarantine. */
  openContent(sha256: string): Promise<StoredContent | null>
  openQuarantined(sha256: string): Promise<StoredContent | null>
  /** Removes a content wherever it lies, and its previews. */
  removeContent(sha256: string): Promise<void>
  quarantineContent(sha256: string): Promise<void>
  releaseContent(sha256: string): Promise<void>
  keepPreview(sha256: string, kind: PreviewKind, bytes: Uint8Array): Promise<void>
  openPreview(sha256: string, kind: PreviewKind): Promise<StoredContent | null>
  /** Every content there is, in no order. */
  listContents(): AsyncIterable<ListedContent>
  /** A link that gives the content to whoever holds it for some seconds; null where downloads pass through us. */
  signedLink(sha256: string, as: LinkedAs): Promise<string | null>
  /** Removes what broken-off uploads left behind before a moment; gives how many. */
  removeUnfinished(before: Date): Promise<number>
}

/** The digest, if it is one: never a path of somebody's making. */
export function digestOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`"${sha256.slice(0, 80)}" is not a SHA-256 in hex.`)
  return sha256
}
