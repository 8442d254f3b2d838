import type { APIRequestContext, Page } from '@playwright/test'
import { ask, expect } from './office.ts'

let made = 0

/** An address nobody else uses. */
export const newAddress = () => `e2e-${process.pid}-${Date.now().toString(36)}-${(made += 1)}@example.com`

/** An account of one's own for a test; the shared ones must keep their password, their second factor and their sessions. */
export async function takeOn(request: APIRequestContext, role: 'client' | 'editor' | 'admin', name = 'Browser Test', status = 'active') {
  const email = newAddress()
  const password = 'Seven!cranes9'
  const { doc } = await ask(request, 'admin', 'POST', '/users', { name, email, password, role, status, locale: 'en' })
  return { id: doc.id as number, email, password }
}

/** Fills in and sends the sign-in form. */
export async function enter(page: Page, email: string, password: string) {
  await page.goto('/admin/login')
  await expect(async () => {
    await page.locator('#field-email').fill(email)
    await page.locator('#field-password').fill(password)
    // What is filled in before the scripts run is forgotten when they do.
    await expect(page.locator('#field-password')).toHaveValue(password, { timeout: 500 })
  }).toPass()
  await page.locator('.office-sign-in button[type=submit]').click()
}
