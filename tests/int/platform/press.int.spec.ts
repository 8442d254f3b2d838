import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Paper } from '../../../src/platform/chromium/paper.ts'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
let print: (paper: Paper, limits?: { seconds?: number; signal?: AbortSignal }) => Promise<Uint8Array>
beforeAll(async () => {
  office = await openOffice()
  const { printPdf } = await import('../../../src/platform/chromium/press.ts')
  print = (paper, limits) => printPdf(office.payload, paper, { seconds: 60, ...limits })
})
afterAll(() => office.close())

const paperOf = (body: string): Paper => ({ html: [Buffer.from(`<!doctype html><meta charset="utf-8">${body}`)], files: new Map(), tagged: false })
const long = paperOf(`<table>${'<tr><td>many</td><td>words</td></tr>'.repeat(12_000)}</table>`)
const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-'

/** The processes of Chromium that belong to this one or another, by what the system says. */
const browsersBelow = async (parent: number): Promise<number[]> => {
  const child = spawn('ps', ['-eo', 'pid=,ppid=,args='])
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) lines.push(line)
  return lines.flatMap((line) => {
    const [, pid, ppid, words = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
    return Number(ppid) === parent && words.includes('--remote-debugging-pipe') ? [Number(pid)] : []
  })
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const until = async (fact: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await fact())) await pause(20)
}

describe('the browser that prints', () => {
  it('is one for all pages of a process, however many come at once', async () => {
    const printed = await Promise.all(Array.from({ length: 6 }, (_none, index) => print(paperOf(`page ${index}`))))
    expect(printed.every(isPdf)).toBe(true)
    expect(await browsersBelow(process.pid)).toHaveLength(1)
  })

  it('is started anew when it died, and the page it was printing is printed all the same', async () => {
    const [before] = await browsersBelow(process.pid)
    const printing = print(long)
    process.kill(before!, 'SIGKILL')
    expect(isPdf(await printing)).toBe(true)
    const after = await browsersBelow(process.pid)
    expect(after).toHaveLength(1)
    expect(after[0]).not.toBe(before)
  })

  it('ends a page that takes too long or that nobody wants any more, and prints the next one', async () => {
    await expect(print(long, { seconds: 0.2 })).rejects.toMatchObject({ name: 'PrintFailure', reason: 'tooLong' })
    expect(isPdf(await print(paperOf('next')))).toBe(true)
    const gone = new AbortController()
    const printing = print(long, { signal: gone.signal })
    await until(async () => (await browsersBelow(process.pid)).length > 0)
    gone.abort(new Error('gone'))
    await expect(printing).rejects.toThrow('gone')
    expect(isPdf(await print(paperOf('next')))).toBe(true)
  })

  it('ends with its process, even when that is killed', async () => {
    const script = `
      import { printPdf } from './src/platform/chromium/press.ts'
      await printPdf({ logger: console }, { html: [Buffer.from('one')], files: new Map(), tagged: false }, { seconds: 60 })
      console.log('printed')
      setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'], env: process.env })
    await once(child.stdout, 'data')
    const [browser] = await browsersBelow(child.pid!)
    expect(isAlive(browser!)).toBe(true)
    child.kill('SIGKILL')
    await until(() => !isAlive(browser!))
    expect(isAlive(browser!)).toBe(false)
  })

  it('leaves no folder behind when it is closed', async () => {
    const { closeAll } = await import('../../../src/platform/onClose.ts')
    const { readdir } = await import('node:fs/promises')
    const other = { logger: office.payload.logger } as Payload
    const { printPdf } = await import('../../../src/platform/chromium/press.ts')
    const before = await readdir(`${office.dataDirectory}/tmp`)
    await printPdf(other, paperOf('once'), { seconds: 60 })
    await closeAll(other)
    expect(await readdir(`${office.dataDirectory}/tmp`)).toEqual(before)
  })
})
