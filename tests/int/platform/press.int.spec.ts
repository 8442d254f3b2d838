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
  print = async (paper, limits) => {
    const pdf = await printPdf(office.payload, paper, { seconds: 60, ...limits })
    return pdf.read(0, pdf.size()).finally(() => pdf.close())
  }
})
afterAll(() => office.close())

const paperOf = (body: string): Paper => ({ html: () => [`<!doctype html><meta charset="utf-8">${body}`], files: new Map(), tagged: false })
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

  it('puts the bulk of a page on paper, whole, though it lays it out for nothing else', async () => {
    const head = '<!doctype html><html><head><meta charset="utf-8"></head><body>'
    const rows = Array.from({ length: 400 }, (_none, index) => `<tr><td>row ${index}</td><td>شركة النور ${index}</td></tr>`).join('')
    const paper = { ...paperOf(''), html: () => [head, `<table>${rows}</table></body></html>`] }
    const pagesOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').match(/\/Type \/Page\b/g)?.length
    const [whole, bulky] = [await print(paper), await print({ ...paper, bulk: 'tr' })]
    expect(pagesOf(whole)).toBeGreaterThan(5)
    expect(pagesOf(bulky)).toBe(pagesOf(whole))
    expect(Math.abs(bulky.byteLength - whole.byteLength)).toBeLessThan(500)
  })

  it('lets a page have nothing but what was given with it, and no style from a file', async () => {
    const files = new Map([['/a.css', { type: 'text/css', bytes: Buffer.from('p{display:none}') }]])
    const hasWords = async (paper: Paper) => Buffer.from(await print(paper)).includes('/Font')
    expect(await hasWords({ ...paperOf('<style>p{display:none}</style><p>words</p>'), files })).toBe(false)
    expect(await hasWords({ ...paperOf('<link rel="stylesheet" href="/a.css"><p>words</p>'), files })).toBe(true)
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

  it('hears of a reader who left while it was starting', async () => {
    const { printPdf } = await import('../../../src/platform/chromium/press.ts')
    const { closeAll } = await import('../../../src/platform/onClose.ts')
    const other = { logger: office.payload.logger } as Payload
    const gone = new AbortController()
    const endless = { ...paperOf(''), html: () => (gone.signal.aborted ? Array.from({ length: 200 }, () => '<p>words</p>'.repeat(5_000)) : ['']) }
    const printing = printPdf(other, endless, { seconds: 60, signal: gone.signal })
    printing.catch(() => {})
    // Another one's browser: this process has one for the office already.
    await until(async () => (await browsersBelow(process.pid)).length > 1)
    gone.abort(new Error('gone'))
    await expect(printing).rejects.toThrow('gone')
    await closeAll(other)
  })

  it('tells of a disk that takes nothing, and does not blame the page', async () => {
    const { rename, rm, writeFile } = await import('node:fs/promises')
    const folder = `${office.dataDirectory}/tmp`
    await print(paperOf('before'))
    const browsers = await browsersBelow(process.pid)
    await rename(folder, `${folder}-away`)
    await writeFile(folder, '')
    try {
      await expect(print(paperOf('nowhere'))).rejects.toMatchObject({ code: 'EEXIST' })
    } finally {
      await rm(folder)
      await rename(`${folder}-away`, folder)
    }
    expect(isPdf(await print(paperOf('after')))).toBe(true)
    expect(await browsersBelow(process.pid)).toEqual(browsers)
  })

  it('ends with its process, even when that is killed', async () => {
    const script = `
      import { printPdf } from './src/platform/chromium/press.ts'
      await printPdf({ logger: console }, { html: () => ['one'], files: new Map(), tagged: false }, { seconds: 60 })
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
    await (await printPdf(other, paperOf('once'), { seconds: 60 })).close()
    await closeAll(other)
    expect(await readdir(`${office.dataDirectory}/tmp`)).toEqual(before)
  })
})
