import { ask, expect, pageOf, stateOf, take, test } from './office.ts'
import type { Page } from '@playwright/test'

/** What the policy of each page forbids, seen in a browser: nothing of ours may need what it forbids. */

/** Collects every violation that a page reports, from before its first script. */
async function violationsOf(page: Page): Promise<string[]> {
  const violations: string[] = []
  page.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) violations.push(`${page.url()}: ${message.text()}`)
  })
  await page.exposeFunction('tellViolation', (text: string) => violations.push(`${page.url()}: ${text}`))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const { tellViolation } = window as unknown as { tellViolation: (text: string) => void }
      tellViolation(`${violatedDirective} blocked ${blockedURI} (${sourceFile ?? ''})`)
    })
  })
  return violations
}

/** Opens a page and waits until it has asked for everything it wants. */
async function settle(page: Page, address: string) {
  const answer = await page.goto(address)
  await page.waitForLoadState('networkidle')
  return answer!
}

test.describe('for visitors', () => {
  test('public pages and the API explorer break no rule of their policy', async ({ page, request }) => {
    test.slow()
    const { id, reference } = await take(request, {}, [{ by: 'editor', to: 'submitted' }])
    const { doc } = await ask(request, 'editor', 'GET', `/transactions/${id}/qr-code?format=json`)
    const violations = await violationsOf(page)
    for (const address of ['/', '/track', `/track?number=${reference}`, new URL(doc.link).pathname, '/verify/none', '/no-such-page', '/admin/login', '/register', '/forgot', '/reset?token=x', '/verify-email?token=x', '/api/v1/docs']) {
      const answer = await settle(page, address)
      expect(answer.headers()['content-security-policy'], address).toContain("frame-ancestors 'none'")
      expect(answer.headers()['x-content-type-options'], address).toBe('nosniff')
    }
    await expect(page.locator('.swagger-ui .opblock-tag').first()).toBeVisible()
    expect(violations).toEqual([])
  })

  test('a script that was smuggled into a page does not run', async ({ page }) => {
    await page.goto('/track')
    await expect(page.getByRole('button', { name: 'Track' })).toBeVisible()
    const ran = await page.evaluate(() => {
      const place = document.createElement('div')
      place.innerHTML = '<img src="x" alt="" onerror="window.smuggled = true"><svg onload="window.smuggled = true"></svg>'
      const inline = document.createElement('script')
      inline.textContent = 'window.smuggled = true'
      document.body.append(place, inline)
      return 'smuggled' in window
    })
    expect(ran).toBe(false)
    await expect.poll(() => page.evaluate(() => 'smuggled' in window)).toBe(false)
  })

  test('no page of another host can frame ours', async ({ page, baseURL }) => {
    await page.setContent(`<iframe src="${baseURL}/admin/login"></iframe>`)
    await expect.poll(() => page.frames().some((frame) => frame.url().startsWith('chrome-error:'))).toBe(true)
  })
})

test.describe('for staff', () => {
  test.use({ storageState: stateOf('admin') })

  test('the admin UI and the print pages break no rule of their policy', async ({ page, request }) => {
    test.slow()
    const { id } = await take(request)
    const violations = await violationsOf(page)
    const collections = ['transactions', 'imports', 'users', 'workflows', 'departments', 'transaction-types', 'audit-logs']
    const addresses = [
      '/admin', ...collections.map((slug) => `/admin/collections/${slug}`), '/admin/collections/transactions/create', pageOf(id),
      '/admin/collections/users/1', '/admin/collections/workflows/1', '/admin/globals/settings', '/admin/account', `/labels?ids=${id}`,
    ]
    for (const address of addresses) {
      const answer = await settle(page, address)
      expect(answer.status(), address).toBe(200)
    }
    expect(violations).toEqual([])
  })

  test('under maintenance the others read why, and come in again afterwards', async ({ page, request, browser, baseURL }) => {
    const decide = (maintenance: Record<string, unknown>) => ask(request, 'admin', 'POST', '/globals/settings', { maintenance })
    await decide({ enabled: true, messageEn: 'Back at noon.', messageAr: 'نعود ظهراً.' })
    try {
      const context = await browser.newContext({ storageState: stateOf('editor'), baseURL: baseURL! })
      const other = await context.newPage()
      expect((await other.goto('/admin'))!.status()).toBe(503)
      await expect(other.getByText('Back at noon.')).toBeVisible()
      expect((await other.goto('/?lang=ar'))!.headers()['retry-after']).toBe('300')
      await expect(other.locator('html')).toHaveAttribute('dir', 'rtl')
      await context.clearCookies()
      expect((await other.goto('/admin/login'))!.status()).toBe(200)
      await context.close()
      expect((await page.goto('/admin'))!.status()).toBe(200)
    } finally {
      await decide({ enabled: null, messageEn: null, messageAr: null })
    }
    expect((await request.get('/track')).status()).toBe(200)
  })
})
