import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { nodeBody } from '../nodeBody.ts'
import { digestOf, previewKinds, type ByteRange, type Place, type Store, type StoredContent } from './store.ts'
import { unavailable } from './unavailable.ts'

export type S3Settings = {
  bucket: string
  endpoint: string | undefined
  region: string | undefined
  /** Both or neither; without them the usual places are asked (role of the machine, ~/.aws). */
  accessKeyId: string | undefined
  secretAccessKey: string | undefined
  /** Whether the bucket stands in the path, as most stores of one's own want it. */
  pathStyle: boolean
  signedDownloads: boolean
}

/** Tries of an upload; the client itself cannot repeat what it reads from a stream. */
const uploadTries = 3

const previewTypes = { small: 'image/webp', large: 'image/webp', text: 'application/json' } as const

/**
 * Files in an object store that speaks S3: `files/<aa>/<sha256>`, `quarantine/<aa>/<sha256>`,
 * `previews/<aa>/<sha256>.<kind>`. An object appears whole or not at all, and the store is told the digest to check.
 */
export function s3Store(settings: S3Settings): Store {
  const { bucket: Bucket } = settings
  const client = clientOf(settings)
  const keyOf = (place: Place | 'previews', sha256: string, ending = '') => `${place}/${digestOf(sha256).slice(0, 2)}/${sha256}${ending}`

  const sizeOf = async (Key: string): Promise<number | null> => {
    const found = await client.send(new HeadObjectCommand({ Bucket, Key })).catch(ifMissing(null))
    return found === null ? null : (found.ContentLength ?? 0)
  }
  const open = async (Key: string): Promise<StoredContent | null> => {
    const size = await asked(sizeOf(Key))
    if (size === null) return null
    return { size, read: (range) => nodeBody(() => download(client, { Bucket, Key }, range)), close: async () => undefined }
  }
  const remove = async (Key: string): Promise<void> => {
    await client.send(new DeleteObjectCommand({ Bucket, Key })).catch(ifMissing(null))
  }
  /** Copied first, removed then: whoever dies in between leaves it twice, and the next try ends it. */
  const move = async (sha256: string, from: Place, to: Place): Promise<void> => {
    const source = keyOf(from, sha256)
    const copied = await client
      .send(new CopyObjectCommand({ Bucket, Key: keyOf(to, sha256), CopySource: encodeURI(`${Bucket}/${source}`) }))
      .catch(ifMissing(null))
    if (copied !== null) await remove(source)
  }

  return {
    async keepContent({ path, sha256, size }) {
      const Key = keyOf('files', sha256)
      const there = await asked(Promise.all([sizeOf(Key), sizeOf(keyOf('quarantine', sha256))]))
      if (there.includes(size)) return
      const ChecksumSHA256 = Buffer.from(sha256, 'hex').toString('base64')
      for (let attempt = 1; ; attempt += 1) {
        const Body = createReadStream(path, { highWaterMark: 262_144 })
        try {
          await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentLength: size, ChecksumSHA256 }))
          return
        } catch (error) {
          if (attempt === uploadTries || !mayPass(error)) throw unavailable(error)
        } finally {
          Body.destroy()
        }
      }
    },
    openContent: (sha256) => open(keyOf('files', sha256)),
    openQuarantined: (sha256) => open(keyOf('quarantine', sha256)),
    async removeContent(sha256) {
      const keys = [keyOf('files', sha256), keyOf('quarantine', sha256), ...previewKinds.map((kind) => keyOf('previews', sha256, `.${kind}`))]
      await asked(Promise.all(keys.map(remove)))
    },
    quarantineContent: (sha256) => asked(move(sha256, 'files', 'quarantine')),
    releaseContent: (sha256) => asked(move(sha256, 'quarantine', 'files')),
    async keepPreview(sha256, kind, bytes) {
      const Key = keyOf('previews', sha256, `.${kind}`)
      await asked(client.send(new PutObjectCommand({ Bucket, Key, Body: bytes, ContentLength: bytes.byteLength, ContentType: previewTypes[kind] })))
    },
    openPreview: (sha256, kind) => open(keyOf('previews', sha256, `.${kind}`)),
    async *listContents() {
      for (const place of ['files', 'quarantine'] as const) {
        let ContinuationToken: string | undefined
        do {
          const page = await asked(client.send(new ListObjectsV2Command({ Bucket, Prefix: `${place}/`, ContinuationToken })))
          for (const { Key = '', Size = 0 } of page.Contents ?? []) {
            const sha256 = /\/([0-9a-f]{64})$/.exec(Key)?.[1]
            if (sha256 !== undefined) yield { sha256, size: Size, place }
          }
          ContinuationToken = page.IsTruncated ? page.NextContinuationToken : undefined
        } while (ContinuationToken !== undefined)
      }
    },
    async signedLink(sha256, { mimeType, disposition, seconds }) {
      if (!settings.signedDownloads) return null
      const command = new GetObjectCommand({
        Bucket,
        Key: keyOf('files', sha256),
        ResponseContentType: mimeType,
        ResponseContentDisposition: disposition,
        ResponseCacheControl: 'private, no-store',
      })
      return asked(getSignedUrl(client, command, { expiresIn: seconds }))
    },
    // What is sent in one piece leaves nothing behind when it breaks off.
    removeUnfinished: async () => 0,
  }
}

const silent = (): void => undefined

function clientOf({ endpoint, region, accessKeyId, secretAccessKey, pathStyle }: S3Settings): S3Client {
  return new S3Client({
    ...(endpoint === undefined ? {} : { endpoint }),
    // Stores of one's own mostly do not care; the signature needs some name.
    region: region ?? 'us-east-1',
    ...(accessKeyId !== undefined && secretAccessKey !== undefined ? { credentials: { accessKeyId, secretAccessKey } } : {}),
    forcePathStyle: pathStyle,
    // We name the digest ourselves. What the client would add by itself many stores other than Amazon's refuse.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 3,
    // Its warnings would go to the console; what fails is raised, and logged by whoever asked.
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    // Milliseconds: until a connection stands, and without a sign of life on one.
    requestHandler: { connectionTimeout: 3_000, socketTimeout: 30_000, httpAgent: { maxSockets: 200 }, httpsAgent: { maxSockets: 200 } },
  })
}

/** An object's bytes; the store is asked when the first one is wanted. */
function download(client: S3Client, object: { Bucket: string; Key: string }, range?: ByteRange): Readable {
  async function* pieces(): AsyncIterable<Buffer> {
    const Range = range === undefined ? undefined : `bytes=${range.start}-${range.end}`
    const { Body } = await asked(client.send(new GetObjectCommand({ ...object, Range })))
    yield* Body as Readable
  }
  return Readable.from(pieces(), { objectMode: false, highWaterMark: 262_144 })
}

/** What the store is asked; its failing is said in words for people, with the cause for the log. */
async function asked<Answer>(asking: Promise<Answer>): Promise<Answer> {
  try {
    return await asking
  } catch (error) {
    throw unavailable(error)
  }
}

function ifMissing<Value>(otherwise: Value): (error: unknown) => Value {
  return (error) => {
    const name = error instanceof Error ? error.name : ''
    if (name === 'NotFound' || name === 'NoSuchKey') return otherwise
    throw error
  }
}

/** Whether asking again may help: the line broke, or the store is busy. */
function mayPass(error: unknown): boolean {
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode
  return status === undefined || status >= 500 || status === 429 || status === 408
}
