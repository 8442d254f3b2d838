import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import busboy from 'busboy'
import type { PayloadRequest } from 'payload'
import type { Upload } from '../../imports/startImport.ts'
import { DomainError } from '../../shared/errors.ts'

export type ReceivedForm = {
  /** Null when the form held no file of that name. */
  file: Upload | null
  fields: Record<string, string>
  /** Removes the file from disk. */
  discard(): Promise<void>
}

const megabyte = 1024 * 1024
/** A mapping of five hundred activities has room. */
const fieldBytes = 200_000

/**
 * Reads a multipart form as it comes in: the file goes to disk while it is hashed, memory holds one chunk. Raises
 * UNSUPPORTED_MEDIA_TYPE, MALFORMED_BODY and FILE_TOO_LARGE; the disk is then clean already.
 */
export async function receiveUpload(req: PayloadRequest, fileField: string, limitBytes: number): Promise<ReceivedForm> {
  const type = req.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\b/i.test(type)) {
    throw new DomainError('UNSUPPORTED_MEDIA_TYPE', { type: type.slice(0, 80), expected: 'multipart/form-data' })
  }
  const folder = await mkdtemp(join(tmpdir(), 'upload-'))
  const discard = () => rm(folder, { recursive: true, force: true })
  try {
    return { ...(await readForm(req, { type, folder, fileField, limitBytes })), discard }
  } catch (error) {
    await discard()
    throw error
  }
}

type FormArgs = { type: string; folder: string; fileField: string; limitBytes: number }

async function readForm(req: PayloadRequest, args: FormArgs): Promise<Pick<ReceivedForm, 'file' | 'fields'>> {
  const fields: Record<string, string> = {}
  const storing: Promise<Upload>[] = []
  const form = openForm(args)
  form.on('field', (name, value, { valueTruncated }) => {
    // Half a mapping would be taken for another one.
    if (valueTruncated) form.destroy(malformed(`the field "${name}" is longer than ${fieldBytes} bytes`, `الحقل «${name}» أطول من ${fieldBytes} بايت`))
    fields[name] = value
  })
  form.on('file', (name, stream, { filename }) => {
    if (name !== args.fileField || storing.length > 0) {
      stream.resume()
      return
    }
    const stored = store(stream, join(args.folder, 'upload'), basename(filename ?? '') || 'upload', args.limitBytes)
    // Awaited when the form has ended; a failure before then must not count as unhandled.
    stored.catch((error: unknown) => form.destroy(error instanceof Error ? error : new Error(String(error))))
    storing.push(stored)
  })
  const body = (req as unknown as Request).body
  if (!body) throw malformed('the body is empty', 'المحتوى فارغ')
  try {
    await pipeline(Readable.fromWeb(body as WebStream), form)
    return { fields, file: storing[0] ? await storing[0] : null }
  } catch (error) {
    const [failed] = await Promise.allSettled(storing)
    if (error instanceof DomainError) throw error
    if (failed?.status === 'rejected' && failed.reason instanceof DomainError) throw failed.reason
    throw malformed(error instanceof Error ? error.message : 'not a form', 'ليس نموذج multipart صحيحًا')
  }
}

function openForm({ type, limitBytes }: FormArgs): busboy.Busboy {
  try {
    return busboy({
      headers: { 'content-type': type },
      // Names of files are UTF-8 in every browser of today, whatever the old rule says.
      defParamCharset: 'utf8',
      limits: { files: 2, fields: 20, fieldSize: fieldBytes, fileSize: limitBytes, parts: 40 },
    })
  } catch (error) {
    throw malformed(error instanceof Error ? error.message : 'no boundary', 'ليس نموذج multipart صحيحًا')
  }
}

async function store(stream: Readable, path: string, name: string, limitBytes: number): Promise<Upload> {
  const hash = createHash('sha256')
  let size = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
  })
  stream.on('limit', () => {
    const limit = Math.floor(limitBytes / megabyte)
    stream.destroy(new DomainError('FILE_TOO_LARGE', { name, limit: `${limit} MB`, limitAr: `${limit} ميغابايت` }))
  })
  await pipeline(stream, measure, createWriteStream(path, { mode: 0o600 }))
  return { path, name: name.slice(0, 255), size, sha256: hash.digest('hex') }
}

function malformed(reason: string, reasonAr: string): DomainError {
  return new DomainError('MALFORMED_BODY', { reason: reason.slice(0, 200), reasonAr })
}
