import type { Locale } from '../shared/text.ts'

export type ApiError = { message: string; code?: string; data?: { errors?: { path: string; message: string }[] } & Record<string, unknown> }
export type ApiAnswer<Body> = { ok: true; status: number; body: Body } | { ok: false; status: number; error: ApiError }

/**
 * Asks the product's API from the browser as the signed-in person, in the language of the page.
 * Never throws: without a connection the answer is `status: 0`.
 */
export async function askApi<Body>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  options: { locale: Locale; body?: unknown; rev?: number; key?: string; noConnection: string },
): Promise<ApiAnswer<Body>> {
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      credentials: 'include',
      headers: {
        'Accept-Language': options.locale,
        ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(options.rev === undefined ? {} : { 'If-Match': `"${options.rev}"` }),
        ...(options.key === undefined ? {} : { 'Idempotency-Key': options.key }),
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    })
    const body = (await response.json()) as Body & { errors?: ApiError[] }
    if (response.ok) return { ok: true, status: response.status, body }
    return { ok: false, status: response.status, error: body.errors?.[0] ?? { message: response.statusText } }
  } catch {
    return { ok: false, status: 0, error: { message: options.noConnection } }
  }
}
