import { readFile } from 'node:fs/promises'
import { ask, expect, isAwake, list, openDialog, stateOf, take, test } from './office.ts'
import { faultsOf } from './readable.ts'

test.use({ storageState: stateOf('editor') })

test('what a list shows is taken along as a file: its filters, chosen columns, by keyboard', async ({ page, request }) => {
  const one = await take(request, { title: 'Footbridge' })
  const other = await take(request, { title: 'Culvert' })
  await page.goto(`${list}?where[and][0][externalReference][equals]=${one.externalReference}`)
  await isAwake(page)
  await openDialog(page, page.getByRole('button', { name: 'Export' }))
  const dialog = page.getByRole('dialog', { name: 'Export this list' })
  expect(await faultsOf(page, { within: 'dialog', serious: true })).toEqual([])

  await dialog.getByRole('radio', { name: 'Excel' }).press('ArrowRight')
  await expect(dialog.getByRole('radio', { name: 'CSV' })).toBeChecked()
  // One table only: nothing else goes into it.
  await expect(dialog.getByRole('checkbox', { name: 'the timelines' })).toBeDisabled()
  const title = dialog.getByRole('checkbox', { name: 'Title', exact: true })
  await expect(title).toBeChecked()
  await title.press('Space')
  await expect(title).not.toBeChecked()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download' }).press('Enter')
  const file = await download
  expect(file.suggestedFilename()).toMatch(/\.csv$/)
  const text = await readFile(await file.path(), 'utf8')
  expect(text).toContain(one.externalReference)
  expect(text).not.toContain(other.externalReference)
  expect(text).not.toContain('Footbridge')
  await expect(dialog).toHaveCount(0)
})

test('a refusal is told in the dialog, nothing can be taken without columns, and Escape goes back', async ({ page }) => {
  await page.goto(list)
  await isAwake(page)
  const button = page.getByRole('button', { name: 'Export' })
  await openDialog(page, button)
  const dialog = page.getByRole('dialog', { name: 'Export this list' })
  await dialog.getByRole('radio', { name: 'PDF' }).check({ force: true })
  const refusal = { errors: [{ message: 'Too many rows for paper.', code: 'PDF_TOO_LONG' }] }
  await page.route('**/api/v1/transactions/export?**', (route) => route.fulfill({ status: 409, json: refusal }))
  await dialog.getByRole('button', { name: 'Download' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('Too many rows for paper.')
  // Whatever the format: nothing is saved that is no file, and the dialog stays.
  await page.unroute('**/api/v1/transactions/export?**')
  await page.route('**/api/v1/transactions/export?**', (route) => route.fulfill({ status: 429, json: { errors: [{ message: 'Too many at once.', code: 'RATE_LIMITED' }] } }))
  for (const format of ['Excel', 'CSV']) {
    await dialog.getByRole('radio', { name: format }).check({ force: true })
    await dialog.getByRole('button', { name: 'Download' }).click()
    await expect(dialog.getByRole('alert')).toHaveText('Too many at once.')
  }
  const ticked = dialog.getByRole('checkbox', { checked: true })
  while ((await ticked.count()) > 0) await ticked.first().uncheck()
  await expect(dialog.getByRole('button', { name: 'Download' })).toBeDisabled()
  await dialog.getByRole('button', { name: 'The usual ones' }).click()
  await expect(dialog.getByRole('button', { name: 'Download' })).toBeEnabled()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(button).toBeFocused()
})

test('a server that is gone, or answers without a reason, is told in words; who goes away gets no file', async ({ page }) => {
  await page.goto(list)
  await isAwake(page)
  await openDialog(page, page.getByRole('button', { name: 'Export' }))
  const dialog = page.getByRole('dialog', { name: 'Export this list' })
  const address = '**/api/v1/transactions/export?**'
  for (const format of ['Excel', 'CSV']) {
    await dialog.getByRole('radio', { name: format }).check({ force: true })
    await page.route(address, (route) => route.abort('connectionrefused'))
    await dialog.getByRole('button', { name: 'Download' }).click()
    await expect(dialog.getByRole('alert')).toHaveText('No connection to the server. Nothing was saved; please try again.')
    await page.unroute(address)
    await page.route(address, (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }))
    await dialog.getByRole('button', { name: 'Download' }).click()
    await expect(dialog.getByRole('alert')).toContainText('error 502')
    await page.unroute(address)
  }
  let answer = () => {}
  await page.route(address, async (route) => {
    await new Promise<void>((resolve) => (answer = resolve))
    await route.fulfill({ status: 200, body: 'late', headers: { 'content-disposition': "attachment; filename*=UTF-8''late.csv" } }).catch(() => {})
  })
  const saved: string[] = []
  page.on('download', (download) => saved.push(download.suggestedFilename()))
  const [asked] = await Promise.all([page.waitForRequest(address), dialog.getByRole('button', { name: 'Download' }).click()])
  const calledOff = page.waitForEvent('requestfailed', (request) => request === asked)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await calledOff
  answer()
  await expect(dialog).toHaveCount(0)
  expect(saved).toEqual([])
})

test.describe('an administrator', () => {
  test.use({ storageState: stateOf('admin') })

  test('takes the log of mails along, what a webhook was told, and the history of reports', async ({ page, request }) => {
    await ask(request, 'admin', 'POST', '/reports/generate', { report: 'overdue', format: 'csv' })
    const fetchCsv = async (): Promise<string> => {
      await openDialog(page, page.getByRole('button', { name: 'Export', exact: true }))
      const dialog = page.getByRole('dialog', { name: 'Export this list' })
      await dialog.getByRole('radio', { name: 'CSV' }).check({ force: true })
      const download = page.waitForEvent('download')
      await dialog.getByRole('button', { name: 'Download' }).click()
      return readFile(await (await download).path(), 'utf8')
    }
    await page.goto('/admin/mails?box=log')
    expect((await fetchCsv()).split('\r\n')[0]).toContain('When,Template,Subject,Person,Address,Transaction,State')
    const { doc } = await ask(request, 'admin', 'POST', '/webhooks', { key: `taken_${Date.now().toString(36)}`, address: 'https://hooks.example.com/taken' })
    await page.goto(`/admin/collections/webhooks/${doc.id}`)
    expect((await fetchCsv()).split('\r\n')[0]).toContain('When,What,Transaction,State')
    await page.goto('/admin/collections/reports')
    expect(await fetchCsv()).toContain('Overdue transactions')
  })
})
