import { expect, isAwake, list, pageOf, password, people, stateOf, take, test } from './office.ts'

test('the own language is spoken after signing in, right to left', async ({ page }) => {
  await page.goto('/admin/login')
  await page.locator('#field-email').fill(people.admin2)
  await page.locator('#field-password').fill(password)
  await page.locator('form button[type=submit]').click()
  await expect(page.locator('.office-start h1')).toContainText('أهلًا')
  await expect(page.locator('html')).toHaveAttribute('dir', /rtl/i)
})

test.describe('in Arabic', () => {
  test.use({ storageState: stateOf('admin') })
  test.beforeEach(async ({ context, baseURL }) => {
    await context.addCookies([{ name: 'payload-lng', value: 'ar', url: baseURL! }])
  })

  test('list and page read right to left, numbers left to right, answers in Arabic', async ({ page, request }) => {
    const made = await take(request, { title: 'مخطط الموقع العام' })
    await page.goto(list)
    await isAwake(page)
    await expect(page.locator('thead')).toContainText('الرقم المرجعي')
    const first = await page.locator('thead th.heading-externalReference, thead #heading-externalReference').first().boundingBox()
    const last = await page.locator('thead th.heading-attachmentCount, thead #heading-attachmentCount').first().boundingBox()
    expect(first!.x).toBeGreaterThan(last!.x)
    await page.goto(pageOf(made.id))
    await expect(page.locator('[data-status=draft]')).toContainText('مسودة')
    await expect(page.locator('.office-head__numbers bdi').first()).toHaveAttribute('dir', 'ltr')
    await page.locator('[data-transition=submit]').click()
    await page.getByRole('dialog').locator('button[type=submit]').click()
    await expect(page.locator('[data-status=submitted]')).toContainText('مقدَّمة')
    await page.getByRole('tab', { name: 'السجل الزمني' }).click()
    await expect(page.locator('.office-timeline li').first()).toContainText('تغيرت الحالة')
  })
})
