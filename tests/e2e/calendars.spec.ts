import { ask, expect, openDialog, stateOf, test } from './office.ts'
import { faultsOf } from './readable.ts'

test.use({ storageState: stateOf('admin') })

const listAddress = '/admin/collections/calendars'
const newKey = () => `e2e_${Date.now().toString(36)}`

/** A calendar of one's own for a test. */
async function keep(request: Parameters<typeof ask>[0]) {
  const { docs } = await ask(request, 'admin', 'GET', '/calendars/templates')
  const { doc } = await ask(request, 'admin', 'POST', '/calendars', { ...docs[0], key: newKey(), nameEn: 'Harbour', nameAr: 'الميناء' })
  return doc as { id: number; key: string }
}

test('a calendar is made from a template, shown as it is edited, saved, and deleted', async ({ page, request }) => {
  const key = newKey()
  await page.goto(listAddress)
  await expect(page.getByRole('listitem').getByRole('link', { name: 'MDC Tracker' })).toBeVisible()
  await page.getByRole('link', { name: 'New calendar' }).click()
  const create = page.getByRole('button', { name: 'Create' })
  await expect(async () => {
    await page.getByRole('button', { name: 'Saudi Arabia' }).click()
    await expect(page.getByText('Eid al-Fitr').first()).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await page.getByLabel('Name (English)').fill('Harbour office')
  await page.getByLabel('Name (Arabic)').fill('مكتب الميناء')
  await page.getByLabel('Key').fill(key)

  // A week with Saturday: the sum of the month follows at once.
  const sum = page.locator('.office-month caption')
  const before = await sum.innerText()
  const today = page.getByRole('group', { name: 'Saturday' }).last()
  await today.getByRole('button', { name: 'Add hours on Saturday' }).click()
  await expect(sum).not.toHaveText(before)

  await openDialog(page, page.getByRole('button', { name: 'Add a day off' }))
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name (English)').fill('Flag Day')
  await dialog.getByLabel('Name (Arabic)').fill('يوم العلم')
  await dialog.getByLabel('When').selectOption({ label: 'Every year' })
  await dialog.getByLabel('Day', { exact: true }).fill('11')
  await dialog.getByLabel('Month').selectOption({ label: 'March' })
  await expect(dialog.getByText(/11\/03\/20\d\d/).first()).toBeVisible()
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText('Flag Day')).toBeVisible()
  await create.click()
  await page.waitForURL(new RegExp(`${listAddress}/\\d+`))

  const { docs } = await ask(request, 'admin', 'GET', `/calendars?where[key][equals]=${key}`)
  expect(docs[0].content.daysOff.at(-1)).toEqual({ name: { en: 'Flag Day', ar: 'يوم العلم' }, on: { kind: 'yearly', month: 3, day: 11 } })
  await openDialog(page, page.getByRole('button', { name: 'Delete' }))
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await page.waitForURL(new RegExp(`${listAddress}$`))
  expect((await ask(request, 'admin', 'GET', `/calendars?where[key][equals]=${key}`)).docs).toEqual([])
})

test('a holiday feed is looked through before its days are taken', async ({ page, request }) => {
  const { id } = await keep(request)
  await page.goto(`${listAddress}/${id}`)
  const feed = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:Trade fair', 'DTSTART;VALUE=DATE:20301202', 'DTEND;VALUE=DATE:20301204', 'END:VEVENT',
    'BEGIN:VEVENT', 'SUMMARY:Carnival', 'DTSTART;VALUE=DATE:20301204', 'END:VEVENT', 'BEGIN:VEVENT', 'SUMMARY:Nothing', 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')
  const dialog = page.getByRole('dialog')
  await expect(async () => {
    await page.locator('input[type=file]').setInputFiles({ name: 'days.ics', mimeType: 'text/calendar', buffer: Buffer.from(feed) })
    await expect(dialog).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await dialog.getByLabel('Carnival').uncheck()
  await dialog.getByRole('button', { name: 'Add 1' }).click()
  await expect(page.getByText('Trade fair')).toBeVisible()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Running clocks go by it from now on.')).toBeVisible()
  await page.getByRole('button', { name: 'Show what it was' }).click()
  await expect(page.getByText('Day off "Trade fair": added.')).toBeVisible()
})

test('when it is due follows what is edited, and who comes second is told', async ({ page, request }) => {
  const { id } = await keep(request)
  await page.goto(`${listAddress}/${id}`)
  const start = page.getByLabel('Starts')
  await expect(async () => {
    await start.fill('2030-12-01T08:00')
    await page.getByLabel('Working time', { exact: true }).fill('18')
    await expect(page.locator('.office-try__due')).toContainText('02/12/2030 17:00', { timeout: 1_000 })
  }).toPass()
  await ask(request, 'admin', 'PATCH', `/calendars/${id}`, { nameEn: 'Renamed meanwhile' })
  await page.getByLabel('Name (English)').fill('Mine')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('.office-problem[role=alert]')).toContainText('Somebody changed this calendar')
})

test('the office’s own calendar is shown, and leads to the settings', async ({ page }) => {
  await page.goto('/admin/office-calendar')
  await expect(page.locator('.office-month')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Change it in the settings' })).toHaveAttribute('href', /globals\/settings/)
})

test('the pages can be used by everybody', async ({ page, request }) => {
  const { id } = await keep(request)
  for (const address of [listAddress, `${listAddress}/${id}`, '/admin/office-calendar']) {
    await page.goto(address)
    await expect(page.locator('.office-calendars')).toBeVisible()
    expect(await faultsOf(page, { serious: true })).toEqual([])
  }
})

test('on a phone, in Arabic, nothing is wider than the page', async ({ page, request, context, baseURL }) => {
  const { id } = await keep(request)
  await page.setViewportSize({ width: 390, height: 844 })
  await context.addCookies([{ name: 'payload-lng', value: 'ar', url: baseURL! }])
  await page.goto(`${listAddress}/${id}`)
  await expect(page.locator('html')).toHaveAttribute('dir', /rtl/i)
  await expect(page.locator('.office-month')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
})
