import { readFile } from 'node:fs/promises'
import { expect, list, openDialog, stateOf, test } from './office.ts'

test.use({ storageState: stateOf('client') })

test('a client sees their own transactions, to view and nothing to change', async ({ page }) => {
  await page.goto(list)
  await expect(page.getByRole('heading', { name: 'Your transactions' })).toBeVisible()
  const rows = page.locator('tbody tr')
  await expect(rows.first()).toBeVisible()
  await expect(page.locator('tbody')).not.toContainText('Rock Clinic')
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await expect(page.getByRole('link', { name: /New transaction|Create/ })).toHaveCount(0)
  await rows.first().getByRole('link', { name: /^View / }).click()
  await expect(page.locator('.office-head')).toBeVisible()
  await expect(page.locator('[data-transition]')).toHaveCount(0)
  await expect(page.locator('.office-comment-form')).toHaveCount(0)
})

test('a client takes their list along, and nobody else’s', async ({ page }) => {
  await page.goto(list)
  await openDialog(page, page.getByRole('button', { name: 'Export', exact: true }))
  const dialog = page.getByRole('dialog', { name: 'Export this list' })
  await dialog.getByRole('radio', { name: 'CSV' }).check({ force: true })
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text).toContain(await page.locator('td.cell-externalReference').first().innerText())
  expect(text).not.toContain('Rock Clinic')
})

test('a client is offered no screen of the staff', async ({ page }) => {
  await page.goto('/admin')
  await expect(page.locator('.office-start')).toBeVisible()
  for (const collection of ['users', 'imports', 'departments', 'workflows', 'audit-logs']) {
    await expect(page.locator(`#nav-${collection}`)).toHaveCount(0)
  }
})
