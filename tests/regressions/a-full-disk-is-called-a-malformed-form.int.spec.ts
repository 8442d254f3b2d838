import type * as Fs from 'node:fs'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'

/** A disk on which nothing can be written any more: what the system says then names no path. */
vi.mock('node:fs', async (original) => {
  const full = () => new Writable({
    write: (_piece, _encoding, done) => done(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28, syscall: 'write' })),
  })
  return { ...(await original<typeof Fs>()), createWriteStream: full }
})

let data: string
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'mdc-full-'))
  process.env.DATA_DIR = data
})
afterAll(() => rm(data, { recursive: true, force: true }))

it('says that the store is not available, and leaves nothing behind', async () => {
  const { receiveFiles } = await import('../../src/platform/receiveFiles.ts')
  const form = new FormData()
  form.append('files', new Blob([new Uint8Array(200_000)]), 'plan.pdf')
  const request = new Request('http://localhost/x', { method: 'POST', body: form }) as unknown as PayloadRequest
  const receiving = receiveFiles(request, { fileFields: ['files'], limits: { fileBytes: 1_000_000, files: 3 } })
  await expect(receiving).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', cause: { code: 'ENOSPC' } })
  expect(existsSync(join(data, 'tmp')) ? await readdir(join(data, 'tmp')) : []).toEqual([])
})
