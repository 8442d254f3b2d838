import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReceivedForm, ReceiveLimits } from '../../../src/platform/receiveFiles.ts'

let data: string
let receive: (request: Request, limits?: Partial<ReceiveLimits>) => Promise<ReceivedForm>
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'mdc-receive-'))
  process.env.DATA_DIR = data
  const { receiveFiles } = await import('../../../src/platform/receiveFiles.ts')
  receive = (asked, limits) =>
    receiveFiles(asked as unknown as PayloadRequest, { fileFields: ['files'], limits: { fileBytes: 1000, files: 3, ...limits } })
})
afterAll(() => rm(data, { recursive: true, force: true }))

const waiting = () => (existsSync(join(data, 'tmp')) ? readdir(join(data, 'tmp')) : Promise.resolve([]))

const formOf = (parts: [name: string, content: string | Buffer, fileName?: string][]): Request => {
  const form = new FormData()
  for (const [name, content, fileName] of parts) {
    if (fileName === undefined) form.append(name, String(content))
    else form.append(name, new Blob([new Uint8Array(Buffer.from(content))], { type: 'text/plain' }), fileName)
  }
  return new Request('http://localhost/x', { method: 'POST', body: form })
}

const rawForm = (body: string, boundary = 'b'): Request =>
  new Request('http://localhost/x', { method: 'POST', body, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } })

describe('receiveFiles', () => {
  it('puts every file on disk with its size and digest, beside the fields', async () => {
    const content = randomBytes(900)
    const form = await receive(formOf([['note', 'مرحبا'], ['files', content, 'مخطط.pdf'], ['files', 'two', '../../etc/two.txt']]))
    expect(form.fields).toEqual({ note: 'مرحبا' })
    expect(form.files.map(({ fileName, size }) => ({ fileName, size }))).toEqual([
      { fileName: 'مخطط.pdf', size: 900 },
      { fileName: 'two.txt', size: 3 },
    ])
    expect(form.files[1]!.claimedName).toBe('../../etc/two.txt')
    expect(form.files[0]!.sha256).toBe(createHash('sha256').update(content).digest('hex'))
    expect(await readFile(form.files[0]!.path)).toEqual(content)
    await form.discard()
    expect(await waiting()).toEqual([])
  })

  it('knows an empty file from a file input that was left empty', async () => {
    const empty = await receive(formOf([['files', '', 'empty.txt']]))
    expect(empty.files.map((file) => file.size)).toEqual([0])
    await empty.discard()
    const left = '--b\r\ncontent-disposition: form-data; name="files"; filename=""\r\ncontent-type: application/octet-stream\r\n\r\n\r\n--b--\r\n'
    const none = await receive(rawForm(left))
    expect(none.files).toEqual([])
    await none.discard()
  })

  it.each<[what: string, code: string, () => Request, Partial<ReceiveLimits>?]>([
    ['a file beyond the limit', 'FILE_TOO_LARGE', () => formOf([['files', 'ok', 'ok.txt'], ['files', Buffer.alloc(1001), 'big.txt']])],
    ['one file too many', 'FILE_REFUSED', () => formOf([1, 2, 3, 4].map((n) => ['files', 'x', `${n}.txt`]))],
    ['a file in a field of another name', 'MALFORMED_BODY', () => formOf([['file', 'x', '1.txt']])],
    ['too many fields', 'MALFORMED_BODY', () => formOf([1, 2, 3].map((n) => [`f${n}`, 'x'])), { fields: 2 }],
    ['a field that is too long', 'MALFORMED_BODY', () => formOf([['f', 'x'.repeat(11)]]), { fieldBytes: 10 }],
    ['a body that ends in the middle', 'MALFORMED_BODY', () => rawForm('--b\r\ncontent-disposition: form-data; name="files"; filename="a"\r\n\r\nabc')],
    ['a body that is no form', 'MALFORMED_BODY', () => rawForm('{}')],
    ['no boundary', 'MALFORMED_BODY', () => new Request('http://localhost/x', { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data' } })],
    ['another content type', 'UNSUPPORTED_MEDIA_TYPE', () => new Request('http://localhost/x', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })],
    ['a flood before the first part', 'REQUEST_TOO_LARGE', () => rawForm('x'.repeat(200_000)), { fields: 1, fieldBytes: 10, files: 1 }],
  ])('refuses %s with %s and leaves nothing on disk', async (_what, code, asked, limits) => {
    await expect(receive(asked(), limits)).rejects.toMatchObject({ code })
    expect(await waiting()).toEqual([])
  })

  it('names the file that is too large and the limit', async () => {
    await expect(receive(formOf([['files', Buffer.alloc(1001), 'big.txt']]))).rejects.toMatchObject({
      params: { name: 'big.txt' },
      data: { file: 'big.txt', limit: 1000 },
    })
  })

  describe('over a real connection', () => {
    let server: Server
    let outcome: Promise<unknown>
    let settle: (value: unknown) => void
    const answer = async (asked: Request): Promise<Response> => {
      try {
        const form = await receive(asked, { fileBytes: 5_000_000 })
        await form.discard()
        settle('received')
        return Response.json(form.files.length)
      } catch (error) {
        const code = (error as { code?: string }).code
        settle(code)
        return Response.json({ code }, { status: 422 })
      }
    }
    beforeAll(async () => {
      const { sendResponse, toRequest } = await import('../../../src/platform/http.ts')
      server = createServer((incoming, outgoing) => {
        void answer(toRequest(incoming, { trustedProxies: 0 })!.request).then((response) => sendResponse(response, outgoing))
      })
      await new Promise<void>((resolve) => {
        server.listen(0, resolve)
      })
    })
    afterAll(() => new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    }))
    const url = () => `http://localhost:${(server.address() as AddressInfo).port}/`
    const begin = () => {
      outcome = new Promise((resolve) => {
        settle = resolve
      })
    }

    it('lets the sender of a file that is much too large read the answer', async () => {
      begin()
      const form = new FormData()
      form.append('files', new Blob([new Uint8Array(40_000_000)]), 'huge.bin')
      const answer = await fetch(url(), { method: 'POST', body: form })
      expect([answer.status, await answer.json()]).toEqual([422, { code: 'FILE_TOO_LARGE' }])
    })

    it('cleans up when the sender goes away in the middle', async () => {
      begin()
      const sending = request(url(), { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=b' } })
      sending.on('error', () => {})
      sending.write('--b\r\ncontent-disposition: form-data; name="files"; filename="a"\r\n\r\n')
      await new Promise<void>((resolve) => {
        sending.write(Buffer.alloc(500_000), () => resolve())
      })
      sending.destroy()
      expect(await outcome).toBe('MALFORMED_BODY')
      expect(await waiting()).toEqual([])
    })
  })
})
