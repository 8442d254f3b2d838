import { spawn } from 'node:child_process'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import puppeteer, { type Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printPage } from '../../../src/platform/chromium/printPage.ts'
import { args, executablePath } from '../../helpers/chromium.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

const folder = temporaryFolder()
const rows = `<table>${'<tr><td>many words</td></tr>'.repeat(300)}</table>`
const page = ['<!doctype html><html><head><meta charset="utf-8"></head><body>', rows, '</body></html>']

/** A program that is Chromium, but is taken down by the first page it is tried out with; `starts` tells how often it was started. */
const chromiumThatFails = async (): Promise<{ program: string; starts: string }> => {
  const [program, starts] = [join(folder, 'chromium.cjs'), join(folder, 'starts')]
  await writeFile(program, `#!${process.execPath}
    const { spawn } = require('node:child_process')
    const { appendFileSync, createReadStream, createWriteStream, readFileSync } = require('node:fs')
    appendFileSync(${JSON.stringify(starts)}, 'x')
    const isFirst = readFileSync(${JSON.stringify(starts)}, 'utf8') === 'x'
    const browser = spawn(${JSON.stringify(executablePath)}, process.argv.slice(2), { stdio: ['inherit', 'inherit', 'inherit', 'pipe', 'pipe'] })
    let pages = 0
    createReadStream('', { fd: 3 }).on('data', (bytes) => {
      // The page to be printed comes first; the one it is tried out with is the second.
      pages += bytes.toString().split('Target.createBrowserContext').length - 1
      if (isFirst && pages === 2) browser.kill('SIGKILL')
      else browser.stdio[3].write(bytes)
    }).on('close', () => browser.kill('SIGKILL'))
    browser.stdio[4].pipe(createWriteStream('', { fd: 4 }))
    browser.stdio[3].on('error', () => {})
    browser.on('exit', () => process.exit())`)
  await writeFile(starts, '')
  await chmod(program, 0o755)
  return { program, starts }
}

describe('a browser that breaks while it is tried out', () => {
  it('gives way to another one, and the page is printed whole', async () => {
    const { program, starts } = await chromiumThatFails()
    const script = `
      import { printPdf } from './src/platform/chromium/press.ts'
      const paper = { html: () => ${JSON.stringify(page)}, files: new Map(), tagged: false, bulk: 'tr' }
      const pdf = await printPdf({ logger: { warn: ({ msg }) => console.log(msg) } }, paper, { seconds: 60 })
      console.log((await pdf.read(0, pdf.size())).toString('latin1').match(/\\/Type \\/Page\\b/g).length > 5 ? 'whole' : 'rows are missing')
      process.exit()`
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, DATA_DIR: folder, PUPPETEER_EXECUTABLE_PATH: program },
    })
    expect((await text(child.stdout)).trim().split('\n')).toEqual(['A page could not be printed and is tried once more', 'whole'])
    expect(await readFile(starts, 'utf8')).toBe('xx')
  })
})

describe('a browser that lives on when the page it is tried out with broke', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await puppeteer.launch({ executablePath, args: [...args], pipe: true, userDataDir: join(folder, 'profile') })
  })
  afterAll(() => browser.close())

  it('is tried out anew by the next page', async () => {
    const make = browser.createBrowserContext.bind(browser)
    let made = 0
    browser.createBrowserContext = async (options) => {
      made += 1
      if (made === 2) throw new Error('the page broke')
      return make(options)
    }
    const print = async () => {
      const pieces: Uint8Array[] = []
      await printPage(browser, { html: () => page, files: new Map(), tagged: false, bulk: 'tr' }, async (piece) => void pieces.push(piece))
      return Buffer.concat(pieces).toString('latin1').match(/\/Type \/Page\b/g)?.length
    }
    await expect(print()).rejects.toThrow('the page broke')
    expect(await print()).toBeGreaterThan(5)
    expect(made).toBe(4)
  })
})
