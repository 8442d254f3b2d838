import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import type { PayloadRequest } from 'payload'
import { DomainError } from '../shared/errors.ts'
import { safeFileName } from '../shared/safeFileName.ts'
import { env } from './env.ts'
import { fileTooLarge, isDiskError, malformed, requestTooLarge, tooMany } from './receiveProblems.ts'
import { unavailable } from './fileStore/unavailable.ts'

/** A file on this machine's disk for as long as the request lasts. */
export type ReceivedFile = {
  /** The form's field it came in. */
  fieldName: string
  /** What to call it: no path, no control or bidi characters, at most 255 characters. */
  fileName: string
  /** The name exactly as it was sent; to judge, never to use. */
  claimedName: string
  /** Absolute path of the temporary file. Rename it away to keep it. */
  path: string
  /** Bytes. */
  size: number
  /** Hex. */
  sha256: string
  /** What the sender says it is; nothing was checked. */
  mimeType: string
  /** Larger than allowed, so that only its beginning was kept: not to be taken. Only with `limits.eachByItself`. */
  tooLarge?: true
}

export type ReceivedForm = {
  fields: Record<string, string>
  /** In the order they were sent. */
  files: ReceivedFile[]
  /** Removes what is left of the temporary files. Call it when the request is done, whatever became of it. */
  discard(): Promise<void>
}

export type ReceiveLimits = {
  /** Bytes of one file. */
  fileBytes: number
  /** Files of one request. */
  files: number
  /** Fields that are not files; 50 unless told. */
  fields?: number
  /** Bytes of one such field; 64 KB unless told. */
  fieldBytes?: number
  /** A file that is too large is marked and costs the others nothing; else it refuses the request. */
  eachByItself?: true
}

const megabyte = 1_048_576

/** How much of a refused upload is still taken in, so that its sender gets to read the answer. Bytes. */
const drained = 64 * megabyte

/**
 * Reads a multipart form while it arrives: files go to DATA_DIR/tmp, hashed and counted on the way; memory holds a
 * chunk. Only fields named in `fileFields` may hold files. Raises UNSUPPORTED_MEDIA_TYPE, MALFORMED_BODY, FILE_REFUSED
 * (too many files), FILE_TOO_LARGE, REQUEST_TOO_LARGE, STORE_UNAVAILABLE (disk full); then, and when the sender goes away, nothing is left on disk.
 */
export async function receiveFiles(
  req: PayloadRequest,
  args: { fileFields: readonly string[]; limits: ReceiveLimits },
): Promise<ReceivedForm> {
  const type = req.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\b/i.test(type)) {
    throw new DomainError('UNSUPPORTED_MEDIA_TYPE', { type: type.slice(0, 80), expected: 'multipart/form-data' })
  }
  const { body } = req as unknown as Request
  if (!body) throw malformed('it is empty', 'المحتوى فارغ')
  const waiting = join(env().DATA_DIR, 'tmp')
  const folder = await newFolder(waiting)
  const discard = () => rm(folder, { recursive: true, force: true })
  try {
    return { ...(await readForm(body, { ...args, type, folder })), discard }
  } catch (error) {
    await discard()
    throw error
  }
}

async function newFolder(waiting: string): Promise<string> {
  try {
    await mkdir(waiting, { recursive: true, mode: 0o700 })
    return await mkdtemp(join(waiting, 'upload-'))
  } catch (error) {
    throw unavailable(error)
  }
}

type FormArgs = { type: string; folder: string; fileFields: readonly string[]; limits: ReceiveLimits }

async function readForm(body: ReadableStream<Uint8Array>, args: FormArgs): Promise<Pick<ReceivedForm, 'fields' | 'files'>> {
  const { limits } = args
  const fields = new Map<string, string>()
  const storing: Promise<ReceivedFile | null>[] = []
  const form = openForm(args)
  let refusal: Error | undefined
  const refuse = (error: Error) => {
    refusal ??= error
    form.destroy(refusal)
  }
  form.on('error', refuse)
  form.on('fieldsLimit', () => refuse(malformed('it has too many fields', 'عدد الحقول كبير')))
  form.on('partsLimit', () => refuse(malformed('it has too many parts', 'عدد الأجزاء كبير')))
  form.on('field', (name, value, { nameTruncated, valueTruncated }) => {
    if (nameTruncated || valueTruncated) refuse(malformed(`the field "${name.slice(0, 50)}" is too long`, 'أحد الحقول طويل'))
    else fields.set(name, value)
  })
  form.on('file', (fieldName, stream, { filename, mimeType }) => {
    const claimedName = unescaped(filename ?? '')
    const fileName = safeFileName(claimedName)
    if (!args.fileFields.includes(fieldName)) {
      const expected = args.fileFields.join(', ')
      refuse(malformed(`the field "${fieldName.slice(0, 50)}" holds a file; files go in: ${expected}`, `حقول الملفات: ${expected}`))
    }
    if (storing.length >= limits.files) refuse(tooMany(fileName, limits.files))
    const path = join(args.folder, String(storing.length))
    const mark: Pick<ReceivedFile, 'tooLarge'> = {}
    stream.on('limit', () => {
      if (limits.eachByItself) mark.tooLarge = true
      else refuse(fileTooLarge(fileName, limits.fileBytes))
    })
    const stored = store(stream, path).then(
      // A file input that was left empty sends a nameless part of no bytes: that is no file.
      (kept) => (claimedName === '' && kept.size === 0 ? null : { fieldName, fileName, claimedName, path, mimeType, ...kept, ...mark }),
    )
    stored.catch(refuse)
    storing.push(stored)
  })
  try {
    await feed(body, form, { most: mostBytes(limits), refuse, refusal: () => refusal })
  } catch (error) {
    refuse(error instanceof Error ? error : new Error(String(error)))
  }
  const settled = await Promise.allSettled(storing)
  if (refusal instanceof DomainError) throw refusal
  if (refusal) throw isDiskError(refusal) ? unavailable(refusal) : malformed(refusal.message, 'ليس نموذجاً صحيحاً')
  const files = settled.flatMap((each) => (each.status === 'fulfilled' && each.value ? [each.value] : []))
  return { fields: Object.fromEntries(fields), files }
}

function openForm({ type, limits }: FormArgs): busboy.Busboy {
  const { files, fields = 50, fieldBytes = 65_536, fileBytes } = limits
  try {
    return busboy({
      headers: { 'content-type': type },
      // Browsers send names in UTF-8, whatever the old rule says; and a path in a name is ours to judge.
      defParamCharset: 'utf8',
      preservePath: true,
      // One more than allowed, so that the one too many is seen and named.
      // Of bytes too: it already calls a file that is exactly as large as its limit too large.
      limits: { fileSize: fileBytes + 1, files: files + 1, fields, fieldSize: fieldBytes, parts: files + fields + 2 },
    })
  } catch (error) {
    throw malformed(error instanceof Error ? error.message : 'no boundary', 'ليس نموذجاً صحيحاً')
  }
}

/**
 * Hands the body to the form, no faster than the disk takes it. A refused body is read on for a while and dropped:
 * closing at once would cut the line before the sender has read why.
 */
async function feed(
  body: ReadableStream<Uint8Array>,
  form: busboy.Busboy,
  args: { most: number; refuse: (error: Error) => void; refusal: () => Error | undefined },
): Promise<void> {
  const reader = body.getReader()
  const closed = new Promise<void>((resolve) => {
    form.once('close', resolve)
  })
  let received = 0
  let dropped = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    received += value.byteLength
    if (received > args.most) args.refuse(requestTooLarge(args.most))
    if (args.refusal()) {
      dropped += value.byteLength
      if (dropped > drained) {
        await reader.cancel()
        return
      }
    } else {
      const taken = new Promise<void>((resolve) => {
        form.write(value, () => resolve())
      })
      // A form that is destroyed in the middle of a chunk never says that it took it.
      await Promise.race([taken, closed])
    }
  }
  if (args.refusal()) return
  form.end()
  await closed
}

/** Browsers send these three signs of a name as %22, %0D and %0A, and only these. */
function unescaped(name: string): string {
  return name.replace(/%(22|0D|0A)/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

async function store(stream: Readable, path: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  let size = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.byteLength
      done(null, chunk)
    },
  })
  await pipeline(stream, measure, createWriteStream(path, { mode: 0o600, flags: 'wx' }))
  return { size, sha256: hash.digest('hex') }
}

/** The most a request within the limits can weigh, in bytes; names and separators of a part get 20 KB. */
function mostBytes({ fileBytes, files, fields = 50, fieldBytes = 65_536 }: ReceiveLimits): number {
  return files * (fileBytes + 20_480) + fields * (fieldBytes + 20_480) + 65_536
}
