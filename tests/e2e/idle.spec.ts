import type { APIRequestContext, Page } from '@playwright/test'
import { expect, test } from './office.ts'
import { takeOn } from './people.ts'

const question = (page: Page) => page.getByRole('dialog', { name: 'Are you still there?' })

/** Signs in somebody of our own, whose session may end. Gives the token. */
async function signIn(page: Page, request: APIRequestContext): Promise<string> {
  const { email, password } = await takeOn(request, 'editor')
  const answer = await page.request.post('/api/v1/users/login', { data: { email, password } })
  return (await answer.json()).token
}

/** Opens the start page with a clock of ours. */
async function sitDown(page: Page) {
  await page.clock.install()
  await page.goto('/admin')
  await expect(page.locator('.office-start')).toBeVisible()
  // Only when the page is awake it watches; a clock put forward before that is not noticed.
  await page.waitForFunction(() => localStorage.getItem('office-last-activity') !== null)
}

test('who is still there is asked, and stays', async ({ page, request }) => {
  await signIn(page, request)
  await sitDown(page)
  await page.clock.fastForward('27:00')
  await expect(question(page)).toHaveCount(0)
  await page.clock.fastForward('01:10')
  await expect(question(page)).toBeVisible()
  await expect(question(page).getByRole('timer')).toHaveText(/^1:[0-5]\d$/)
  await question(page).getByRole('button', { name: 'Stay signed in' }).click()
  await expect(question(page)).toHaveCount(0)
  await page.reload()
  await expect(page.locator('.office-start')).toBeVisible()
})

test('who has left their desk is signed out in every tab and on the server', async ({ page, context, request }) => {
  const token = await signIn(page, request)
  const other = await context.newPage()
  await other.goto('/admin/collections/transactions')
  await other.waitForFunction(() => localStorage.getItem('office-last-activity') !== null)
  await other.evaluate(() => localStorage.removeItem('office-last-activity'))
  await sitDown(page)
  const renewed = page.waitForResponse(/refresh-token/)
  await page.clock.fastForward('28:30')
  await expect(question(page)).toBeVisible()
  // In steps: on the way Payload renews its token, and the server's clock knows only of some seconds.
  await page.clock.fastForward('00:30')
  await page.clock.fastForward('00:10')
  await renewed
  await page.clock.fastForward('01:00')
  await expect(page).toHaveURL(/\/admin\/login\?.*idle=1/)
  await expect(page.locator('.office-sign-in').getByRole('status')).toContainText('nothing happened for a while')
  await expect(other).toHaveURL(/\/admin\/login\?.*idle=1/)
  const me = await request.get('/api/v1/users/me', { headers: { authorization: `JWT ${token}` } })
  expect((await me.json()).user).toBeNull()
})
