import { isGenuine, startReceiver } from '../helpers/webhookReceiver.ts'
import { ask, expect, openDialog, stateOf, take, test } from './office.ts'
import { faultsOf } from './readable.ts'

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

for (const language of ['en', 'ar'] as const) {
  test(`its page can be read by everybody: ${language}`, async ({ page, request, context, baseURL }) => {
    const { doc } = await ask(request, 'admin', 'POST', '/webhooks', { key: `read_${language}_${Date.now().toString(36)}`, address: receiver.address })
    await ask(request, 'admin', 'POST', `/webhooks/${doc.id}/ping`)
    await context.addCookies([{ name: 'payload-lng', value: language, url: baseURL! }])
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`/admin/collections/webhooks/${doc.id}`)
    await expect(page.locator('.office-webhook__log > li')).toHaveCount(1)
    await page.locator('.office-webhook summary').click()
    expect(await faultsOf(page, { within: '.office-webhook' })).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  })
}

test('it is told of the events that are chosen in its form', async ({ page, request }) => {
  const { doc } = await ask(request, 'admin', 'POST', '/webhooks', { key: `told_${Date.now().toString(36)}`, address: receiver.address })
  await page.goto(`/admin/collections/webhooks/${doc.id}`)
  const events = page.locator('#field-events')
  await events.locator('input').fill('Signed in')
  await expect(page.locator('.rs__option')).toHaveCount(0)
  await events.locator('input').fill('Status chan')
  await page.locator('.rs__option', { hasText: 'Status changed' }).click()
  await page.locator('#action-save').click()
  await expect(page.locator('.payload-toast-container')).toContainText(/success/i)

  receiver.received.length = 0
  receiver.answer(() => ({ status: 204 }))
  const made = await take(request, {}, [{ by: 'editor', to: 'submitted' }])
  await expect(async () => {
    expect(receiver.received.map(({ json }) => [json.event, json.transaction.reference])).toEqual([['statusChanged', made.reference]])
  }).toPass()
  await page.reload()
  await expect(page.locator('.office-webhook__log > li').first()).toContainText(`${made.reference} Status changed`)
})
