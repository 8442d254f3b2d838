import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, openDialog, stateOf, test } from './office.ts'
import { faultsOf } from './readable.ts'

test.use({ storageState: stateOf('admin') })

const lists = '/admin/collections'

/** Presses Download and gives what comes. */
async function fileOf(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download' }).click()
  const file = await coming
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('the list of people is exported as it stands: search, order, the columns that are ticked', async ({ page }) => {
  await page.goto(`${lists}/users?search=example.com&sort=-name`)
  const shown = await page.locator('.cell-name').allInnerTexts()
  await openDialog(page, page.getByRole('button', { name: 'Export', exact: true }))
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox', { name: 'Name', exact: true })).toBeChecked()
  await expect(dialog.getByRole('checkbox', { name: 'Phone' })).not.toBeChecked()
  // What goes along with transactions does not with people.
  await expect(dialog.getByText('the timelines')).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
  expect(violations).toEqual([])
  for (const name of ['Role', 'Account', 'Departments', 'Last sign-in']) await dialog.getByRole('checkbox', { name }).uncheck()
  await dialog.getByRole('checkbox', { name: 'Language' }).check()
  await dialog.getByRole('radio', { name: 'CSV' }).check({ force: true })
  const { name, bytes } = await fileOf(page)
  expect(name).toMatch(/^Users-\d{4}-\d\d-\d\d\.csv$/)
  const [head, ...rows] = bytes.toString('utf8').trim().split('\r\n')
  expect(head).toBe('Name,Email,Language')
  expect(rows.slice(0, shown.length).map((row) => row.split(',')[0])).toEqual(shown)
  await expect(dialog).toHaveCount(0)
})

test('each list of the office can be exported, and the audit log as PDF', async ({ page }) => {
  test.slow()
  for (const list of ['attachments', 'imports', 'delegations', 'departments', 'webhooks', 'report-definitions', 'report-schedules', 'api-keys', 'email-templates', 'workflows', 'calendars']) {
    await page.goto(`${lists}/${list}`)
    await expect(page.getByRole('button', { name: 'Export', exact: true }), list).toBeVisible()
  }
  await page.goto(`${lists}/audit-logs?action=signIn`)
  await openDialog(page, page.getByRole('button', { name: 'Export', exact: true }))
  await page.getByRole('radio', { name: 'PDF' }).check({ force: true })
  const { name, bytes } = await fileOf(page)
  expect(name).toMatch(/^audit-log-\d{4}-\d\d-\d\d\.pdf$/)
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
})

test('a condition on figures is added to a custom report, and leaves some of its groups', async ({ page }) => {
  await page.goto(`${lists}/report-definitions/create`)
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.getByRole('columnheader').first()).toBeVisible()
  await page.getByRole('combobox', { name: 'Add a group' }).selectOption('priority')
  await expect(preview.getByRole('rowheader', { name: 'All' }).or(preview.getByRole('cell', { name: 'All' })).first()).toBeVisible()
  await page.getByRole('combobox', { name: 'Add a condition' }).selectOption({ index: 1 })
  const condition = page.getByRole('group', { name: 'Condition 1' })
  await condition.getByLabel('Value', { exact: true }).fill('')
  await expect(condition).toContainText('Give a number.')
  // The figures have lost the group; the listed rows beside them are what they were.
  const urgent = preview.getByRole('cell', { name: 'Urgent' })
  const before = await urgent.count()
  await condition.getByLabel('Value', { exact: true }).fill('1000000')
  await expect(urgent).toHaveCount(before - 1)
  expect(await faultsOf(page, { within: '.office-builder', serious: true })).toEqual([])
  await page.getByRole('button', { name: 'Remove Condition 1' }).click()
  await expect(condition).toHaveCount(0)
})
