import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import type { Payload } from 'payload'
import { env } from '../env.ts'
import { onClose } from '../onClose.ts'
import { onPayload } from '../onPayload.ts'
import { usageOf } from '../sandbox/usageOf.ts'
import { scratchFile, type ScratchFile } from '../scratchFile.ts'
import { takeTurns } from '../takeTurns.ts'
import { chromiumArguments, findChromium } from './findChromium.ts'
import { PrintFailure, type Paper, type PrintLimits } from './paper.ts'
import { printPage } from './printPage.ts'

/** Pages printed at the same time by one process. */
const atOnce = 2
/** A browser is replaced after so many pages … */
const mostPages = 100
/** … or when its processes hold so many bytes after a page … */
const mostMemory = 1_024 * 1_048_576
/** … and closed when nothing was printed for so long, in ms. */
const idleMs = 120_000

type Running = { browser: Browser; folder: string; printed: number; printing: number; retired: boolean }
type Press = { running: Promise<Running> | null; idle: NodeJS.Timeout | null; closed: boolean }

/** The PDF could not be put down: no fault of the page, nor of the browser. */
class NotWritten extends Error {}

/**
 * Prints a page to PDF by the one Chromium of this process, which is started when it is first needed, replaced from
 * time to time, and ends with the process even when that is killed. A page that takes the browser down is tried once
 * more with a new one. The PDF is as Chromium writes it, in a file that the caller closes. Raises PrintFailure, the
 * signal's reason when it is aborted, and what the disk raises.
 */
export function printPdf(payload: Payload, paper: Paper, limits: PrintLimits): Promise<ScratchFile> {
  const press = pressOf(payload)
  return takeTurns(payload, 'chromium', atOnce, async () => {
    for (let tries = 1; ; tries += 1) {
      limits.signal?.throwIfAborted()
      const pdf = await scratchFile()
      try {
        await printOnce(press, paper, { ...limits, write: putDownIn(pdf) })
        return pdf
      } catch (error) {
        await pdf.close()
        limits.signal?.throwIfAborted()
        if (error instanceof NotWritten) throw error.cause
        if (error instanceof PrintFailure || press.closed) throw error
        if (tries === 2) throw new PrintFailure('crashed', { cause: error })
        payload.logger.warn({ err: error, msg: 'A page could not be printed and is tried once more' })
      }
    }
  })
}

const putDownIn = (pdf: ScratchFile) => (piece: Uint8Array) =>
  pdf.append(piece).catch((cause: unknown) => {
    throw new NotWritten('The PDF could not be written.', { cause })
  })

async function printOnce(press: Press, paper: Paper, { seconds, signal, write }: PrintLimits & { write: (piece: Uint8Array) => Promise<void> }): Promise<void> {
  const running = await runningOf(press)
  running.printing += 1
  const late = AbortSignal.timeout(seconds * 1_000)
  const stop = signal ? AbortSignal.any([late, signal]) : late
  // A page that lays out without end answers nothing: only the end of its browser ends it.
  const end = () => void retire(press, running, { now: true })
  stop.addEventListener('abort', end, { once: true })
  // Who left while the browser was starting tells nobody any more.
  if (stop.aborted) end()
  try {
    await printPage(running.browser, paper, write)
  } catch (error) {
    if (!(error instanceof NotWritten)) void retire(press, running, { now: !running.browser.connected })
    if (late.aborted) throw new PrintFailure('tooLong', { cause: error })
    throw error
  } finally {
    stop.removeEventListener('abort', end)
    running.printing -= 1
    running.printed += 1
    await judge(press, running)
  }
}

/** Whether a browser goes on after a page. */
async function judge(press: Press, running: Running): Promise<void> {
  if (!running.retired && (running.printed >= mostPages || (await memoryOf(running.browser)) > mostMemory)) await retire(press, running, { now: false })
  if (running.retired && running.printing === 0) await end(running)
  if (press.idle) clearTimeout(press.idle)
  press.idle = setTimeout(() => void retire(press, running, { now: false }), idleMs)
  press.idle.unref()
}

/** Takes a browser out of use: the next page starts another one. It ends when nothing is printed by it, or at once. */
async function retire(press: Press, running: Running, { now }: { now: boolean }): Promise<void> {
  running.retired = true
  const current = await press.running?.catch(() => null)
  if (current === running) press.running = null
  if (now || running.printing === 0) await end(running)
}

async function end({ browser, folder }: Running): Promise<void> {
  const program = browser.process()
  // Asking it to close would wait for a page that hangs.
  if (program && program.exitCode === null && program.signalCode === null) program.kill('SIGKILL')
  await browser.disconnect().catch(() => {})
  await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => {})
}

function runningOf(press: Press): Promise<Running> {
  if (press.closed) throw new Error('This process is ending and prints no more.')
  press.running ??= start().catch((error: unknown) => {
    press.running = null
    throw error
  })
  return press.running.then((running) => {
    if (running.browser.connected && !running.retired) return running
    press.running = null
    return runningOf(press)
  })
}

async function start(): Promise<Running> {
  const { DATA_DIR, PUPPETEER_EXECUTABLE_PATH } = env()
  const { default: puppeteer } = await import('puppeteer-core')
  const executablePath = await findChromium(DATA_DIR, PUPPETEER_EXECUTABLE_PATH)
  const waiting = join(DATA_DIR, 'tmp')
  await mkdir(waiting, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(waiting, 'chromium-'))
  const browser = await puppeteer.launch({
    executablePath,
    // Through a pipe: no port that others could speak to, and Chromium ends when its other end does.
    pipe: true,
    userDataDir: folder,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [...chromiumArguments, '--host-resolver-rules=MAP * ~NOTFOUND', '--disable-extensions', '--no-first-run'],
  })
  // A browser that is killed breaks its pipe; unheard, that error would take this process along.
  for (const pipe of browser.process()?.stdio ?? []) pipe?.on('error', () => {})
  return { browser, folder, printed: 0, printing: 0, retired: false }
}

function pressOf(payload: Payload): Press {
  return onPayload<Press>(payload, 'chromium.press', () => {
    const press: Press = { running: null, idle: null, closed: false }
    onClose(payload, async () => {
      press.closed = true
      if (press.idle) clearTimeout(press.idle)
      const running = await press.running?.catch(() => null)
      if (running) await end(running)
    })
    return press
  })
}

/** Bytes that all processes of a browser hold; 0 where it cannot be asked. */
async function memoryOf(browser: Browser): Promise<number> {
  try {
    const session = await browser.target().createCDPSession()
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    await session.detach()
    const used = await Promise.all(processInfo.map(({ id }) => usageOf(id)))
    return used.reduce((sum, usage) => sum + (usage?.memory ?? 0), 0)
  } catch {
    return 0
  }
}
