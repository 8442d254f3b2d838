import { expect, test, type APIRequestContext, type Page } from '@playwright/test'
import { faultsOf } from './readable.ts'

/** Pages for people who are not signed in, on the transactions of the demo office. */

const password = 'Tracker!2026'

async function signIn(request: APIRequestContext): Promise<void> {
  const answer = await request.post('/api/v1/users/login', { data: { email: 'admin@example.com', password } })
  expect(answer.status()).toBe(200)
}

/** A transaction that is past its draft, with the path of its verification page. */
async function liveOne(request: APIRequestContext): Promise<{ id: number; reference: string; path: string }> {
  await signIn(request)
  const headers = { 'sec-fetch-site': 'same-origin' }
  const list = await (await request.get('/api/v1/transactions?stage=normal&limit=1&sort=id', { headers })).json()
  const [{ id, reference }] = list.docs
  const { doc } = await (await request.get(`/api/v1/transactions/${id}/qr-code?format=json`, { headers })).json()
  return { id, reference, path: new URL(doc.link).pathname }
}

const isWithinScreen = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

test('a number is tracked from the start page, in place', async ({ page, request }) => {
  const { reference } = await liveOne(request)
  await page.goto('/')
  await page.getByLabel('Transaction number').fill(reference.toLowerCase().replaceAll('-', ' '))
  await page.getByRole('button', { name: 'Track' }).click()
  await expect(page).toHaveURL(/\/track\?number=/)
  await expect(page.getByRole('heading', { name: reference })).toBeVisible()
  await expect(page.getByText('Last update')).toBeVisible()

  await page.getByLabel('Transaction number').fill('TRX-2001-00001')
  await page.getByRole('button', { name: 'Track' }).click()
  await expect(page.getByText('There is nothing to show for this number')).toBeVisible()
  await expect(page.getByRole('heading', { name: reference })).toHaveCount(0)
})

test.describe('where scripts do not run', () => {
  test.use({ javaScriptEnabled: false, locale: 'ar-SA', viewport: { width: 390, height: 844 } })

  test('numbers and codes are answered in Arabic, from right to left', async ({ page, request }) => {
    const { reference, path } = await liveOne(request)
    await page.goto('/track')
    await page.getByLabel('رقم المعاملة').fill(reference)
    await page.getByRole('button', { name: 'تتبع' }).click()
    await expect(page.getByRole('heading', { name: reference })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')

    await page.goto(path)
    await expect(page.getByRole('heading', { name: 'هذا الرمز صالح' })).toBeVisible()
    await expect(page.getByText(reference)).toBeVisible()
    await page.goto('/verify/AAAAAAAAAAAAAAAAAAAAAA')
    await expect(page.getByRole('heading', { name: 'هذا الرمز غير صالح' })).toBeVisible()
  })
})

test('a scan counts once, and switching the language does not count', async ({ request }) => {
  const { id, path } = await liveOne(request)
  const scans = async () => {
    const headers = { 'sec-fetch-site': 'same-origin' }
    return (await (await request.get(`/api/v1/transactions/${id}/qr-code?format=json`, { headers })).json()).doc.scans
  }
  const before = await scans()
  await request.get(path)
  await request.get(`${path}?lang=ar`)
  await request.head(path)
  expect(await scans()).toBe(before + 1)
})

test('labels are for staff who are signed in', async ({ page }) => {
  const { id, reference } = await liveOne(page.context().request)
  await page.goto(`/labels?ids=${id}`)
  await expect(page.locator('.label')).toContainText(reference)
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible()
  await page.context().clearCookies()
  const answer = await page.request.get(`/labels?ids=${id}`, { maxRedirects: 0 })
  expect([answer.status(), answer.headers()['location']]).toEqual([307, expect.stringContaining('/admin/login')])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('every public page is accessible, fits, and asks no other host for anything', async ({ page, request, baseURL }) => {
    const { reference, path } = await liveOne(request)
    const strangers: string[] = []
    page.on('request', (asked) => {
      if (!asked.url().startsWith(baseURL!) && !asked.url().startsWith('data:')) strangers.push(asked.url())
    })
    for (const address of ['/', `/track?number=${reference}`, '/track?number=none&lang=ar', path, '/verify/no']) {
      await page.goto(address)
      expect(await faultsOf(page), address).toEqual([])
      expect(await isWithinScreen(page), address).toBe(true)
    }
    expect(strangers).toEqual([])
  })
})
