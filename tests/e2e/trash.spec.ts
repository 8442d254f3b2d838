import { ask, expect, list, stateOf, take, test } from './office.ts'

test.use({ storageState: stateOf('admin') })

test('a deleted transaction is brought back from the trash by its button', async ({ page, request }) => {
  const made = await take(request)
  await ask(request, 'admin', 'DELETE', `/transactions/${made.id}`, { reason: 'Entered twice' })
  await page.goto(`${list}/trash/${made.id}`)
  await page.getByRole('button', { name: 'Restore', exact: true }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click()
  await expect(page).toHaveURL(new RegExp(`${list}/${made.id}`))
  expect((await ask(request, 'editor', 'GET', `/transactions/${made.id}`)).deletedAt ?? null).toBeNull()
})
