import type { Browser, HTTPRequest, Page } from 'puppeteer-core'
import type { Paper } from './paper.ts'

/** Where a page is while it is printed: a name that cannot exist outside. */
const origin = 'http://page.invalid'

/** Second fence beside the closed network: no script, no frame, no form, nothing from elsewhere, and no moving on by itself (`sandbox`). */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'; sandbox allow-same-origin"

/**
 * Prints one page in a context of its own and gives the PDF. Paper size and margins are as the page's CSS says. Raises
 * what puppeteer raises when the browser goes away; closing the browser is the way to end a page that does not end.
 */
export async function printPage(browser: Browser, paper: Paper): Promise<Uint8Array> {
  const context = await browser.createBrowserContext()
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(0)
    await page.setJavaScriptEnabled(false)
    await serveOnly(page, paper)
    await page.goto(`${origin}/`, { waitUntil: 'load', timeout: 0 })
    const stream = await page.createPDFStream({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: paper.tagged,
      outline: paper.tagged,
      waitForFonts: true,
      timeout: 0,
    })
    return await whole(stream)
  } finally {
    // A browser that is gone has closed it already.
    await context.close().catch(() => {})
  }
}

async function serveOnly(page: Page, { html, files }: Paper): Promise<void> {
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    // The page may be closing: then nobody waits for the answer.
    void answer(request, html, files).catch(() => {})
  })
}

function answer(request: HTTPRequest, html: Paper['html'], files: Paper['files']): Promise<void> {
  const url = new URL(request.url())
  // An answer without content leaves the page where it is; a refusal would put an error in its place.
  if (url.origin !== origin) return request.isNavigationRequest() ? request.respond({ status: 204 }) : request.abort('accessdenied')
  if (url.pathname === '/') {
    const headers = { 'content-security-policy': policy }
    return request.respond({ status: 200, contentType: 'text/html; charset=utf-8', headers, body: Buffer.concat(html) })
  }
  const file = files.get(url.pathname)
  return file ? request.respond({ status: 200, contentType: file.type, body: Buffer.from(file.bytes) }) : request.abort('accessdenied')
}

async function whole(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces)
}
