import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { frameHead, frameReader } from '../src/platform/sandbox/frames.ts'
import { openSandbox, SandboxFailure, type Sandbox, type SandboxLimits } from '../src/platform/sandbox/index.ts'
import { isRunning, processStart } from '../src/platform/process/processStart.ts'
import { waitUntil } from '../src/platform/process/waitUntil.ts'

const module = fileURLToPath(new URL('./fixtures/sandbox/probe.ts', import.meta.url))
const limits: SandboxLimits = {
  memoryMb: 300, cpuSeconds: 1, wallSeconds: 120, inputBytes: 1_000_000, outputBytes: 1_000_000, filesPerProcess: 5, idleSeconds: 30,
}
const opened: Sandbox[] = []
const open = (changed: Partial<SandboxLimits> = {}): Sandbox => {
  const sandbox = openSandbox({ module, mayRead: [], limits: { ...limits, ...changed } })
  opened.push(sandbox)
  return sandbox
}
afterEach(() => Promise.all(opened.splice(0).map((sandbox) => sandbox.close())), 60_000)

const fileOf = (bytes: Uint8Array) => ({
  size: bytes.byteLength,
  bytes: (async function* () {
    yield bytes
  })(),
})
const ask = (sandbox: Sandbox, request: object, bytes = new Uint8Array(), signal?: AbortSignal) => sandbox.run(request, fileOf(bytes), signal)
const answerOf = async (sandbox: Sandbox, request: object) => (await ask(sandbox, request)).answer
const whyOf = (asking: Promise<unknown>) => asking.then(() => 'answered', (error: unknown) => (error instanceof SandboxFailure ? error.why : String(error)))

// Starting a process takes a second, on a busy machine several.
describe('the process in the sandbox', { timeout: 180_000 }, () => {
  it('reads nothing outside, writes nothing, starts nothing, sees none of our variables', async () => {
    process.env['A_SECRET_OF_THE_OFFICE'] = 'secret'
    const sandbox = open({ filesPerProcess: 50 })
    const outside = ['/etc/passwd', resolve('package.json'), resolve('src/platform/env.ts'), '/proc/self/environ', '/proc/1/environ']
    for (const path of outside) expect([path, await answerOf(sandbox, { do: 'read', path })]).toEqual([path, 'ERR_ACCESS_DENIED'])
    expect(await answerOf(sandbox, { do: 'read', path: module })).toBe('done')
    expect(await answerOf(sandbox, { do: 'write', path: join(tmpdir(), 'from-the-sandbox') })).toBe('ERR_ACCESS_DENIED')
    expect(await answerOf(sandbox, { do: 'spawn' })).toEqual(['ERR_ACCESS_DENIED', 'ERR_ACCESS_DENIED'])
    expect(await answerOf(sandbox, { do: 'worker' })).toBe('ERR_ACCESS_DENIED')
    const [variables] = (await answerOf(sandbox, { do: 'environment' })) as [Record<string, string>]
    // What a shell sets by itself.
    expect(Object.keys(variables).filter((name) => !['PWD', 'OLDPWD', 'SHLVL', '_'].includes(name))).toEqual([])
  })

  it.runIf(process.platform === 'linux')('gives way to everybody else', async () => {
    expect(await answerOf(open(), { do: 'priority' })).toBe(10)
  })

  it('has no network where the kernel lets it be taken away', async (context) => {
    const allowed = await new Promise((resolve) => {
      spawn('unshare', ['--user', '--map-current-user', '--net', 'true']).on('error', () => resolve(false)).on('close', (code) => resolve(code === 0))
    })
    if (!allowed) context.skip('this kernel lets nobody but root take the network away')
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as { port: number }
    expect(await answerOf(open(), { do: 'connect', port })).toMatch(/^E(?!RR)/)
    server.close()
  })

  it('works on many files, and is replaced after some', async () => {
    const sandbox = open({ filesPerProcess: 5 })
    const bytes = new Uint8Array(300_000).fill(7)
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask(sandbox, { do: 'echo' }, bytes)))
    expect(answers.every(({ parts }) => Buffer.from(parts[0]!).equals(Buffer.from(bytes)))).toBe(true)
    const pids = answers.map(({ answer }) => answer as number)
    expect([new Set(pids).size, new Set(pids.slice(0, 5)).size]).toEqual([3, 1])
  })

  it('is killed at each limit, and only the file in hand is lost', async () => {
    const sandbox = open()
    const survives = async () => expect(await whyOf(ask(sandbox, { do: 'echo' }))).toBe('answered')
    await survives()
    const fates: Record<string, string> = { loop: 'time', native: 'memory', end: 'crashed', talk: 'crashed', unknown: 'refused' }
    for (const [what, why] of Object.entries(fates)) {
      expect([what, await whyOf(ask(sandbox, { do: what }))]).toEqual([what, why])
      await survives()
    }
    expect(await whyOf(ask(sandbox, { do: 'large', bytes: 1_000_001 }))).toBe('output')
    await survives()
    // V8 ends itself at its own limit, or is ended at ours, whichever comes first.
    expect(['memory', 'crashed']).toContain(await whyOf(ask(open({ cpuSeconds: 60, wallSeconds: 170, memoryMb: 400 }), { do: 'heap' })))
    expect(await whyOf(ask(sandbox, { do: 'echo' }, new Uint8Array(1_000_001)))).toBe('refused')
    await survives()
  })

  it('is killed when it does nothing for too long, and when the office stops', async () => {
    expect(await whyOf(ask(open({ wallSeconds: 0.2 }), { do: 'wait' }))).toBe('time')
    const stop = new AbortController()
    const sandbox = open()
    await ask(sandbox, { do: 'echo' })
    const waiting = whyOf(ask(sandbox, { do: 'wait' }, new Uint8Array(), stop.signal))
    setImmediate(() => stop.abort())
    expect(await waiting).toBe('stopped')
    expect(await whyOf(ask(sandbox, { do: 'echo' }, new Uint8Array(), stop.signal))).toBe('stopped')
  })

  it('ends when its office is killed', async () => {
    const runner = fileURLToPath(new URL('./fixtures/sandbox/runner.ts', import.meta.url))
    const office = spawn(process.execPath, [runner, module], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [said] = (await once(office.stdout, 'data')) as [Buffer]
    const pid = Number(String(said))
    const start = processStart(pid)
    expect(start).toBeDefined()
    office.kill('SIGKILL')
    expect(await waitUntil(() => !isRunning(pid, start), { within: 20_000 })).toBe(true)
  })

  it('says so when it cannot be started', async () => {
    const sandbox = openSandbox({ module: '/nowhere/work.ts', mayRead: [], limits })
    opened.push(sandbox)
    expect(await whyOf(ask(sandbox, { do: 'echo' }))).toBe('notStarted')
  })
})

describe('frames', () => {
  it('come together from pieces of any size', () => {
    const parts = [Buffer.from('first'), Buffer.alloc(0), Buffer.from('third')]
    const bytes = Buffer.concat([frameHead({ a: 'ب' }, parts.map(({ length }) => length)), ...parts])
    for (const size of [1, 3, 7, bytes.length]) {
      const reader = frameReader(100)
      const frames = []
      for (let at = 0; at < bytes.length; at += size) frames.push(...reader.take(bytes.subarray(at, at + size)))
      expect(frames.map(({ head, parts: got }) => [head, got.map((part) => Buffer.from(part).toString())])).toEqual([[{ a: 'ب' }, ['first', '', 'third']]])
    }
  })

  it('are refused when they promise too much or are none', () => {
    const take = (bytes: Buffer) => () => frameReader(10).take(bytes)
    expect(take(frameHead({}, [11]))).toThrow(/11 bytes/)
    expect(take(Buffer.from([255, 255, 255, 255]))).toThrow(/header of/)
    expect(take(frameHead({}, [-1]))).toThrow(/without sizes/)
    expect(take(Buffer.from([0, 0, 0, 1, 123]))).toThrow(/not JSON/)
  })
})
