import { readFile } from 'node:fs/promises'
import { ask, expect, newNumber, stateOf, take, test } from './office.ts'
import { takeOn } from './people.ts'
import { faultsOf } from './readable.ts'

test.use({ storageState: stateOf('editor') })

test('a report is ordered by keyboard, followed until it is ready, fetched, and made again', async ({ page }) => {
  await page.goto('/admin/collections/reports')
  await expect(page.getByRole('heading', { name: 'Reports', level: 1 })).toBeVisible()
  // Reports for administrators are not shown to others.
  await expect(page.getByRole('button', { name: 'Make: Audit trail' })).toHaveCount(0)
  await expect(async () => {
    await page.getByRole('button', { name: 'Make: Transaction detail' }).press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 1000 })
  }).toPass()
  const form = page.getByRole('dialog')
  await form.getByRole('radio', { name: 'CSV' }).check({ force: true })
  await form.getByText(/^Columns \(/).click()
  await form.getByRole('checkbox', { name: 'Title' }).uncheck()
  await form.getByRole('combobox', { name: 'Created' }).selectOption({ label: 'This year' })
  expect(await faultsOf(page, { within: 'dialog', serious: true })).toEqual([])
  await form.getByRole('button', { name: 'Make the report' }).click()

  await expect(form).toHaveCount(0)
  const row = page.getByRole('row', { name: /Transaction detail/ }).first()
  await expect(row.getByText('Ready')).toBeVisible({ timeout: 30_000 })
  const download = page.waitForEvent('download')
  await row.getByRole('link', { name: /^Download/ }).click()
  expect((await download).suggestedFilename()).toMatch(/^transaction-detail-\d{4}-01-01-\d{4}-12-31\.csv$/)
  expect(await faultsOf(page, { within: '.office-reports', serious: true })).toEqual([])

  await row.getByRole('link', { name: /^Transaction detail/ }).click()
  await expect(page.getByText('SHA-256 of the file')).toBeVisible()
  await expect(async () => {
    await page.getByRole('button', { name: /^Make again/ }).click()
    await expect(page.getByText('Ready')).toBeVisible({ timeout: 20_000 })
  }).toPass()
})

test('what cannot be made says why, and a phone shows it all', async ({ page, request }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const missing = newNumber()
  await page.goto('/admin/collections/reports')
  await ask(request, 'editor', 'POST', '/reports/generate', { report: 'detail', format: 'csv', filters: { department: missing } })
  await page.reload()
  await expect(page.getByText(`"${missing}"`).first()).toBeVisible({ timeout: 30_000 })
  // A page that is not awake yet has its menu open beside it.
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)
})

test('a report is narrowed to a client by name; one that failed is changed and made', async ({ page, request }) => {
  // Of this run alone: the office may have been tested before.
  const mark = Date.now().toString(36)
  const account = await takeOn(request, 'client', `Noor Builders ${mark}`)
  const { externalReference } = await take(request, { client: account.id })
  await ask(request, 'editor', 'POST', '/reports/generate', { report: 'detail', format: 'csv', filters: { client: String(account.id), department: newNumber() } })
  await page.goto('/admin/collections/reports')
  const failed = page.getByRole('row', { name: /Transaction detail/ }).first()
  await expect(failed.getByText('Change what was asked and make it again.')).toBeVisible({ timeout: 30_000 })
  await failed.getByRole('link', { name: /^Change and make/ }).click()
  const form = page.getByRole('dialog')
  // The client is shown by name, not by number; the department that there is not can be taken out.
  await expect(form.getByRole('listitem').filter({ hasText: 'Noor Builders' })).toBeVisible()
  await form.getByRole('button', { name: /^Remove Noor Builders/ }).click()
  const client = form.getByRole('searchbox', { name: 'Client', exact: true })
  await client.fill(`builders ${mark}`)
  await expect(form.getByRole('button', { name: account.email })).toBeVisible()
  await client.press('ArrowDown')
  await expect(form.getByRole('button', { name: account.email })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(form.getByRole('button', { name: /^Remove Noor Builders/ })).toBeVisible()
  await form.locator('summary').filter({ hasText: 'E2E-' }).click()
  await form.getByRole('button', { name: 'Any again' }).click()
  expect(await faultsOf(page, { within: 'dialog', serious: true })).toEqual([])
  await form.getByRole('button', { name: 'Make the report' }).click()
  await expect(form).toHaveCount(0)
  await expect(page).not.toHaveURL(/from=/)
  const made = page.getByRole('row', { name: /Transaction detail/ }).first()
  await expect(made.getByText('Ready')).toBeVisible({ timeout: 30_000 })
  const download = page.waitForEvent('download')
  await made.getByRole('link', { name: /^Download/ }).click()
  expect(await readFile(await (await download).path(), 'utf8')).toContain(externalReference)
  await made.getByRole('link', { name: /^Transaction detail/ }).click()
  await expect(page.locator('.office-reports-facts')).toContainText('Noor Builders')
})
