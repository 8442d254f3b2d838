import AxeBuilder from '@axe-core/playwright'
import { isGenuine, startReceiver } from '../helpers/webhookReceiver.ts'
import { ask, expect, openDialog, stateOf, test } from './office.ts'

test.use({ storageState: stateOf('admin') })

let receiver: Awaited<ReturnType<typeof startReceiver>>
test.beforeAll(async () => {
  receiver = await startReceiver()
})
test.afterAll(() => receiver.close())

test('a webhook is written down, given a secret, tried, and its log read', async ({ page }) => {
  const key = `bills_${Date.now().toString(36)}`
  await page.goto('/admin/collections/webhooks/create')
  await expect(page.locator('.office-webhook')).toContainText('Save it first')
  await page.locator('#field-key').fill(key)
  await page.locator('#field-address').fill('ftp://example.com')
  await page.locator('#action-save').click()
  await expect(page.locator('.field-type').filter({ hasText: 'such as https://example.com/path' }).first()).toBeVisible()
  await page.locator('#field-address').fill(receiver.address)
  await page.locator('#action-save').click()
  await expect(page).toHaveURL(/webhooks\/\d+/)

  const dialog = page.getByRole('dialog')
  await openDialog(page, page.getByRole('button', { name: 'New secret' }))
  await dialog.getByRole('button', { name: 'Make it' }).click()
  const secret = await dialog.locator('code').innerText()
  expect(secret).toMatch(/^whsec_/)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'I have kept it' }).click()
  await expect(dialog).toBeHidden()

  receiver.answer(() => ({ status: 503, text: 'Restarting, back soon' }))
  await page.getByRole('button', { name: 'Send a ping' }).click()
  const line = page.locator('.office-webhook__log > li').first()
  await expect(line).toContainText('Failed')
  await expect(line).toContainText('503')
  await line.locator('summary').click()
  await expect(line).toContainText('Restarting, back soon')
  expect(isGenuine(secret, receiver.received[0]!)).toBe(true)

  receiver.answer(() => ({ status: 204 }))
  await line.getByRole('button', { name: /Send again/ }).click()
  await expect(line).toContainText('Delivered')
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  await page.getByLabel('Show').selectOption('failed')
  await expect(page.locator('.office-webhook')).toContainText('Nothing was sent yet.')
})

for (const theme of ['light', 'dark'] as const) {
  for (const language of ['en', 'ar'] as const) {
    test(`its page can be read by everybody: ${theme}, ${language}`, async ({ page, request, context, baseURL }) => {
      const { doc } = await ask(request, 'admin', 'POST', '/webhooks', { key: `read_${theme}_${language}_${Date.now().toString(36)}`, address: receiver.address })
      await ask(request, 'admin', 'POST', `/webhooks/${doc.id}/ping`)
      await context.addCookies([
        { name: 'payload-theme', value: theme, url: baseURL! },
        { name: 'payload-lng', value: language, url: baseURL! },
      ])
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(`/admin/collections/webhooks/${doc.id}`)
      await expect(page.locator('.office-webhook__log > li')).toHaveCount(1)
      await page.locator('.office-webhook summary').click()
      const { violations } = await new AxeBuilder({ page }).include('.office-webhook').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    })
  }
}
