import { ask, expect, test } from './office.ts'
import { enter, takeOn } from './people.ts'
import { totp } from './totp.ts'

test('the second factor is set up, asked for, and a recovery code stands in for it', async ({ page, request }) => {
  await ask(request, 'admin', 'POST', '/globals/settings', { signIn: { twoFactorEditors: 'optional' } })
  const { email, password } = await takeOn(request, 'editor')
  await enter(page, email, password)
  await expect(page.locator('.office-start')).toBeVisible()

  await page.goto('/admin/account')
  const panel = page.getByRole('region', { name: 'Second factor' })
  await panel.getByRole('button', { name: 'Set up' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('img')).toBeVisible()
  const secret = (await dialog.locator('.office-set-up__secret').innerText()).replaceAll(/\s/g, '')
  await dialog.getByLabel(/six digits/).fill('000000')
  await dialog.getByRole('button', { name: 'Turn on' }).click()
  await expect(dialog.getByRole('alert')).toContainText('not correct')
  await dialog.getByLabel(/six digits/).fill(totp(secret))
  await dialog.getByRole('button', { name: 'Turn on' }).click()
  const codes = dialog.locator('.office-recovery code')
  await expect(codes).toHaveCount(10)
  const recovery = await codes.first().innerText()
  await page.keyboard.press('Escape')
  await expect(codes.first()).toBeVisible()
  await dialog.getByRole('button', { name: 'I have kept them' }).click()
  await expect(panel).toContainText('Recovery codes left: 10')

  await page.goto('/admin/logout')
  await expect(page.locator('#field-email')).toBeVisible()
  await enter(page, email, password)
  await expect(page.getByRole('heading', { name: 'Confirm that it is you' })).toBeVisible()
  await page.getByLabel('Code', { exact: true }).fill('000000')
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.locator('.office-sign-in').getByRole('alert')).toContainText('not correct')
  await expect(page.getByLabel('Code', { exact: true })).toBeFocused()
  await page.getByLabel('Code', { exact: true }).fill(totp(secret, 1))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.locator('.office-start')).toBeVisible()

  await page.goto('/admin/logout')
  await expect(page.locator('#field-email')).toBeVisible()
  await enter(page, email, password)
  await page.getByRole('button', { name: /Use a recovery code/ }).click()
  await page.getByLabel('Recovery code').fill(recovery.toUpperCase())
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.locator('.office-start')).toBeVisible()
})

test('whose role must have a second factor comes to set it up first', async ({ page, request }) => {
  const { email, password } = await takeOn(request, 'client')
  await ask(request, 'admin', 'POST', '/globals/settings', { signIn: { twoFactorClients: 'required' } })
  try {
    await enter(page, email, password)
    await expect(page.getByRole('heading', { name: 'One more step before you begin' })).toBeVisible()
    await page.getByRole('button', { name: 'Set up' }).click()
    const secret = (await page.locator('.office-set-up__secret').innerText()).replaceAll(/\s/g, '')
    await page.getByLabel(/six digits/).fill(totp(secret))
    await page.getByRole('button', { name: 'Turn on' }).click()
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await expect(page.locator('.office-start')).toBeVisible()
  } finally {
    await ask(request, 'admin', 'POST', '/globals/settings', { signIn: { twoFactorClients: 'off' } })
  }
})
