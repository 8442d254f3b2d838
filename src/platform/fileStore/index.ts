import { env } from '../env.ts'
import type { LinkedAs, ListedContent, PreviewKind, Store, StoredContent } from './store.ts'

export { openFile } from './local.ts'
export { previewKinds, type ByteRange, type ListedContent, type Place, type PreviewKind, type Store, type StoredContent } from './store.ts'

/**
 * Where the bytes of files lie: once per content, named by their SHA-256; on the disk (DATA_DIR), or with S3_BUCKET in
 * an object store. What each function promises is written at `Store`.
 */
let chosen: Promise<Store> | undefined

/** The place that the environment names, chosen once. The client of S3 is only loaded where it is needed: it is large. */
function store(): Promise<Store> {
  chosen ??= open()
  return chosen
}

async function open(): Promise<Store> {
  const { S3_BUCKET: bucket, S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_FORCE_PATH_STYLE, FILE_DOWNLOADS } = env()
  if (bucket === undefined) {
    const { localStore } = await import('./local.ts')
    return localStore(env().DATA_DIR)
  }
  const { s3Store } = await import('./s3.ts')
  return s3Store({
    bucket,
    endpoint: S3_ENDPOINT,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
    pathStyle: S3_FORCE_PATH_STYLE,
    signedDownloads: FILE_DOWNLOADS === 'signed',
  })
}

/** Takes a file of this machine in; when it returns, the bytes are durable under their digest. Raises STORE_UNAVAILABLE. */
export const keepContent = async (file: { path: string; sha256: string; size: number }): Promise<void> => (await store()).keepContent(file)

/** Opens a content; null when it is not there, or in quarantine. Raises STORE_UNAVAILABLE, like all below. */
export const openContent = async (sha256: string): Promise<StoredContent | null> => (await store()).openContent(sha256)

/** Opens a content that lies in quarantine: for scanning it again. */
export const openQuarantined = async (sha256: string): Promise<StoredContent | null> => (await store()).openQuarantined(sha256)

/** Removes a content wherever it lies, with its previews; harmless twice. */
export const removeContent = async (sha256: string): Promise<void> => (await store()).removeContent(sha256)

/** Shuts a content away, so that `openContent` does not find it. */
export const quarantineContent = async (sha256: string): Promise<void> => (await store()).quarantineContent(sha256)

/** Brings a content back from quarantine. */
export const releaseContent = async (sha256: string): Promise<void> => (await store()).releaseContent(sha256)

/** Keeps what was made of a content to look at, in the place of an older one. */
export const keepPreview = async (sha256: string, kind: PreviewKind, bytes: Uint8Array): Promise<void> =>
  (await store()).keepPreview(sha256, kind, bytes)

/** Opens a preview; null when there is none. */
export const openPreview = async (sha256: string, kind: PreviewKind): Promise<StoredContent | null> => (await store()).openPreview(sha256, kind)

/** Every content there is, quarantine included, in no order. */
export async function* listContents(): AsyncIterable<ListedContent> {
  yield* (await store()).listContents()
}

/** A link that gives the content away for some seconds; null on local disk, or where FILE_DOWNLOADS=proxied. */
export const signedLink = async (sha256: string, as: LinkedAs): Promise<string | null> => (await store()).signedLink(sha256, as)

/** Removes what broken-off uploads left in the store before a moment; gives how many. */
export const removeUnfinished = async (before: Date): Promise<number> => (await store()).removeUnfinished(before)
