import { expect, newNumber, stateOf, test } from './office.ts'

test.use({ storageState: stateOf('editor') })

const heading = 'External Reference ID,Client Name,Transaction Type'
const csv = (name: string, rows: string[]) => ({
  name, mimeType: 'text/csv', buffer: Buffer.from([heading, ...rows].join('\r\n')),
})

test('a workbook by mouse: check, import the good rows, see them, take it back', async ({ page }) => {
  const [good, other, bad] = [newNumber(), newNumber(), newNumber()]
  const rows = [`${good},Al Noor,Submission`, `${other},شركة النور,تقديم`, `${bad},Third,Submision`]
  await page.goto('/admin/import')
  const choose = page.locator('.office-import input[type=file]')
  // Chosen before the page's scripts run, a file is not noticed.
  await expect(async () => {
    await choose.setInputFiles(csv('three.csv', rows))
    await expect(page.getByText('three.csv')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await page.getByRole('radio', { name: /Import the good rows/ }).check()
  await page.getByRole('button', { name: 'Check the file' }).click()

  await expect(page.getByRole('heading', { name: '2 of 3 rows can be imported' })).toBeVisible()
  await expect(page.getByText('"Submision" is not a transaction type')).toBeVisible()
  await expect(page.getByText('Column C of your file')).toBeVisible()
  await page.getByRole('button', { name: 'Import the 2 good rows' }).click()

  await expect(page.getByRole('heading', { name: '2 transactions imported' })).toBeVisible()
  const finished = page.url()
  const result = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Your file with the errors marked' }).click()
  expect((await result).suggestedFilename()).toBe('three-result.csv')

  await page.getByRole('link', { name: 'Show the imported transactions' }).click()
  await expect(page.getByText(good)).toBeVisible()
  await expect(page.getByText(other)).toBeVisible()
  await expect(page.getByText(bad)).toHaveCount(0)

  await page.goto(finished)
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await expect(page.getByRole('dialog')).toContainText('2 new transactions go to the bin')
  await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click()
  await expect(page.locator('p[role=status]')).toContainText('2 removed, 0 restored')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Undone' })).toBeVisible()
})

test('a file that cannot be imported is refused with the reason', async ({ page }) => {
  await page.goto('/admin/import')
  await expect(async () => {
    await page.locator('.office-import input[type=file]').setInputFiles({
      name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('Name,Age\r\nA,1'),
    })
    await expect(page.getByText('list.csv')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await page.getByRole('button', { name: 'Check the file' }).click()
  await expect(page.getByRole('heading', { name: 'This file cannot be imported' })).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: 'External Reference ID' })).toBeVisible()
})
