import { expect, pageOf, stateOf, take, test } from './office.ts'

test.use({ storageState: stateOf('editor') })

test('internal and external comments are told apart, and internal is the default', async ({ page, request }) => {
  const made = await take(request)
  await page.goto(pageOf(made.id))
  const form = page.locator('.office-comment-form')
  const comments = page.locator('.office-comments > li')
  await expect(form.getByRole('radio', { name: /^Internal/ })).toBeChecked()
  await form.getByLabel('Write a comment').fill('The old grid is still on sheet S-102.')
  await form.getByRole('button', { name: 'Add internal comment' }).click()
  await expect(comments).toHaveCount(1)
  await expect(comments.first()).toHaveClass(/office-comment--internal/)

  await form.getByRole('radio', { name: /^Visible to the client/ }).check()
  await expect(form.getByRole('status')).toContainText('The client will read this comment')
  await form.getByLabel('Write a comment').fill('Please send sheet S-102 again.')
  await form.getByRole('button', { name: 'Send to the client' }).click()
  await expect(comments).toHaveCount(2)
  await expect(comments.first()).toHaveClass(/office-comment--external/)
  await expect(comments.first()).toContainText('Visible to the client')
  await expect(form.getByRole('radio', { name: /^Internal/ })).toBeChecked()
})
