import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { askVersion, ping, scanContent, type ToScan } from '../../../src/platform/clamd/clamd.ts'
import { startClamd, type Clamd } from '../../helpers/clamd.ts'
import { eicar, eicarName } from '../../helpers/eicar.ts'
import { streamOf } from '../../helpers/streamOf.ts'
import { isWhole, startFaultyScanner, type Misbehaviour } from '../../helpers/faultyScanner.ts'

const scanner = inject('clamd')

const contentOf = (bytes: Buffer, pieces: Uint8Array[] = [bytes]): ToScan & { closed: () => number } => {
  let closed = 0
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    open: async () => ({
      read: () => streamOf(pieces),
      close: async () => {
        closed += 1
      },
    }),
    closed: () => closed,
  }
}

describe.skipIf('missing' in scanner)('a real clamd', () => {
  let clamd: Clamd
  beforeAll(async () => {
    clamd = await startClamd('program' in scanner ? scanner.program : '', { streamMaxLength: '1M' })
  })
  afterAll(() => clamd?.close())

  it('says who it is', async () => {
    expect(await askVersion(clamd.address)).toMatchObject({ engine: expect.stringMatching(/^ClamAV \d/) })
    expect(await ping(clamd.address)).toBe(true)
  })

  it('finds what its signature names, whatever the pieces, and nothing in what is clean', async () => {
    const virus = eicar()
    const oneByOne = [...virus].map((byte) => Uint8Array.of(byte))
    expect(await scanContent(clamd.address, contentOf(virus))).toEqual({ state: 'found', name: eicarName })
    expect(await scanContent(clamd.address, contentOf(virus, oneByOne))).toEqual({ state: 'found', name: eicarName })
    // A piece of no length ends a content for clamd: it must never be sent in the middle.
    expect(await scanContent(clamd.address, contentOf(virus, [virus.subarray(0, 9), new Uint8Array(0), virus.subarray(9)]))).toEqual({ state: 'found', name: eicarName })
    expect(await scanContent(clamd.address, contentOf(Buffer.from('A plan of a house')))).toEqual({ state: 'clean' })
    expect(await scanContent(clamd.address, contentOf(Buffer.alloc(0), []))).toEqual({ state: 'clean' })
  })

  it('takes nothing beyond its limit, and says so about the file', async () => {
    const large = randomBytes(3 * 1_048_576)
    const pieces = Array.from({ length: 48 }, (_, index) => large.subarray(index * 65_536, (index + 1) * 65_536))
    const content = contentOf(large, pieces)
    const answer = await scanContent(clamd.address, content)
    // clamd hangs up with what was sent still unread: its words may be lost with the connection.
    expect(answer.state === 'failed' || (answer.state === 'away' && answer.midway)).toBe(true)
    expect(content.closed()).toBe(1)
  })

  it('calls a content clean only if it is the one of its digest, to its last byte', async () => {
    const plan = Buffer.from('A plan of a house')
    for (const pieces of [[plan.subarray(1)], [plan, plan], [Buffer.from('Another plan of house')], []]) {
      expect(await scanContent(clamd.address, contentOf(plan, pieces))).toMatchObject({ state: 'failed', damaged: true })
    }
  })

  it('scans thirty contents at once', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => scanContent(clamd.address, contentOf(index % 3 === 0 ? eicar() : randomBytes(20_000)))))
    expect(answers.map(({ state }) => state)).toEqual(Array.from({ length: 30 }, (_, index) => (index % 3 === 0 ? 'found' : 'clean')))
  })
})

describe('a counterpart that misbehaves', () => {
  const patience = { connectMs: 500, idleMs: 500, totalMs: 2_000 }
  const plan = randomBytes(200_000)
  const scanAt = async (misbehave: Misbehaviour, content = contentOf(plan)) => {
    const faulty = await startFaultyScanner(misbehave, { all: true })
    onTestFinished(faulty.close)
    const answer = await scanContent(faulty.address, content, { patience })
    expect(content.closed()).toBe(1)
    return answer
  }
  const afterAllOfIt = (answer: (socket: Parameters<Misbehaviour>[0]) => void): Misbehaviour => (socket, heard) => isWhole(heard) && answer(socket)

  it.each<[what: string, misbehaviour: Misbehaviour, expected: object]>([
    ['hangs up at once', (socket) => socket.destroy(), { state: 'away' }],
    ['resets the connection in the middle', (socket, heard) => heard.length > 60_000 && socket.resetAndDestroy(), { state: 'away', midway: true }],
    ['never answers', () => undefined, { state: 'away', reason: 'It was silent for 500 ms.', midway: true }],
    ['never listens', (socket) => socket.pause(), { state: 'away', midway: true }],
    ['hangs up without a word', afterAllOfIt((socket) => socket.end()), { state: 'away', reason: 'It hung up without an answer.' }],
    ['hangs up in the middle of "clean"', afterAllOfIt((socket) => socket.end('stream: OK')), { state: 'away', reason: 'It hung up in the middle of its answer.' }],
    ['is a web server', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'), { state: 'away' }],
    ['talks without end', (socket) => socket.write('x'.repeat(10_000)), { state: 'away', reason: 'It answered without end.' }],
    ['answers drop by drop', afterAllOfIt((socket) => [...'stream: W.32 FOUND\0'].forEach((letter) => socket.write(letter))), { state: 'found', name: 'W.32' }],
    ['says two things', afterAllOfIt((socket) => socket.write('stream: A FOUND\0stream: OK\0')), { state: 'found', name: 'A' }],
    ['gives a name full of tricks', afterAllOfIt((socket) => socket.write('stream: \u202e<b>\n\u0007gpj FOUND\0')), { state: 'found', name: '<b> gpj' }],
  ])('that %s', async (_what, misbehaviour, expected) => {
    expect(await scanAt(misbehaviour)).toMatchObject(expected)
  })

  it.each([
    ['stream: OK', { state: 'away', reason: 'It answered before it had the whole content.' }],
    ['stream: X FOUND', { state: 'away', reason: 'It answered before it had the whole content.' }],
    ['INSTREAM size limit exceeded. ERROR', { state: 'failed', reason: expect.stringContaining('StreamMaxLength') }],
  ])('that says "%s" before it has heard all', async (answer, expected) => {
    const half = async function* () {
      yield plan.subarray(0, 1_000)
      await new Promise(() => undefined)
    }
    const content = { ...contentOf(plan), open: async () => ({ read: () => streamOf(half()), close: async () => undefined }) }
    const faulty = await startFaultyScanner((socket) => socket.write(`${answer}\0`), { all: true })
    onTestFinished(faulty.close)
    expect(await scanContent(faulty.address, content, { patience })).toMatchObject(expected)
  })

  it('that is not there', async () => {
    const faulty = await startFaultyScanner(() => undefined)
    await faulty.close()
    expect(await scanContent(faulty.address, contentOf(plan), { patience })).toEqual({ state: 'away', reason: 'ECONNREFUSED', midway: false })
    expect(await askVersion(faulty.address)).toEqual({ away: 'ECONNREFUSED' })
    expect(await askVersion('no-such-host.invalid:3310')).toMatchObject({ away: expect.any(String) })
    expect(await ping(faulty.address)).toBe(false)
  })

  it('whose version is no version', async () => {
    const faulty = await startFaultyScanner((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n\0'), { all: true })
    onTestFinished(faulty.close)
    expect(await askVersion(faulty.address)).toEqual({ away: 'It does not answer like a clamd: SSH-2.0-OpenSSH_9.2' })
    expect(await ping(faulty.address)).toBe(false)
  })

  it('does not hide that the store could not be read', async () => {
    const torn = { ...contentOf(plan), open: async () => ({ read: () => streamOf(tears()), close: async () => undefined }) }
    const faulty = await startFaultyScanner(() => undefined, { all: true })
    onTestFinished(faulty.close)
    expect(await scanContent(faulty.address, torn, { patience })).toEqual({ state: 'unread', reason: 'It could not be read: EIO' })
    const absent = { ...contentOf(plan), open: async () => null }
    expect(await scanContent(faulty.address, absent, { patience })).toMatchObject({ state: 'failed', damaged: true })
    const stopped = AbortSignal.abort()
    expect(await scanContent(faulty.address, contentOf(plan), { patience, signal: stopped })).toMatchObject({ state: 'away', midway: false })
  })

  it('gets pieces only as fast as it takes them', async () => {
    let read = 0
    const piece = randomBytes(262_144)
    const many = async function* () {
      for (; read < 400; read += 1) yield piece
    }
    const content = { sha256: '0'.repeat(64), size: 400 * piece.length, open: async () => ({ read: () => streamOf(many()), close: async () => undefined }) }
    const faulty = await startFaultyScanner((socket) => socket.pause(), { all: true })
    onTestFinished(faulty.close)
    await scanContent(faulty.address, content, { patience })
    // What the system's own buffers hold, not the hundred megabytes there are.
    expect(read).toBeLessThan(100)
  })
})

async function* tears(): AsyncGenerator<Uint8Array> {
  yield randomBytes(1_000)
  throw new Error('EIO')
}
