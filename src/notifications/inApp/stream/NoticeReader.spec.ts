import { describe, expect, it } from 'vitest'
import { eventFrame, heartbeatFrame, retryFrame } from './frames.ts'
import { NoticeReader, type ReaderFacts } from './NoticeReader.ts'
import { positionOf } from './position.ts'

const facts: ReaderFacts = { personId: 1, role: 'editor', email: 'e@test.example', locale: 'en', address: '', isLesser: false, by: { session: 's' }, until: Infinity }
const said = ({ source }: NoticeReader) => String(source.read() ?? '')

describe('a reader', () => {
  it('is sent first what they missed, then what came meanwhile, each with how far they have come', () => {
    const reader = new NoticeReader(facts)
    reader.send(eventFrame('changed', {}), 7n)
    reader.begin(5n, [retryFrame(2_000), eventFrame('state', { unread: 1 })])
    expect(said(reader)).toBe('retry: 2000\n\nid: 5\nevent: state\ndata: {"unread":1}\n\nid: 5\nevent: changed\ndata: {}\n\n')
    reader.send(heartbeatFrame, 9n)
    reader.send(heartbeatFrame, 8n)
    expect(said(reader)).toBe(': \nid: 9\n\n: \nid: 9\n\n')
  })

  it('who does not take what is sent is let go, before much waits for them', () => {
    const reader = new NoticeReader(facts)
    reader.begin(1n, [])
    let sent = 0
    for (; !reader.source.destroyed && sent < 1_000; sent += 1) reader.send(eventFrame('notification', { text: 'x'.repeat(1_000) }), null)
    expect(sent).toBeLessThan(70)
    expect(reader.source.readableLength).toBeLessThanOrEqual(65_536)
  })

  it('for whom too much waits before they begin is let go', () => {
    const reader = new NoticeReader(facts)
    for (let sent = 0; sent < 501; sent += 1) reader.send(heartbeatFrame, null)
    expect(reader.source.destroyed).toBe(true)
    reader.begin(1n, [heartbeatFrame])
    expect(said(reader)).toBe('')
  })

  it('is told nothing after the end', () => {
    const reader = new NoticeReader(facts)
    reader.begin(1n, [])
    reader.end()
    reader.send(heartbeatFrame, null)
    reader.end()
    expect(said(reader)).toBe('')
  })
})

describe('a frame', () => {
  it('holds no line break of what it tells', () => {
    expect(eventFrame('notification', { title: 'a\n\nevent: state\ndata: {}' })(1n).split('\n')).toHaveLength(5)
  })
})

describe('a place', () => {
  it.each(['', 'x', '-1', '1.5', '1'.repeat(20), ' 1', '0x1', null, undefined])('%j is none', (text) => {
    expect(positionOf(text)).toBeNull()
  })

  it('is a number of any size that the database has', () => {
    expect(positionOf('9223372036854775807')).toBe(9_223_372_036_854_775_807n)
  })
})
