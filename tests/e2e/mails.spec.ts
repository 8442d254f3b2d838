import AxeBuilder from '@axe-core/playwright'
import type { BrowserContext, Page } from '@playwright/test'
import { Client } from 'pg'
import { ask, expect, openDialog, stateOf, test } from './office.ts'

test.use({ storageState: stateOf('admin') })

const themes = ['light', 'dark'] as const

/** Both themes and languages, wide and on a phone: nothing sticks out, and everybody can read it. Mails in frames are other pages. */
const canBeRead = async (page: Page, context: BrowserContext, baseURL: string, address: string, part: string) => {
  for (const [theme, language] of [[themes[0], 'en'], [themes[1], 'ar']] as const) {
    await context.addCookies([
      { name: 'payload-theme', value: theme, url: baseURL },
      { name: 'payload-lng', value: language, url: baseURL },
    ])
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(address)
      await expect(page.locator(`${part} h1`)).toBeVisible()
      // Payload's menu, open where it was wide, closes when the page has come alive.
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    }
    const { violations } = await new AxeBuilder({ page }).include(part).exclude('iframe').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))])).toEqual([])
  }
}

/** What a mail server would have caused: the demo has none. */
const inDatabase = async (text: string, values: unknown[] = []) => {
  const client = new Client({ connectionString: process.env['PRODUCT_DATABASE_URL'] })
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}

test('an admin changes the words of a mail, sees it as it will be, and gives it its first words back', async ({ page, request, context, baseURL }) => {
  const { docs } = await ask(request, 'admin', 'GET', '/email-templates?where[key][equals]=welcome')
  const address = `/admin/collections/email-templates/${docs[0].id}`
  await page.goto('/admin/collections/email-templates')
  await page.getByRole('link', { name: 'Welcome' }).click()
  const body = page.getByRole('textbox', { name: 'Text in English' })
  const preview = page.locator('.office-mail-preview')
  await expect(preview.locator('iframe')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled()
  await expect(preview.locator('iframe')).toHaveAttribute('sandbox', '')

  // A mistake is told beside its field, with line and name, before anything is saved.
  await body.press('Control+End')
  await body.pressSequentially(' {{ nothing.here }}')
  await expect(page.locator('.office-mail-template__faults')).toContainText('nothing.here')
  for (let left = '{{ nothing.here }}'.length; left > 0; left -= 1) await body.press('Backspace')
  await expect(page.locator('.office-mail-template__faults')).toHaveCount(0)

  // Names are offered where two braces are typed, and from the palette by keyboard.
  await body.pressSequentially('{{rec')
  await expect(page.getByRole('option', { name: /recipient\.name/ })).toBeVisible()
  await body.press('Enter')
  await expect(body).toContainText('{{ recipient.name }}')
  const subject = page.getByLabel('Subject', { exact: true })
  await subject.press('End')
  await subject.press('Control+Space')
  await page.getByLabel('Find what can be named').fill('office.name')
  await page.keyboard.press('Enter')
  await expect(subject).toBeFocused()
  await expect(subject).toHaveValue(/\{\{ office\.name \}\}$/)

  await page.locator('.step-nav').getByRole('link', { name: 'Email templates' }).click()
  await expect(page.getByRole('dialog')).toContainText('Leave without saving?')
  await page.getByRole('dialog').getByRole('button', { name: 'Stay' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('.office-page__head .office-tag')).toHaveText('Changed')

  await openDialog(page, page.getByRole('button', { name: 'Versions' }))
  await expect(page.getByRole('dialog').getByRole('radio')).not.toHaveCount(0)
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await openDialog(page, page.getByRole('button', { name: 'Reset' }))
  await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click()
  await expect(page.locator('.office-page__head .office-tag')).toHaveText('As delivered')
  await canBeRead(page, context, baseURL!, address, '.office-mail-templates')
})

test('a test mail is read in the local outbox, and a failed one is sent again from the log', async ({ page, request, context, baseURL }) => {
  const { docs } = await ask(request, 'admin', 'GET', '/email-templates?where[key][equals]=welcome')
  const subject = `Test ${Date.now()}`
  const { delivery } = await ask(request, 'admin', 'POST', `/email-templates/${docs[0].id}/test`, { locale: 'en', en: { ...docs[0].en, subject } })
  await page.goto('/admin/mails')
  await expect(page.getByText('No mail server is set')).toBeVisible()
  const message = page.locator('[data-mail]').filter({ hasText: subject })
  await expect(async () => {
    await page.getByRole('button', { name: 'Look again' }).click()
    await expect(message).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await message.click()
  await expect(page.frameLocator('.office-mail iframe').locator('body')).toContainText('Dear')
  await page.getByRole('tab', { name: 'Headers' }).click()
  await expect(page.locator('.office-mail__headers')).toContainText('Auto-Submitted')

  await inDatabase(`update deliveries set state = 'failed', reason = 'refused', code = 550, answer = '550 5.7.1 Not today' where id = $1`, [delivery])
  await page.goto('/admin/mails?box=log&state=failed')
  const row = page.locator(`[data-delivery="${delivery}"]`)
  await expect(row).toContainText('550 5.7.1 Not today')
  await row.getByRole('button', { name: /Send again/ }).click()
  await expect.poll(async () => (await ask(request, 'admin', 'GET', `/deliveries/${delivery}`)).doc.state).toBe('delivered')
  await canBeRead(page, context, baseURL!, '/admin/mails?box=log', '.office-mails')
})

test('what failed in the background is tried again', async ({ page, context, baseURL }) => {
  const queue = 'calendars.read-feeds'
  await inDatabase(
    `insert into pgboss.job (name, state, created_on, start_after, completed_on, retry_count, retry_limit, output, data)
     values ($1, 'failed', now(), now(), now(), 5, 5, '{"message":"The feed is away"}', '{"occurrence":"2026-01-01T00:00:00.000Z"}')`,
    [queue],
  )
  await canBeRead(page, context, baseURL!, '/admin/queues', '.office-queues')
  await context.addCookies([{ name: 'payload-lng', value: 'en', url: baseURL! }])
  await page.goto('/admin/queues')
  const row = page.locator(`[data-work="${queue}"]`)
  await openDialog(page, row.getByRole('button', { name: 'Look at failed jobs: Read holiday feeds' }))
  await expect(page.getByRole('dialog')).toContainText('The feed is away')
  await page.getByRole('dialog').getByRole('button', { name: 'Try all again' }).click()
  await expect.poll(async () => (await inDatabase(`select count(*)::int as left from pgboss.job where name = $1 and state = 'failed'`, [queue]))[0].left).toBe(0)
})

test.describe('for others', () => {
  test.use({ storageState: stateOf('editor') })
  test('there is none of it', async ({ page }) => {
    await page.goto('/admin/mails')
    await expect(page.getByText('The mails of the office are for administrators.')).toBeVisible()
    await expect(page.locator('.office-nav').getByRole('link', { name: 'Mails' })).toHaveCount(0)
    await page.goto('/admin/queues')
    await expect(page.getByText('The queues are for administrators.')).toBeVisible()
  })
})
