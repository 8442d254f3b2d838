import { expect, stateOf, test } from './office.ts'

test.use({ storageState: stateOf('admin') })

test('a key is made, shown once, used, seen as used, and revoked', async ({ page, playwright, baseURL }) => {
  const name = `Accounting ${Date.now().toString(36)}`
  await page.goto('/admin/collections/api-keys')
  await page.getByRole('button', { name: 'New key' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('Acts for').fill('nobody-at-all@example.com')
  await dialog.getByRole('button', { name: 'Make the key' }).click()
  await expect(dialog.getByRole('alert')).toContainText('no active account')
  await dialog.getByLabel('Acts for').fill('editor@example.com')
  await dialog.getByRole('button', { name: 'Make the key' }).click()
  const key = await page.locator('[data-key]').innerText()
  expect(key).toMatch(/^mdc_/)
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-key]')).toBeVisible()
  await dialog.getByRole('button', { name: 'I have kept it' }).click()

  const program = await playwright.request.newContext({ baseURL: baseURL! })
  const headers = { authorization: `Bearer ${key}` }
  expect((await program.get('/api/v1/transactions?limit=1', { headers })).status()).toBe(200)
  await page.reload()
  const row = page.getByRole('row', { name: new RegExp(name) })
  await expect(row).toContainText('Works')
  await expect(page.locator('body')).not.toContainText(key)
  await row.getByRole('button', { name: `Revoke ${name}` }).click()
  await dialog.getByRole('button', { name: 'Revoke' }).click()
  await expect(row).toContainText('Revoked')
  expect((await program.get('/api/v1/transactions?limit=1', { headers })).status()).toBe(401)
  await program.dispose()
})
