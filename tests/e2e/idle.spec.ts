import { expect, test } from './office.ts'
import { takeOn } from './people.ts'

test('who has left their desk is asked, then signed out in every tab and on the server', async ({ page, context, request }) => {
  const { email, password } = await takeOn(request, 'editor')
  const answer = await page.request.post('/api/v1/users/login', { data: { email, password } })
  const { token } = await answer.json()
  await page.clock.install()
  await page.goto('/admin')
  await expect(page.locator('.office-start')).toBeVisible()
  const question = page.getByRole('dialog', { name: 'Are you still there?' })

  await page.clock.fastForward('27:50')
  await expect(question).toHaveCount(0)
  await page.clock.fastForward('00:20')
  await expect(question).toBeVisible()
  await expect(question.getByRole('timer')).toHaveText(/^1:[3-5]\d$/)
  await question.getByRole('button', { name: 'Stay signed in' }).click()
  await expect(question).toHaveCount(0)

  const other = await context.newPage()
  await other.goto('/admin/collections/transactions')
  await expect(other.locator('.collection-list')).toBeVisible()
  // The other tab is a sign of life of its own, by the true clock; this one's is ahead.
  await page.clock.fastForward('28:10')
  await expect(question).toBeVisible()
  await page.clock.fastForward('02:00')
  await expect(page).toHaveURL(/\/admin\/login\?.*idle=1/)
  await expect(page.locator('.office-sign-in').getByRole('status')).toContainText('nothing happened for a while')
  await expect(other).toHaveURL(/\/admin\/login\?.*idle=1/)
  const me = await request.get('/api/v1/users/me', { headers: { authorization: `JWT ${token}` } })
  expect((await me.json()).user).toBeNull()
})
