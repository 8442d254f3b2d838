import { describe, expect, it } from 'vitest'
import { plainLine, readScanAnswer, readVersion } from './answer.ts'

describe('an answer of the scanner', () => {
  it.each([
    ['stream: OK', { state: 'clean' }],
    ['stream: Eicar-Test-Signature FOUND', { state: 'found', name: 'Eicar-Test-Signature' }],
    ['stream: A: B FOUND FOUND', { state: 'found', name: 'A: B FOUND' }],
    ['stream: \u202eabc\u0000\ndef FOUND', { state: 'found', name: 'abc def' }],
    ['stream:  FOUND', { state: 'found', name: 'unnamed' }],
    ['stream: اسم خبيث FOUND', { state: 'found', name: 'اسم خبيث' }],
    ['INSTREAM size limit exceeded. ERROR', { state: 'failed', reason: 'It is larger than the scanner takes (StreamMaxLength).' }],
    ['stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND', { state: 'failed' }],
    ['stream: Broken or not a CPIO ERROR', { state: 'failed', reason: 'Broken or not a CPIO' }],
    ['stream: Error writing to temporary file ERROR', { state: 'away' }],
    ['COMMAND READ TIMED OUT ERROR', { state: 'away' }],
    ['UNKNOWN COMMAND', { state: 'away' }],
    ['HTTP/1.1 400 Bad Request', { state: 'away' }],
    ['stream: OK ', { state: 'away' }],
    ['', { state: 'away', reason: 'It answered something else than a scan: nothing' }],
  ])('%j', (line, answer) => {
    expect(readScanAnswer(line)).toMatchObject(answer)
  })

  it('keeps at most 200 characters of a name', () => {
    expect(plainLine('x'.repeat(5_000))).toHaveLength(200)
  })
})

describe('the version of the scanner', () => {
  it.each([
    ['ClamAV 1.4.6/27823/Sun Nov 22 09:11:22 2026', { engine: 'ClamAV 1.4.6', signatures: 27_823, signaturesAt: '2026-11-22T09:11:22.000Z' }],
    ['ClamAV 1.4.6', { engine: 'ClamAV 1.4.6', signatures: null, signaturesAt: null }],
    ['ClamAV 1.4.6/x/whenever', { engine: 'ClamAV 1.4.6', signatures: null, signaturesAt: null }],
    ['SSH-2.0-OpenSSH_9.2', null],
    ['', null],
  ])('%j', (line, version) => {
    expect(readVersion(line)).toEqual(version)
  })
})
