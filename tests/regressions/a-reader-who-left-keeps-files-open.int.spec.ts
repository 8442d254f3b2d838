import { once } from 'node:events'
import { mkdtemp, open, rm, writeFile, type FileHandle } from 'node:fs/promises'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sendResponse } from '../../src/platform/http.ts'
import { nodeBody } from '../../src/platform/nodeBody.ts'

let directory: string
let server: Server
const handles: FileHandle[] = []
let sent = 0
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mdc-left-'))
  const path = join(directory, 'content')
  await writeFile(path, Buffer.alloc(3_000_000))
  server = createServer(async (_incoming, outgoing) => {
    const handle = await open(path)
    handles.push(handle)
    // Access, scan and trail take their time; meanwhile the browser turns the page.
    await once(outgoing, 'close')
    const body = nodeBody(() => handle.createReadStream())
    await sendResponse(new Response(body, { headers: { 'content-type': 'application/pdf' } }), outgoing)
    sent += 1
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.close()
  await rm(directory, { recursive: true, force: true })
})

it.each(['GET', 'HEAD'])('closes the content when the reader of a %s is gone before the answer begins', async (method) => {
  const before = handles.length
  const asking = request({ port: (server.address() as AddressInfo).port, method })
  asking.on('error', () => undefined).end()
  await expect.poll(() => handles.length).toBe(before + 1)
  asking.destroy()
  await expect.poll(() => sent).toBe(before + 1)
  // Closed it has no number any more.
  await expect.poll(() => handles.at(-1)!.fd).toBe(-1)
})
