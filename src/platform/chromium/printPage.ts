import type { Browser, CDPSession, HTTPRequest, Page } from 'puppeteer-core'
import type { Paper } from './paper.ts'

/** Where a page is while it is printed: a name that cannot exist outside. */
const origin = 'http://page.invalid'

/** Second fence beside the closed network: no script, no frame, no form, nothing from elsewhere, and no moving on by itself (`sandbox`). */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'; sandbox allow-same-origin"

/** The screen in front of the paper, in pixels: as wide as no paper is, so that rules can tell the two apart. */
const screen = { width: 333, height: 200 }

/** How much Chromium is told or asked in one message: of text in characters, of the PDF in bytes. */
const [wordsAtOnce, bytesAtOnce] = [65_536, 262_144]

/**
 * Prints one page in a context of its own and hands over the PDF in pieces. Paper size and margins are as the page's CSS
 * says. Raises what puppeteer raises when the browser or the page goes away; closing the browser is the way to end a page
 * that does not end.
 */
export async function printPage(browser: Browser, paper: Paper, write: (piece: Uint8Array) => Promise<void>): Promise<void> {
  const context = await browser.createBrowserContext()
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(0)
    await page.setJavaScriptEnabled(false)
    await page.setViewport(screen)
    await serveOnly(page, paper.files)
    await page.goto(`${origin}/`, { waitUntil: 'load', timeout: 0 })
    await fill(page, await lighter(browser, paper))
    // Those that only hidden rows need would come too late.
    await page.evaluate(() => Promise.allSettled([...document.fonts].map((font) => font.load())).then(() => document.fonts.ready).then(() => undefined))
    await print(await page.createCDPSession(), paper.tagged, write)
  } finally {
    // A browser that is gone has closed it already.
    await context.close().catch(() => {})
  }
}

/** Writes the page into the empty one, whose policy holds for it: as an answer it would be one message, and lie in memory several times. */
async function fill(page: Page, { html }: Paper): Promise<void> {
  await page.evaluate(() => void document.open())
  for await (const piece of html()) {
    for (let from = 0; from < piece.length; ) {
      const to = wholeUntil(piece, from + wordsAtOnce)
      await page.evaluate((words) => document.write(words), piece.slice(from, to))
      from = to
    }
  }
  await Promise.all([comeTo(page, 'load'), page.evaluate(() => document.close())])
}

/** The place itself, or the one before where it would cut a character in two. */
function wholeUntil(text: string, place: number): number {
  return place < text.length && text.charCodeAt(place) >> 10 === 0x37 ? place - 1 : place
}

/** Waits for an event of a page; raises when the page or its browser goes away first. */
async function comeTo(page: Page, event: 'load'): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const gone = () => reject(new Error('The page went away.'))
  const browser = page.browser()
  page.once(event, () => resolve()).once('close', gone).once('error', gone)
  browser.once('disconnected', gone)
  await promise.finally(() => browser.off('disconnected', gone))
}

/** Puppeteer would ask for ten megabytes at once. */
async function print(session: CDPSession, tagged: boolean, write: (piece: Uint8Array) => Promise<void>): Promise<void> {
  const { stream: handle = '' } = await session.send('Page.printToPDF', {
    transferMode: 'ReturnAsStream',
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: tagged,
    generateDocumentOutline: tagged,
  })
  for (;;) {
    const { data, base64Encoded, eof } = await session.send('IO.read', { handle, size: bytesAtOnce })
    if (data !== '') await write(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'))
    if (eof) break
  }
  await session.send('IO.close', { handle })
}

/** The same with rules by which its bulk is laid out once: not for the screen, nor when the print is prepared, only for the paper. */
async function lighter(browser: Browser, paper: Paper): Promise<Paper> {
  const { html, bulk } = paper
  return bulk !== undefined && (await tellsPaperFromScreen(browser)) ? { ...paper, html: () => withBulkHidden(html(), bulk) } : paper
}

async function* withBulkHidden(html: ReturnType<Paper['html']>, selector: string): AsyncGenerator<string> {
  let isHead = true
  for await (const piece of html) {
    yield isHead ? hiddenOnScreen(piece, selector) : piece
    isHead = false
  }
}

function hiddenOnScreen(head: string, selector: string): string {
  return head.replace('</head>', () => `<style>@media (width:${screen.width}px){${selector}{display:none}}</style></head>`)
}

const known = new WeakMap<Browser, Promise<boolean>>()

/** Whether rules for the width of the screen leave the paper alone. In a browser where they do not, rows would be missing. */
function tellsPaperFromScreen(browser: Browser): Promise<boolean> {
  const told = known.get(browser) ?? tryOut(browser)
  known.set(browser, told)
  // A page that broke says nothing of the browser.
  told.catch(() => known.delete(browser))
  return told
}

async function tryOut(browser: Browser): Promise<boolean> {
  const html = hiddenOnScreen('<!doctype html><html><head></head><body><p>1</p></body></html>', 'p')
  const pieces: Uint8Array[] = []
  await printPage(browser, { html: () => [html], files: new Map(), tagged: false }, async (piece) => void pieces.push(piece))
  // Letters need a font; a page without any has none.
  return Buffer.concat(pieces).includes('/Font')
}

async function serveOnly(page: Page, files: Paper['files']): Promise<void> {
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    // The page may be closing: then nobody waits for the answer.
    void answer(request, files).catch(() => {})
  })
}

function answer(request: HTTPRequest, files: Paper['files']): Promise<void> {
  const url = new URL(request.url())
  // An answer without content leaves the page where it is; a refusal would put an error in its place.
  if (url.origin !== origin) return request.isNavigationRequest() ? request.respond({ status: 204 }) : request.abort('accessdenied')
  if (url.pathname === '/') {
    const headers = { 'content-security-policy': policy }
    return request.respond({ status: 200, contentType: 'text/html; charset=utf-8', headers, body: '<!doctype html>' })
  }
  const file = files.get(url.pathname)
  return file ? request.respond({ status: 200, contentType: file.type, body: Buffer.from(file.bytes) }) : request.abort('accessdenied')
}
