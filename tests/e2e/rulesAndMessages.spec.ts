import AxeBuilder from '@axe-core/playwright'
import { ask, expect, openDialog, stateOf, take, test } from './office.ts'

test.use({ storageState: stateOf('admin') })

test('a rule is written with its names at hand, tried, and kept', async ({ page, request }) => {
  await take(request, { priority: 'urgent' }, [{ by: 'editor', to: 'submitted' }])
  const { doc } = await ask(request, 'admin', 'POST', '/notification-rules', {
    name: `Urgent ones ${Date.now().toString(36)}`, events: ['statusChanged'], roles: ['admin'], channels: ['inApp'], active: false,
  })
  await page.goto(`/admin/collections/notification-rules/${doc.id}`)
  const condition = page.locator('.office-condition')
  const area = condition.locator('textarea')
  await expect(async () => {
    await area.fill('event.too == "submitted"')
    await expect(condition).toContainText('is not right at character', { timeout: 1_000 })
  }).toPass()
  await area.fill('event.to == "submitted" && ')
  await condition.locator('select').selectOption('transaction.priority')
  await condition.getByRole('button', { name: 'Insert' }).click()
  await expect(area).toHaveValue('event.to == "submitted" && transaction.priority')
  await area.press('End')
  await area.pressSequentially(' == "urgent"')
  const trial = page.locator('.office-rule__trial')
  await trial.getByRole('button', { name: 'Try the rule' }).click()
  await expect(trial.locator('.office-rule__result')).toContainText(/[1-9]\d* of \d+ match/)
  await expect(trial.locator('.office-rule__events > li').first()).toContainText('Matches')
  await page.locator('#action-save').click()
  await expect.poll(async () => (await ask(request, 'admin', 'GET', `/notification-rules/${doc.id}`)).condition).toBe('event.to == "submitted" && transaction.priority == "urgent"')
  await ask(request, 'admin', 'DELETE', `/notification-rules/${doc.id}`)
})

test('a message is counted before it is sent, scheduled, and stopped', async ({ page }) => {
  const subject = `Closed on Thursday ${Date.now().toString(36)}`
  await page.goto('/admin/messages')
  const compose = page.locator('.office-sends__compose')
  await expect(async () => {
    await compose.getByLabel('Administrator').check()
    await expect(compose.locator('.office-sends__count')).toContainText(/\d+ people now/, { timeout: 2_000 })
  }).toPass()
  await compose.getByRole('group', { name: 'English' }).getByLabel('Subject').fill(subject)
  await compose.getByRole('group', { name: 'English' }).getByLabel('Message').fill('The office is closed.')
  await compose.getByLabel('Later').check()
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  await compose.getByLabel(/Day and time/).fill(`${tomorrow}T08:30`)
  await openDialog(page, compose.getByRole('button', { name: 'Schedule…' }))
  await page.getByRole('dialog').getByRole('button', { name: 'Send it' }).click()
  const row = page.locator('.office-sends__list > li').filter({ hasText: subject })
  await expect(row).toContainText('Scheduled')
  await openDialog(page, row.getByRole('button', { name: `Stop “${subject}”` }))
  await page.getByRole('dialog').getByRole('button', { name: 'Stop' }).click()
  await expect(row).toContainText('Stopped')
})

for (const [theme, language] of [['light', 'en'], ['dark', 'ar']] as const) {
  test(`both pages can be read by everybody: ${theme}, ${language}`, async ({ page, request, context, baseURL }) => {
    const { doc } = await ask(request, 'admin', 'POST', '/notification-rules', { name: 'Late ones', events: ['overdue'], roles: ['admin'], channels: ['email'], active: false })
    await ask(request, 'admin', 'POST', '/notifications/send', { to: { roles: ['admin'] }, channels: ['inApp'], subject: { en: 'Hello', ar: 'مرحباً' }, message: { en: 'Hello.' } })
    await context.addCookies([
      { name: 'payload-theme', value: theme, url: baseURL! },
      { name: 'payload-lng', value: language, url: baseURL! },
    ])
    await page.setViewportSize({ width: 390, height: 844 })
    for (const [address, part] of [['/admin/messages', '.office-sends'], [`/admin/collections/notification-rules/${doc.id}`, '.office-rule, .office-condition']] as const) {
      await page.goto(address)
      await expect(page.locator(part).first()).toBeVisible()
      const axe = part.split(', ').reduce((builder, each) => builder.include(each), new AxeBuilder({ page }))
      const { violations } = await axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    }
    await ask(request, 'admin', 'DELETE', `/notification-rules/${doc.id}`)
  })
}
