import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { ask, expect, people, stateOf, take, test } from './office.ts'
import { linkIn, mailTo } from './mailbox.ts'

/** What a person hears of: on their account, and by the link at the end of a mail. */

const panel = (page: Page) => page.locator('#notifications')
const saved = (page: Page) => expect(panel(page).getByRole('status')).toHaveText(/Saved|تم الحفظ/)

async function faults(page: Page, part: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(part).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

test.describe('on the account', () => {
  test.use({ storageState: stateOf('editor') })

  test('channels, digest and quiet hours are chosen, and stay', async ({ page }) => {
    await page.goto('/admin/account')
    const box = panel(page).getByRole('checkbox', { name: 'Its status changes By email' })
    await expect(box).toBeChecked()
    await box.press('Space')
    await saved(page)
    await panel(page).getByRole('radio', { name: 'One digest a week' }).check()
    await panel(page).getByRole('combobox', { name: 'On', exact: true }).selectOption({ label: 'Monday' })
    await expect(panel(page).getByText('The next one:')).toBeVisible()
    await panel(page).getByRole('radio', { name: 'From … until …' }).check()
    await panel(page).getByLabel('From', { exact: true }).fill('21:30')
    // Kept when the field is left; the word of an earlier change still stands there.
    const kept = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().endsWith('/notification-preferences'))
    await panel(page).getByLabel('From', { exact: true }).blur()
    expect((await kept).status()).toBe(200)
    await expect(panel(page).getByRole('checkbox', { name: /A service time is escalated.*By email/ })).toBeDisabled()
    expect(await faults(page, '#notifications')).toEqual([])

    await page.reload()
    await expect(panel(page).getByRole('radio', { name: 'One digest a week' })).toBeChecked()
    await expect(box).not.toBeChecked()
    await expect(panel(page).getByLabel('From', { exact: true })).toHaveValue('21:30')
    await panel(page).getByRole('radio', { name: /^As the office does/ }).check()
    await panel(page).getByRole('radio', { name: /^As the office: none/ }).check()
    await box.check()
    await saved(page)
  })

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 } })

    test('everything fits', async ({ page }) => {
      await page.goto('/admin/account')
      await expect(panel(page).getByRole('table')).toBeVisible()
      expect(await panel(page).evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
    })
  })
})

test.describe('an administrator', () => {
  test.use({ storageState: stateOf('admin') })

  test('sees and changes those of others', async ({ page, request }) => {
    const { user } = await ask(request, 'client', 'GET', '/auth/me')
    await page.goto(`/admin/collections/users/${user.id}`)
    await expect(panel(page).getByRole('heading', { name: `Notifications of ${user.name}` })).toBeVisible()
    await panel(page).getByLabel('Also tell them of what they do themselves').check()
    await saved(page)
    await panel(page).getByLabel('Also tell them of what they do themselves').uncheck()
    await saved(page)
  })
})

test.describe('by the link of a mail, where scripts do not run', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

  test('mails are stopped by a button, not by opening the link, and come again', async ({ page, request, baseURL }) => {
    const { user } = await ask(request, 'client', 'GET', '/auth/me')
    const path = `/users/${user.id}/notification-preferences`
    const stopped = async () => !(await ask(request, 'client', 'GET', path)).doc.events.statusChanged.email
    await take(request, { client: user.id }, [{ by: 'editor', to: 'submitted' }])
    const link = linkIn(await mailTo(request, people.client, 'statusChanged'), '/unsubscribe')

    await page.goto(`${link}&lang=ar`.replace(/&lang=\w+(?=&lang)/, ''))
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    expect(await stopped()).toBe(false)
    await page.getByRole('button', { name: 'أوقف رسائل هذا النوع' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('لن تصلك رسائل من هذا النوع')
    expect(await stopped()).toBe(true)
    await page.reload()
    await page.getByRole('button', { name: 'أعد إرسال هذه الرسائل إليّ' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('إيقاف هذه الرسائل؟')
    expect(await stopped()).toBe(false)

    // As a mail program does it (RFC 8058).
    const oneClick = await request.post(`${baseURL}${link}`, { form: { 'List-Unsubscribe': 'One-Click' } })
    expect([oneClick.status(), await stopped()]).toEqual([200, true])
    await ask(request, 'client', 'PUT', path, { events: { statusChanged: { email: true } } })
  })

  test('a link that is none says so and does nothing', async ({ page, request, baseURL }) => {
    await page.goto('/unsubscribe?token=1.statusChanged.wrong')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link is not complete')
    expect((await request.post(`${baseURL}/unsubscribe?token=wrong`, { form: { 'List-Unsubscribe': 'One-Click' } })).status()).toBe(200)
  })
})
