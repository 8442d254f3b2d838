import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'
import { isDomainError } from '../../shared/errors.ts'
import { receiveUpload } from './receiveUpload.ts'

describe('an upload', () => {
  it('lies on disk with its name, size and digest, beside the fields of the form', async () => {
    const content = 'أ'.repeat(200_000)
    const received = await receiveUpload(formOf({ file: content, mode: 'skip_invalid' }, 'قائمة.csv'), 'file', 1_000_000)
    expect(received.fields).toEqual({ mode: 'skip_invalid' })
    expect(received.file).toMatchObject({
      name: 'قائمة.csv', size: 400_000, sha256: createHash('sha256').update(content).digest('hex'),
    })
    expect(readFileSync(received.file!.path, 'utf8')).toBe(content)
    await received.discard()
    expect(existsSync(received.file!.path)).toBe(false)
  })

  it('keeps no path that its name may hold', async () => {
    const received = await receiveUpload(formOf({ file: 'x' }, '../../etc/passwd'), 'file', 100)
    expect(received.file?.name).toBe('passwd')
    await received.discard()
  })

  it('of another field is left aside', async () => {
    const received = await receiveUpload(formOf({ other: 'x' }), 'file', 100)
    expect(received.file).toBeNull()
    await received.discard()
  })

  it('that is too large is refused while it comes in', async () => {
    expect(await codeOf(formOf({ file: 'x'.repeat(300_000) }))).toBe('FILE_TOO_LARGE')
  })

  it.each<[string, string, string]>([
    ['no form', 'application/json', '{}'],
    ['no boundary', 'multipart/form-data', 'x'],
    ['cut off', 'multipart/form-data; boundary=b', '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nhalf'],
    ['empty', 'multipart/form-data; boundary=b', ''],
  ])('that is %s is refused', async (_, type, body) => {
    const request = new Request('http://x', { method: 'POST', headers: { 'content-type': type }, body })
    expect(await codeOf(request as unknown as PayloadRequest)).toMatch(/^(MALFORMED_BODY|UNSUPPORTED_MEDIA_TYPE)$/)
  })

  it('whose sender goes away is refused', async () => {
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nhalf'))
        controller.error(new Error('gone'))
      },
    })
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    const request = new Request('http://x', { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
    expect(await codeOf(request as unknown as PayloadRequest)).toBe('MALFORMED_BODY')
  })
})

function formOf(fields: Record<string, string>, name = 'a.csv'): PayloadRequest {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) {
    if (field === 'file' || field === 'other') form.set(field, new Blob([value]), name)
    else form.set(field, value)
  }
  return new Request('http://x', { method: 'POST', body: form }) as unknown as PayloadRequest
}

async function codeOf(req: PayloadRequest): Promise<string> {
  try {
    const received = await receiveUpload(req, 'file', 1000)
    await received.discard()
    return 'taken'
  } catch (error) {
    if (isDomainError(error)) return error.code
    throw error
  }
}
